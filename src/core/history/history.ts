/** Figures kept month by month, and the months that are closed. */
import type { CellRef } from '../../workbook/address';
import type { Message } from '../message';
import { message } from '../message';
import type { Observation } from '../observations/observation';
import { decimalText } from '../statistics/decimal';
import { monthIndex, periodCode } from '../statistics/period';
import type { Month, Period } from '../statistics/period';

export interface History {
  readonly figures: readonly KeptFigure[];
  /** Rows that cannot be read now; those of a closed month were readable when it was closed. */
  readonly unreadable?: readonly KeptRow[];
  /** The latest of each month. */
  readonly closings: readonly Closing[];
}

export interface KeptFigure extends KeptRow {
  readonly observation: Observation;
}

export interface KeptRow {
  /** Where its value stands in the history. */
  readonly cell: CellRef;
  /** As its month was closed; null where it never was. */
  readonly sealed: SealedRow | null;
  /** As it stands in its sheet (see sealed-row); left out where it stands in none. */
  readonly written?: WrittenRow;
}

export interface WrittenRow {
  readonly text: string;
  /** Zero-based columns of the sheet. */
  readonly columns: ReadonlyMap<SealedField, number>;
}

/** What of a row is sealed, in the order in which it is written down. */
export const SEALED_FIELDS = [
  'period',
  'entity',
  'code',
  'indicator',
  'measure',
  'value',
  'unit',
  'decimals',
] as const;
export type SealedField = (typeof SEALED_FIELDS)[number];

export interface SealedRow {
  /** The row as it stood, readable. */
  readonly text: string;
  /** Digest of it. */
  readonly seal: string;
}

export interface Closing {
  readonly month: Month;
  /** reopened: its figures may change again; what they were is still known. */
  readonly state: 'closed' | 'reopened';
  /** How many figures there were. */
  readonly rows: number;
  /** Digest of all of them. */
  readonly seal: string;
  /** ISO day; null where it is not known. */
  readonly date: string | null;
  readonly note: string | null;
  /** Where the month stands in the list of closings; null before it is written. */
  readonly cell: CellRef | null;
}

export const EMPTY_HISTORY: History = { figures: [], closings: [] };

/** A figure belongs to the month in which its period ends. */
export const isOfMonth = ({ observation }: KeptFigure, month: Month): boolean =>
  monthIndex(observation.period.to) === monthIndex(month);

/** All of a month. */
export const figuresOfMonth = ({ figures }: History, month: Month): readonly KeptFigure[] =>
  byMonth(figures, monthIndex(month));

/** Those of its months that are of one period: a month ends several (当月, and cumulative). */
export const figuresOf = (history: History, { from, to }: Period): readonly KeptFigure[] =>
  figuresOfMonth(history, to).filter(
    ({ observation: { period } }) => monthIndex(period.from) === monthIndex(from),
  );

/** What is kept of one entity (null: of the whole). */
export const ofEntity = ({ figures }: History, entity: string | null): History => ({
  figures: byEntity(figures, entity),
  closings: [],
});

const byMonth = sortedOut(({ period }) => monthIndex(period.to));
const byEntity = sortedOut(({ entity }) => entity);

/** Once for a list, however many are asked for. */
function sortedOut<K>(keyOf: (one: Observation) => K) {
  const known = new WeakMap<readonly KeptFigure[], Map<K, KeptFigure[]>>();
  return (figures: readonly KeptFigure[], wanted: K): readonly KeptFigure[] => {
    let sorted = known.get(figures);
    if (!sorted) {
      known.set(figures, (sorted = new Map()));
      for (const figure of figures) {
        const key = keyOf(figure.observation);
        const own = sorted.get(key);
        if (own) own.push(figure);
        else sorted.set(key, [figure]);
      }
    }
    return sorted.get(wanted) ?? EMPTY_HISTORY.figures;
  };
}

/** 2017年6月: the month itself, where a period would speak of its figures (当月). */
export const monthName = ({ year, month }: Month): Message =>
  message('history.month', { year: String(year), month: message(`history.month.${month as MonthNumber}`) });

type MonthNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

export const closingOf = ({ closings }: History, month: Month): Closing | null =>
  closings.find((one) => monthIndex(one.month) === monthIndex(month)) ?? null;

/** What a figure is of; two rows with one key say the same or contradict each other. */
export const figureKey = ({ period, entity, indicator, measure }: Observation): string =>
  JSON.stringify([periodCode(period), entity, indicator, measure]);

/** 18.30 and 18.3 are two figures, because they were rounded differently; 18.3* is a point. */
export function figureText({ figure }: Observation): string {
  if (figure === 'not-set') return '-';
  if (figure === 'below-unit') return '…';
  return `${decimalText({ digits: BigInt(figure.digits), scale: figure.scale })}${figure.exact ? '*' : ''}`;
}
