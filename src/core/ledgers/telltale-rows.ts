/** Where a ledger and a report differ: the rows that may be the reason. */
import type { CellRef } from '../../workbook/address';
import type { Message, MessageValue } from '../message';
import { message } from '../message';
import type { Interval } from '../statistics/interval';
import * as q from '../statistics/rational';
import { convertScale, unitOf as unitNamed } from '../statistics/units';
import { nameKey } from '../template/name-key';
import type { LedgerCondition } from '../scheme/sections/ledger-conditions';
import { isoDay } from './cell-day';
import { shownIn } from './cell-shown';
import { Verdict, conditionTest } from './conditions';
import type { LineTest } from './conditions';
import { DayState } from './columns';
import type { AmountData } from './columns';
import type { CountedFigure, CountedLedger } from './count-ledger';
import { linesOf } from './lines-of';
import { ledgerCell } from './read-ledger';
import type { LedgerTable } from './read-ledger';

export interface RowHint {
  readonly reason:
    /** Nobody can tell whether it counts, or how much. */
    | 'unknown'
    /** It says the same as a row before it. */
    | 'double'
    /** It fails a single condition, and that only just. */
    | 'just-fails'
    /** Without it the figures would agree. */
    | 'left-out'
    /** With its amount a power of ten larger or smaller they would. */
    | 'unit';
  /** This row alone makes up for the whole difference. */
  readonly explains: boolean;
  readonly cell: CellRef;
  readonly message: Message;
}

/** More than these help nobody. */
const MOST_ROWS = 10;

/** @param reported what the figure in the report may truly be, in the indicator's unit */
export function telltaleRows(
  { table, time }: CountedLedger,
  { asked, lines: { verdict }, taken, indicator, entity }: CountedFigure,
  reported: Interval,
): RowHint[] {
  const data = asked.of === null ? undefined : table.columns.get(asked.of);
  const amounts = data?.kind === 'amount' ? data : null;
  const unit = amounts?.place.column.unit;
  const factor = 10 ** (unit ? (convertScale(unit, indicator.unit) ?? 0) : 0);
  // What would have to go for the figures to agree; below zero what would have to come.
  const low = q.rationalNumber(q.subtract(taken.value, reported.high));
  const high = q.rationalNumber(q.subtract(taken.value, reported.low));
  const fits = (change: number): boolean => {
    const slack = Math.max(Math.abs(low), Math.abs(high)) * 1e-12;
    return change >= low - slack && change <= high + slack;
  };
  const weight = (line: number): number =>
    asked.take === 'sum' ? (amounts?.value(line) ?? NaN) * factor : 1;
  const singles = asked.where.map((condition) => ({
    condition,
    test: conditionTest(condition, table, time),
  }));
  const found: Candidate[] = [];
  const hint = (
    line: number,
    reason: RowHint['reason'],
    explains: boolean,
    column: string | null,
    values: () => Record<string, MessageValue> = () => ({}),
  ): void => {
    found.push({ line, reason, explains, column, values });
  };
  for (const line of linesOf(table, entity)) {
    const own = verdict[line];
    if (own === Verdict.unknown)
      hint(line, 'unknown', false, unknownColumn(singles, table, line) ?? asked.of);
    else if (own === Verdict.yes) {
      const change = weight(line);
      const isDouble = table.isDouble[line] === 1;
      if (isDouble && low > 0) hint(line, 'double', fits(change), table.ledger.key[0] ?? asked.of);
      else if (asked.take === 'sum' && change > 0 && fits(change)) hint(line, 'left-out', true, asked.of);
      else if (asked.take === 'sum') {
        const power = amounts && slipOf(change, fits);
        if (power) hint(line, 'unit', true, asked.of, () => ({ power: Math.abs(power) }));
      }
    } else if (high < 0) {
      const failed = onlyFailed(singles, line);
      const near = failed && nearness(failed, table, line);
      if (failed && near)
        hint(line, 'just-fails', asked.take === 'sum' && fits(-weight(line)), failed.field ?? null, near);
    }
  }
  return telling(found)
    .sort((a, b) => order(a) - order(b))
    .slice(0, MOST_ROWS)
    .map(({ line, reason, explains, column, values }) => {
      const cell = ledgerCell(table, line, column);
      const said = message(SENTENCES[reason][explains ? 1 : 0], { row: cell.row + 1, ...values() });
      return { reason, explains, cell, message: said };
    });
}

/** Sentences are made for those that are told: very many rows may be near a bound. */
interface Candidate extends Pick<RowHint, 'reason' | 'explains'> {
  readonly line: number;
  readonly column: string | null;
  readonly values: () => Record<string, MessageValue>;
}

/** An amount that happens to fit says little, and nothing beside a row that stands out, or where many rows fit alike. */
function telling(found: readonly Candidate[]): Candidate[] {
  const isChance = ({ reason }: Candidate) => reason === 'left-out' || reason === 'unit';
  const standsOut = found.some((hint) => hint.explains && !isChance(hint));
  const alike = found.filter(isChance).length;
  return found.filter((hint) => !isChance(hint) || (!standsOut && alike <= MOST_ALIKE));
}

const MOST_ALIKE = 3;

/** Beside it where the row explains the whole difference. */
const SENTENCES = {
  unknown: ['ledgers.row.unknown', 'ledgers.row.unknown'],
  double: ['ledgers.row.double', 'ledgers.row.double-explains'],
  'just-fails': ['ledgers.row.just-fails', 'ledgers.row.just-fails-explains'],
  'left-out': ['ledgers.row.left-out', 'ledgers.row.left-out'],
  unit: ['ledgers.row.unit', 'ledgers.row.unit'],
} as const;

/** What explains everything comes first; then what cannot be judged, doubles, and near misses. */
const order = ({ reason, explains }: Candidate): number =>
  (explains ? 0 : 10) + ['double', 'just-fails', 'unknown', 'left-out', 'unit'].indexOf(reason);

interface Single {
  readonly condition: LedgerCondition;
  readonly test: LineTest;
}

function unknownColumn(singles: readonly Single[], table: LedgerTable, line: number): string | null {
  const open = singles.find(({ test }) => test(line) === Verdict.unknown)?.condition;
  return open?.field !== undefined && table.columns.has(open.field) ? open.field : null;
}

/** The condition on one column that keeps the row out, where it is the only one. */
function onlyFailed(singles: readonly Single[], line: number): LedgerCondition | null {
  const failed = singles.filter(({ test }) => test(line) !== Verdict.yes);
  const [only] = failed;
  return failed.length === 1 && only?.condition.field !== undefined ? only.condition : null;
}

/** What stands in the cell, where it misses the condition by little: a tenth of a bound, a part of the word, any day. */
function nearness(
  condition: LedgerCondition,
  table: LedgerTable,
  line: number,
): (() => Record<string, MessageValue>) | null {
  const column = condition.field ?? '';
  const data = table.columns.get(column);
  switch (data?.kind) {
    case 'amount':
      return isNearBound(condition, data, line)
        ? () => ({ column, found: shownIn(table, line, column) })
        : null;
    case 'text': {
      const code = data.code[line] ?? 0;
      const key = data.keys[code] ?? '';
      const wanted = [...(condition.is ?? []), ...(condition.contains ?? [])].map(nameKey);
      const isNear = key !== '' && wanted.some((word) => key.includes(word) || word.includes(key));
      return isNear ? () => ({ column, found: data.words[code] ?? '' }) : null;
    }
    case 'date':
      return data.state[line] === DayState.day
        ? () => ({ column, found: isoDay(data.first[line] ?? 0) })
        : null;
    default:
      return null;
  }
}

function isNearBound(condition: LedgerCondition, data: AmountData, line: number): boolean {
  const value = data.value(line);
  const bounds = [condition.atLeast, condition.above, condition.atMost, condition.below];
  // A tenth more or less of a bound in any unit is a tenth of it.
  const factor = boundFactor(condition, data);
  return bounds.some(
    (bound) => bound !== undefined && Math.abs(value - bound * factor) <= Math.abs(bound * factor) / 10,
  );
}

function boundFactor({ unit: symbol }: LedgerCondition, { place }: AmountData): number {
  const own = place.column.unit;
  const given = symbol === undefined || !own ? null : unitNamed(symbol);
  return 10 ** (given && own ? (convertScale(given, own) ?? 0) : 0);
}

/** The power of ten that would make the figures agree; null where none does. */
function slipOf(value: number, fits: (change: number) => boolean): number | null {
  return POWERS.find((power) => value !== 0 && fits(value - value * 10 ** power)) ?? null;
}

/** 元 and 万元, 万元 and 亿元, 元 and 亿元, and a point in the wrong place. */
const POWERS = [-4, 4, -8, 8, -1, 1, -2, 2, -3, 3];
