/** Figures kept month by month, and the months that are closed. */
import type { CellRef } from '../../workbook/address';
import type { Observation } from '../observations/observation';
import { decimalText } from '../statistics/decimal';
import { monthIndex, periodCode } from '../statistics/period';
import type { Month, Period } from '../statistics/period';

export interface History {
  readonly figures: readonly KeptFigure[];
  /** The latest of each month. */
  readonly closings: readonly Closing[];
}

export interface KeptFigure {
  readonly observation: Observation;
  /** Where its value stands in the history. */
  readonly cell: CellRef;
  /** As it was when its month was closed; null where it never was. */
  readonly sealed: SealedFigure | null;
}

export interface SealedFigure {
  /** figureText of what stood there. */
  readonly figure: string;
  /** Digest of the whole row as it stood. */
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

/** The figures of one period, sorted out once however many periods are asked for. */
export function figuresOf({ figures }: History, period: Period): readonly KeptFigure[] {
  let sorted = byPeriod.get(figures);
  if (!sorted) {
    byPeriod.set(figures, (sorted = new Map<number, KeptFigure[]>()));
    for (const figure of figures) {
      const key = spanKey(figure.observation.period);
      const own = sorted.get(key);
      if (own) own.push(figure);
      else sorted.set(key, [figure]);
    }
  }
  return sorted.get(spanKey(period)) ?? [];
}

const byPeriod = new WeakMap<readonly KeptFigure[], Map<number, KeptFigure[]>>();
const spanKey = ({ from, to }: Period): number => monthIndex(from) * 1e6 + monthIndex(to);
