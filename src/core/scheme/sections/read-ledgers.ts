/** Ledgers of a scheme, read: names of columns and indicators are the ledger's and the template's own, and what contradicts itself is told. */
import { message } from '../../message';
import { convertScale, isCount } from '../../statistics/units';
import type { SchemeNames } from '../names';
import { LedgerColumns, readColumns } from './ledger-columns';
import type { LedgerColumn } from './ledger-columns';
import { readConditions } from './ledger-conditions';
import type { LedgerCondition } from './ledger-conditions';
import type { DutyList, Ledger, LedgerDocument, LedgerFigure, Taking } from './ledgers';

export function readLedgers(document: readonly LedgerDocument[], names: SchemeNames): readonly Ledger[] {
  const used = new Map<string, string>();
  return document.map((ledger, index) => {
    const path = `ledgers[${index}]`;
    names.once(ledger.name, `${path}.name`, used);
    return new LedgerReader(ledger, path, names).read();
  });
}

type TakingDocument = Pick<LedgerDocument['figures'][number], keyof Taking>;

/** One ledger; every name of a column becomes the one that the ledger gives it. */
class LedgerReader {
  private readonly columns: LedgerColumns;

  constructor(
    private readonly document: LedgerDocument,
    private readonly path: string,
    private readonly names: SchemeNames,
  ) {
    const columns = readColumns(document.columns, `${path}.columns`, names);
    this.columns = new LedgerColumns(document.name, columns, names);
  }

  read(): Ledger {
    const { name, sheets, key, entity, figures, problems, duties } = this.document;
    return {
      name,
      sheets: sheets.length > 0 ? sheets : [name],
      columns: this.columns.all,
      isUnnamed: false,
      key: key.map((column, i) => this.column(column, `key[${i}]`)),
      entity: entity === null ? null : this.column(entity, 'entity', ['text']),
      figures: figures.map((figure, i) => this.figure(figure, `figures[${i}]`)),
      problems: problems && this.problems(problems),
      duties: duties && this.duties(duties),
    };
  }

  private figure(figure: LedgerDocument['figures'][number], path: string): LedgerFigure {
    const code = this.names.indicator(figure.indicator, this.at(`${path}.indicator`));
    const taken = this.taking(figure, path);
    const due = this.names.template.indicators.find((one) => one.code === code)?.unit;
    const found = this.columns.all.find(({ name }) => name === taken.of)?.unit;
    if (due && taken.take === 'sum' && found && convertScale(found, due) === null) {
      const units = { found: found.symbol, due: due.symbol };
      this.names.problem(this.at(`${path}.of`), message('scheme.ledger-other-unit', units));
    }
    if (due && taken.take !== 'sum' && !isCount(due)) {
      this.names.problem(
        this.at(`${path}.indicator`),
        message('scheme.ledger-no-count', { due: due.symbol }),
      );
    }
    return { indicator: code, measure: figure.measure, ...taken };
  }

  private problems({
    raised,
    solved,
    solvedWhere,
    due,
    indicators,
  }: NonNullable<LedgerDocument['problems']>) {
    if (solved === null && solvedWhere.length === 0) {
      this.names.problem(this.at('problems'), message('scheme.ledger-solved-when'));
    }
    const date = (name: string | null, field: string) =>
      name === null ? null : this.column(name, `problems.${field}`, ['date']);
    const code = (field: keyof typeof indicators): string | null => {
      const name = indicators[field];
      return name === null ? null : this.names.indicator(name, this.at(`problems.indicators.${field}`));
    };
    return {
      raised: date(raised, 'raised'),
      solved: date(solved, 'solved'),
      solvedWhere: this.conditions(solvedWhere, 'problems.solvedWhere'),
      due: date(due, 'due'),
      indicators: {
        raised: code('raised'),
        solved: code('solved'),
        open: code('open'),
        rate: code('rate'),
      },
    };
  }

  private duties({ leader, leaders, owed }: NonNullable<LedgerDocument['duties']>): DutyList {
    const used = new Map<string, string>();
    leaders.forEach((name, i) => this.names.once(name, this.at(`duties.leaders[${i}]`), used));
    return {
      leader: this.column(leader, 'duties.leader', ['text']),
      leaders,
      owed: owed.map((duty, i) => ({
        name: duty.name,
        atLeast: duty.atLeast,
        ...this.taking(duty, `duties.owed[${i}]`),
      })),
    };
  }

  private taking({ take, of, where }: TakingDocument, path: string): Taking {
    if ((of === null) !== (take === 'count')) {
      this.names.problem(
        this.at(`${path}.of`),
        message(of === null ? 'scheme.ledger-of-what' : 'scheme.ledger-of-nothing'),
      );
    }
    const kinds = take === 'sum' ? (['amount'] as const) : undefined;
    return {
      take,
      of: of === null ? null : this.column(of, `${path}.of`, kinds),
      where: this.conditions(where, `${path}.where`),
    };
  }

  private conditions(list: readonly LedgerCondition[], path: string): readonly LedgerCondition[] {
    return readConditions(list, this.at(path), this.columns, this.names);
  }

  private column(name: string, path: string, kinds?: readonly LedgerColumn['kind'][]): string {
    return this.columns.named(name, this.at(path), kinds);
  }

  private at(path: string): string {
    return `${this.path}.${path}`;
  }
}
