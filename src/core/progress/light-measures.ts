/** What lights measure, as Excel expressions over the cells of one row. */
import { decimalOf, decimalText, normalize } from '../statistics/decimal';
import type { LightCondition, LightMeasure } from '../template/lights';
import { holdsForBest } from './lights';

export interface Operand {
  /** A reference such as $D5, or a literal expression; FALSE where the figure is not known. */
  readonly text: string;
  /** A literal that is surely a number needs no test. */
  readonly isLiteral: boolean;
}

export type GrowthOperands =
  /** actual ÷ prior needs this power of ten because the sheet gives them in different units. */
  | { readonly kind: 'amounts'; readonly actual: string; readonly prior: string; readonly power: number }
  /** The reported growth itself. */
  | { readonly kind: 'cell'; readonly actual: string; readonly cell: string; readonly power: number };

/** null: not known, so nothing that asks for it can be judged. */
export interface LightSubject {
  /** Reference to the actual figure. */
  readonly actual: string;
  /** power: of ten that actual ÷ target needs. */
  readonly target: (Operand & { readonly power: number }) | null;
  readonly growth: GrowthOperands | null;
  readonly totalGrowth: GrowthOperands | null;
  /** A ratio. */
  readonly plannedGrowth: Operand | null;
  readonly rank: { readonly cell: string; readonly last: Operand } | null;
  /** 1 where a condition on the streak surely holds, or surely fails, if this month is missed too; else 0. */
  readonly streak: (condition: LightCondition) => { readonly holds: string; readonly fails: string };
  /** Share of the target due, a ratio. */
  readonly schedule: number;
  readonly better: 'higher' | 'lower';
}

export interface MeasureFormula {
  /** What must be true for the measure to be known. */
  readonly guards: readonly string[];
  /** null: nothing is due, so whatever stands there is on schedule. */
  readonly value: string | null;
  /** Best whatever the measure says: where less is better, nothing at all is best. */
  readonly always: string | null;
}

/** null where the sheet and the template do not give what is asked for. */
export function measureFormula(
  { measure, against }: LightCondition,
  subject: LightSubject,
): MeasureFormula | null {
  const found = against ? aboveReference(against, subject) : FORMULAS[measure](subject);
  // ROUND takes away the noise of binary fractions at a bound: 0.4-0.5 is not quite -0.1.
  return found && { ...found, value: found.value === null ? null : `ROUND(${found.value},12)` };
}

/** When a condition surely holds, and when it surely fails; null: never. */
export function condition(
  one: LightCondition,
  subject: LightSubject,
): { readonly holds: string | null; readonly fails: string | null } {
  if (one.measure === 'streak') return streakCondition(one, subject);
  const measured = measureFormula(one, subject);
  if (!measured) return { holds: null, fails: null };
  const { guards, value, always } = measured;
  const known = `AND(${guards.join(',')})`;
  if (value === null) {
    return holdsForBest(one) ? { holds: known, fails: null } : { holds: null, fails: known };
  }
  const within = and(boundsOn(one, value));
  const isBest = holdsForBest(one);
  const inside =
    always === null ? within : isBest ? `OR(${always},${within})` : `AND(NOT(${always}),${within})`;
  return { holds: `IF(${known},${inside},FALSE)`, fails: `IF(${known},NOT(${inside}),FALSE)` };
}

function streakCondition(one: LightCondition, subject: LightSubject) {
  const gap = measureFormula({ measure: 'gap' }, subject);
  if (!gap?.value) return { holds: null, fails: null };
  const { holds, fails } = subject.streak(one);
  const onTime = and(boundsOn(one, '0'));
  const known = `AND(${gap.guards.join(',')})`;
  return {
    holds: `IF(${known},IF(${gap.value}<0,${holds}=1,${onTime}),FALSE)`,
    fails: `IF(${known},IF(${gap.value}<0,${fails}=1,NOT(${onTime})),FALSE)`,
  };
}

const FORMULAS: Readonly<Record<LightMeasure, (subject: LightSubject) => MeasureFormula | null>> = {
  gap: (subject) => {
    const { actual, target, better } = subject;
    if (!target) return null;
    const scheduled = decimalText(decimalOf(subject.schedule));
    const completed = scaledBy(`${actual}/${target.text}`, target.power);
    const value = better === 'lower' ? `${scheduled}-${completed}` : `${completed}-${scheduled}`;
    return { guards: targetGuards(actual, target), value, always: null };
  },
  ratio: (subject) => {
    const { actual, target, better, schedule } = subject;
    if (!target) return null;
    const guards = targetGuards(actual, target);
    const due = `(${target.text}*${decimalText(decimalOf(schedule))})`;
    if (better === 'lower') {
      const value = scaledBy(`${due}/IF(${actual}=0,1,${actual})`, -target.power);
      return { guards, value, always: `${actual}=0` };
    }
    return {
      guards,
      value: schedule === 0 ? null : scaledBy(`${actual}/${due}`, target.power),
      always: null,
    };
  },
  growth: ({ growth, better }) => growth && growthFormula(growth, better),
  // Judged by whether the month is missed; see streakCondition.
  streak: () => null,
  'rank-change': ({ rank }) =>
    rank && {
      guards: [`ISNUMBER(${rank.cell})`, ...isNumber(rank.last)],
      value: `${rank.last.text}-${rank.cell}`,
      always: null,
    },
};

/** needsActual: a reported growth is judged only beside its actual figure; as a reference it stands by itself. */
function growthFormula(
  growth: GrowthOperands,
  better: 'higher' | 'lower',
  needsActual = true,
): MeasureFormula {
  const isLower = better === 'lower';
  if (growth.kind === 'cell') {
    const grown = scaledBy(growth.cell, growth.power);
    const guards = [...(needsActual ? [`ISNUMBER(${growth.actual})`] : []), `ISNUMBER(${growth.cell})`];
    return { guards, value: isLower ? `-${grown}` : grown, always: null };
  }
  const { actual, prior } = growth;
  const ratio = scaledBy(`${actual}/${prior}`, growth.power);
  return {
    guards: [`ISNUMBER(${actual})`, `ISNUMBER(${prior})`, `${prior}>0`, `${actual}>=0`],
    value: isLower ? `1-${ratio}` : `${ratio}-1`,
    always: null,
  };
}

function aboveReference(against: 'plan' | 'total', subject: LightSubject): MeasureFormula | null {
  const { growth, totalGrowth, plannedGrowth, better } = subject;
  const own = growth && growthFormula(growth, better);
  if (!own?.value) return null;
  if (against === 'plan') {
    if (!plannedGrowth) return null;
    const sign = better === 'lower' ? '+' : '-';
    const plan = plannedGrowth.text.startsWith('-') ? `(${plannedGrowth.text})` : plannedGrowth.text;
    const value = `${own.value}${sign}${plan}`;
    return { guards: [...own.guards, ...isNumber(plannedGrowth)], value, always: null };
  }
  const total = totalGrowth && growthFormula(totalGrowth, better, false);
  if (!total?.value) return null;
  const guards = [...new Set([...own.guards, ...total.guards])];
  return { guards, value: `${own.value}-(${total.value})`, always: null };
}

const isNumber = ({ text, isLiteral }: Operand): string[] => (isLiteral ? [] : [`ISNUMBER(${text})`]);

const targetGuards = (actual: string, target: Operand): string[] => [
  `ISNUMBER(${actual})`,
  ...(target.isLiteral ? [] : [`ISNUMBER(${target.text})`, `${target.text}<>0`]),
];

function boundsOn(one: LightCondition, value: string): string[] {
  const { measure, atLeast, above, atMost, below } = one;
  const comparison = (sign: string, bound: number | undefined) =>
    bound === undefined ? [] : [`${value}${sign}${scaledBound(measure, bound)}`];
  return [
    ...comparison('<', below),
    ...comparison('<=', atMost),
    ...comparison('>=', atLeast),
    ...comparison('>', above),
  ];
}

/** Bounds of gap and growth are in points and percent, the cells' quotients are ratios. */
export function scaledBound(measure: LightMeasure, bound: number): string {
  const { digits, scale } = decimalOf(bound);
  const isRatio = measure === 'gap' || measure === 'growth';
  return decimalText(normalize({ digits, scale: isRatio ? scale + 2 : scale }));
}

function scaledBy(expression: string, power: number): string {
  return power === 0 ? expression : `${expression}*${decimalText({ digits: 1n, scale: -power })}`;
}

const and = (parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? '') : `AND(${parts.join(',')})`;
