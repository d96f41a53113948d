/** A ledger out of a sheet that nobody has described yet: its columns, what is counted and summed by which conditions, and for which indicator. */
import type { SheetSnapshot } from '../../workbook/snapshot';
import { nameKey } from '../template/name-key';
import { entityNames } from '../report/names';
import { leavesOf } from '../scheme/sections/ledger-conditions';
import type { LedgerDocument } from '../scheme/sections/ledgers';
import type { Template } from '../template/template';
import { columnDocument } from './column-document';
import { draftFigures } from './draft-figures';
import type { DraftFigure } from './draft-figures';
import { draftDuties, draftProblems } from './draft-lists';
import { freeName } from './scheme-ledgers';
import { sheetColumns } from './sheet-columns';
import type { SheetColumn, SheetColumns } from './sheet-columns';

export interface LedgerDraft {
  readonly sheet: SheetColumns;
  /** What is sure; it can be read by the reader of schemes as it is. */
  readonly ledger: LedgerDocument;
  /** Figures whose names are explained in part: they are proposed where the rows give what was reported. */
  readonly likely: readonly DraftFigure['figure'][];
}

/**
 * Never throws for anything that a sheet may hold.
 * @param taken names of ledgers that there are already
 * @returns null where no row looks like headings, or none stands below
 */
export function draftLedger(
  snapshot: SheetSnapshot,
  template: Template,
  taken: readonly string[] = [],
): LedgerDraft | null {
  const sheet = sheetColumns(snapshot);
  if (!sheet) return null;
  const problems = draftProblems(sheet, template);
  const duties = problems ? null : draftDuties(sheet);
  const figures = problems || duties ? [] : draftFigures(sheet, template);
  const name = freeName(ledgerName(sheet), taken);
  const entity = entityColumn(sheet, template);
  const keyed = sheet.columns.find(({ role, isUnique }) => role === 'name' && isUnique);
  const key = keyed ? [keyed.name] : [];
  const asked = namesAsked({ key, entity, figures: figures.map(({ figure }) => figure), problems, duties });
  const others = sheet.columns.filter((column) => !asked.has(column.name) && isWorthHaving(column));
  const having = new Set(others.slice(0, Math.max(0, MOST_COLUMNS - asked.size)));
  const columns = sheet.columns.filter((column) => asked.has(column.name) || having.has(column));
  return {
    sheet,
    ledger: {
      name,
      sheets: nameKey(name) === nameKey(sheet.sheet) ? [] : [sheet.sheet],
      // Of a sheet in which nothing is known everything may be meant.
      columns: (columns.length > 1 ? columns : sheet.columns.slice(0, MOST_COLUMNS)).map(columnDocument),
      ...{ key, entity, problems, duties },
      figures: figures.flatMap(({ figure, isSure }) => (isSure ? [figure] : [])),
    },
    likely: figures.flatMap(({ figure, isSure }) => (isSure ? [] : [figure])),
  };
}

/** More than anybody asks of one sheet. */
const MOST_COLUMNS = 40;

/** What conditions may be asked of, and what tells one row from another. */
const isWorthHaving = ({ kind, role, unit, choices }: SheetColumn): boolean =>
  role !== 'serial' &&
  role !== 'aside' &&
  (role === 'name' || (kind === 'text' ? choices.length > 1 : kind === 'date' || unit !== null));

function namesAsked({
  key,
  entity,
  figures,
  problems,
  duties,
}: Pick<LedgerDocument, 'key' | 'entity' | 'figures' | 'problems' | 'duties'>): ReadonlySet<string> {
  const takings = [...figures, ...(duties?.owed ?? [])];
  return new Set(
    [
      ...key,
      entity,
      ...takings.map(({ of }) => of),
      ...leavesOf([...takings.flatMap(({ where }) => where), ...(problems?.solvedWhere ?? [])]).map(
        ({ field }) => field ?? null,
      ),
      ...[problems?.raised, problems?.solved, problems?.due, duties?.leader],
    ].flatMap((name) => name ?? []),
  );
}

/** The sheet is called what it is, unless it is called what every sheet is. */
function ledgerName({ sheet, above }: SheetColumns): string {
  if (!/^(?:sheet|工作表|表)\s*\d*$/i.test(sheet.trim())) return sheet.trim();
  const title = above.find((text) => /台账|清单|名单|记录|一览表|ledger|list|register/i.test(text));
  return title?.slice(0, LONGEST_NAME) ?? sheet.trim();
}
const LONGEST_NAME = 40;

/** The column of which the template knows most names. */
function entityColumn({ columns }: SheetColumns, template: Template): string | null {
  if (template.entities.length === 0) return null;
  const names = entityNames(template);
  const known = columns.find(({ kind, choices }) => {
    const rows = choices.reduce((sum, one) => sum + one.rows, 0);
    const own = choices.reduce((sum, one) => sum + (names.find(one.text) >= 0 ? one.rows : 0), 0);
    return kind === 'text' && choices.length > 0 && own * 2 >= rows;
  });
  const called = columns.find(({ kind, role }) => kind === 'text' && role === 'entity');
  return (known ?? called)?.name ?? null;
}
