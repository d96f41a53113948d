/** One cell as a figure: a printed number, or the reason why there is none. */
import { isCellError } from '../../workbook/snapshot';
import type { CellValue } from '../../workbook/snapshot';
import { unitOf } from '../statistics/units';
import type { Unit } from '../statistics/units';
import { FigureState } from './facts';
import { formatSections, sectionFor } from './number-format';
import type { NumberFormat } from './number-format';

/** Reused from cell to cell: a report has a million of them. */
export interface Figure {
  state: FigureState;
  /** digits / 10^scale, as shown: 59.54% is 59.54 with percent true. */
  digits: number;
  scale: number;
  /** The cell holds more decimals than it shows: the figure is a point. */
  exact: boolean;
  fromText: boolean;
  /** A percent sign stands behind the figure, written or from the number format. */
  percent: boolean;
  /** The unit written behind the figure, in its text or by its number format. */
  unit: Unit | null;
  /** The rank in brackets behind the figure, 98.5(3); 0 where there is none. */
  rank: number;
}

export const emptyFigure = (): Figure => ({
  state: FigureState.blank,
  digits: 0,
  scale: 0,
  exact: false,
  fromText: false,
  percent: false,
  unit: null,
  rank: 0,
});

/** Reads a cell into `into`. Dates and booleans are text: no figure of a report is one. */
export const readFigure = (value: CellValue, format: string, into: Figure): Figure =>
  readCell(value, formatSections(format), into);

/** The same where the format has been read already: a column has few, and a hundred thousand cells. */
export function readCell(value: CellValue, format: readonly NumberFormat[], into: Figure): Figure {
  into.state = FigureState.blank;
  into.digits = 0;
  into.scale = 0;
  into.exact = false;
  into.fromText = false;
  into.percent = false;
  into.unit = null;
  into.rank = 0;
  if (typeof value === 'number') readNumber(value, format, into);
  else if (typeof value === 'string') readText(value, into);
  else if (typeof value === 'boolean') into.state = FigureState.text;
  else if (isCellError(value)) into.state = FigureState.error;
  return into;
}

function readNumber(value: number, sections: readonly NumberFormat[], into: Figure): void {
  const format = sectionFor(sections, value);
  if (format.kind === 'date' || !Number.isFinite(value)) {
    into.state = FigureState.text;
    return;
  }
  into.state = FigureState.number;
  into.unit = format.unit?.dimension === 'percent' ? null : format.unit;
  into.percent = format.percent || format.unit?.dimension === 'percent';
  recover(value, into);
  into.scale += format.shift - (format.percent ? 2 : 0);
  if (format.kind === 'plain') {
    if (into.scale < 0) pad(into, 0);
  } else if (into.scale > format.most) into.exact = true;
  else pad(into, format.fewest);
}

const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
const MOST_DIGITS = 1e15;

/**
 * The decimal that Excel shows for a double, 15 significant digits at most. A quotient m / 10^s is rounded correctly,
 * so when it gives the double back, m / 10^s is its decimal; computed values with long tails take the way over text.
 */
function recover(value: number, into: Figure): void {
  if (Math.floor(value) === value && Math.abs(value) < MOST_DIGITS) {
    into.digits = value + 0;
    into.scale = 0;
    return;
  }
  for (let scale = 1; scale <= 4; scale++) {
    const power = POWERS[scale] ?? 1;
    const digits = Math.round(value * power);
    if (Math.abs(digits) >= MOST_DIGITS) break;
    if (digits / power === value) {
      into.digits = digits + 0;
      into.scale = scale;
      return;
    }
  }
  const text = value.toExponential(14);
  const end = text.indexOf('e');
  const point = text.indexOf('.');
  let digits = Number(text.slice(0, point) + text.slice(point + 1, end));
  let scale = 14 - Number(text.slice(end + 1));
  while (digits !== 0 && digits % 10 === 0 && scale > 0) {
    digits /= 10;
    scale -= 1;
  }
  into.digits = digits;
  into.scale = scale;
}

/** Writes the figure with at least so many decimals: 12.5 shown as 12.50. */
export function pad(figure: { digits: number; scale: number }, decimals: number): void {
  const power = POWERS[decimals - figure.scale];
  if (figure.scale >= decimals || power === undefined) return;
  const digits = figure.digits * power;
  if (!Number.isSafeInteger(digits)) return;
  figure.digits = digits;
  figure.scale = decimals;
}

const BLANKS = /^[\s\u200b\ufeff]*$/;
const NOT_SET = /^(?:[-‐‑‒–—―−─－﹣]{1,4}|[/／\\])$/;
const BELOW_UNIT = /^(?:…+|⋯+|\.{3,}|。{3,}|·{3,})$/;
const ERROR_TEXT = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|#+)$/i;
/** Sign, digits with or without whole groups of three, decimals, then what stands behind. */
const NUMBER = /^([+-]?)(\d{1,3}(?:[, ]\d{3})+|\d+)?(?:\.(\d+))?([^\d,.].*)?$/;

function readText(text: string, into: Figure): void {
  if (BLANKS.test(text)) return;
  const trimmed = text.replace(/^[\s\u200b\ufeff']+|[\s\u200b\ufeff]+$/g, '');
  into.state = FigureState.text;
  if (NOT_SET.test(trimmed)) into.state = FigureState.notSet;
  else if (BELOW_UNIT.test(trimmed)) into.state = FigureState.belowUnit;
  else if (ERROR_TEXT.test(trimmed)) into.state = FigureState.error;
  else readNumberText(trimmed, into);
}

function readNumberText(text: string, into: Figure): void {
  const plain = PLAIN.test(text) ? text : singleSpelling(text);
  const [, sign = '', whole = '', fraction = '', behind = ''] = NUMBER.exec(plain) ?? [];
  const digits = Number(`${whole.replace(/[, ]/g, '')}${fraction}` || NaN);
  if (!Number.isSafeInteger(digits) || !readBehind(behind.trim(), into)) return;
  into.state = FigureState.number;
  into.fromText = true;
  into.digits = sign === '-' && digits !== 0 ? -digits : digits;
  into.scale = fraction.length;
}

const PLAIN = /^[\d.,%-]*$/;

/** Half width, one kind of minus sign and of space. */
const singleSpelling = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/^[‐‑‒–—―−─]/, '-')
    .replace(/^([+-]) +/, '$1')
    .replace(/\u00a0/g, ' ');

/** What may stand behind a figure: %, 亿元, 个百分点, a rank in brackets. False where it is anything else. */
function readBehind(text: string, into: Figure): boolean {
  if (text === '') return true;
  const rank = /^(.*?)\((?:第)?(\d{1,4})(?:位|名)?\)$/.exec(text);
  if (rank) {
    into.rank = Number(rank[2]);
    return readBehind((rank[1] ?? '').trim(), into);
  }
  const unit = unitOf(text);
  if (!unit || /[()]/.test(text)) return false;
  into.percent = unit.symbol === '%';
  into.unit = into.percent ? null : unit;
  return true;
}
