/** What was typed into the planning page, as core/planning takes it. */
import { OPENINGS } from '../../../core/planning/openings';
import type { Opening } from '../../../core/planning/openings';
import { planOverTime } from '../../../core/planning/over-time';
import type { PlannedSpan } from '../../../core/planning/over-time';
import type { Shape } from '../../../core/planning/weights';
import { message } from '../../../core/message';
import type { Message } from '../../../core/message';
import { decimalNumber, decimalText, parseDecimal } from '../../../core/statistics/decimal';
import { add, multiply, ofDecimal, rational } from '../../../core/statistics/rational';
import { round } from '../../../core/statistics/rounding';
import type { Window } from '../../../core/statistics/period';
import { nameKey } from '../../../core/template/name-key';
import type { Indicator, Schedule, Template } from '../../../core/template/template';

export const METHODS = [
  'even',
  'days',
  'seasonal',
  'curve',
  'balanced',
  'half-early',
  'opening',
  'strong-opening',
] as const;
export type Method = (typeof METHODS)[number];

export type ShapeResult =
  { readonly ok: true; readonly shape: Shape } | { readonly ok: false; readonly problem: Message };

/**
 * @param lastYear pasted cells or figures set apart by blanks
 * @param curve cumulative percentages by month ("2017-03": "30"); blank: even between its neighbours
 */
export function shapeOf(
  method: Method,
  lastYear: string,
  curve: Readonly<Record<string, string>>,
): ShapeResult {
  switch (method) {
    case 'even':
    case 'days':
      return { ok: true, shape: { kind: method } };
    case 'seasonal':
      return { ok: true, shape: { kind: 'seasonal', lastYear: figuresIn(lastYear) } };
    case 'curve':
      return curveShape(curve);
    default:
      return { ok: true, shape: { kind: 'opening', points: OPENINGS[method satisfies Opening] } };
  }
}

function curveShape(curve: Readonly<Record<string, string>>): ShapeResult {
  const cumulative: Record<string, number> = {};
  for (const [month, typed] of Object.entries(curve)) {
    if (typed.trim() === '') continue;
    const percent = parseDecimal(typed.replace(/[%％]\s*$/, '').trim());
    if (!percent || percent.digits < 0n || decimalNumber(percent) > 100) {
      return { ok: false, problem: message('panel.template.plan.curve.number', { found: typed }) };
    }
    cumulative[month] = decimalNumber({ digits: percent.digits, scale: percent.scale + 2 });
  }
  return { ok: true, shape: { kind: 'curve', cumulative } };
}

/** Cells as they were copied, the empty ones too; elsewhere figures set apart by blanks or commas. */
export function figuresIn(text: string): (string | null)[] {
  const plain = text.replaceAll(GROUPED, (figure) => figure.replaceAll(/[,，]/g, ''));
  const cells = /[\t\n]/.test(plain.trim())
    ? plain.replace(/[\r\n]+$/, '').split(/\t|\r?\n/)
    : plain.trim().split(/[\s,，、;；]+/);
  return cells.map((cell) => cell.trim() || null);
}

/**
 * Pasted cells as weights by entity: a column goes down the list from the box it was pasted into; where a name stands beside
 * each figure, in whatever order, it goes to that name.
 * @returns null where the text is a single figure, which the box takes as it is
 */
export function pastedWeights(
  text: string,
  names: readonly string[],
  first: number,
): Readonly<Record<string, string>> | null {
  const keys = new Map(names.map((name) => [nameKey(name), name]));
  const named = text.split(/\r?\n/).flatMap((line) => {
    const cells = line.split('\t').map((cell) => cell.trim());
    const name = keys.get(nameKey(cells[0] ?? ''));
    const figure = cells.slice(1).find((cell) => parseDecimal(cell.replace(/[,，]/g, '')));
    return name !== undefined && figure !== undefined ? [[name, figure] as const] : [];
  });
  if (named.length > 0) return Object.fromEntries(named);
  const figures = figuresIn(text);
  if (figures.length < 2) return null;
  return Object.fromEntries(
    figures.slice(0, names.length - first).map((figure, index) => [names[first + index] ?? '', figure ?? '']),
  );
}

/** What a schedule is called, where it is told that another took its place. */
export const scheduleName = (schedule: Schedule): Message =>
  message(`panel.progress.basis.${typeof schedule === 'string' ? schedule : 'curve'}`);

/** 1,234,567: commas between thousands set nothing apart. */
const GROUPED = /(?<![\d,，])\d{1,3}(?:[,，]\d{3})+(?![\d,，])/g;

/** The spans of a window, for the boxes of a curve. */
export function spansIn(window: Window, by: 'month' | 'quarter'): readonly PlannedSpan[] {
  const plan = planOverTime({ target: '1', window, shape: { kind: 'even' }, by, decimals: 0 });
  return plan.ok ? plan.spans : [];
}

/** The target of the whole: its own, or that of the total among those of the entities; blank where there is none. */
export function wholeTarget({ total }: Template, { target }: Indicator): string {
  if (typeof target === 'string') return target;
  return (target && total !== null ? target[total] : null) ?? '';
}

/**
 * What the entities are to reach together: the target and so much percent more, with the decimals of the parts.
 * @returns null where extra is no number from 0 to 1000; the target as it was typed where that is no number
 */
export function withExtra(target: string, extra: string, decimals: number): string | null {
  const percent = parseDecimal(extra.trim() === '' ? '0' : extra.trim());
  if (!percent || percent.digits < 0n || decimalNumber(percent) > 1000) return null;
  const whole = parseDecimal(target);
  if (!whole || percent.digits === 0n) return target;
  const factor = add(rational(1n), ofDecimal({ digits: percent.digits, scale: percent.scale + 2 }));
  return decimalText(round(multiply(ofDecimal(whole), factor), Math.max(decimals, whole.scale), 'half-up'));
}

/** As many as the indicator has, else as its target has. */
export const decimalsOf = ({ decimals }: Indicator, target: string): number =>
  decimals ?? parseDecimal(target)?.scale ?? 0;
