/** What the figures of one line say of each other: completion, growth, gap, change, cumulative, share. */
import type { SheetFigures } from '../report/sheet-figures';
import type { FigureMeasure } from '../rules/rule';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { scheduleShare } from '../statistics/schedule';
import { TARGET_PAIRS } from '../template/template';
import { cellId, idOf } from './cell-id';
import type { CellId, LinearRelation, RateRelation, Relation, Term } from './relations';
import { conflictOf } from './rows';
import type { SheetRelations, SheetSources } from './sheet-relations';

export function lineRelations(
  line: number,
  sheet: SheetRelations,
  sources: SheetSources,
): readonly Relation[] {
  const { figures } = sources;
  const cell = (measure: FigureMeasure) => sheet.cell(measure, line);
  const relations: (Relation | null)[] = [
    ...TARGET_PAIRS.flatMap((pair) => targetRelations(line, pair, sheet, sources)),
    sumRelation('arithmetic.change', cell('change'), cell('actual'), MINUS_ONE, cell('prior')),
    shareRelation(line, sheet, sources),
  ];
  const indicator = figures.indicator(line);
  if (indicator.kind !== 'stock') {
    relations.push(
      sumRelation('arithmetic.cumulative', cell('actual'), cell('previous'), ONE, cell('month')),
      ...lastRelations(line, sheet, sources),
    );
  }
  const [growth, actual, prior] = [cell('growth'), cell('actual'), cell('prior')];
  if (growth !== null && actual !== null && prior !== null && indicator.unit.dimension !== 'percent') {
    relations.push(rate('arithmetic.growth', growth, actual, ONE, [{ cell: prior, coefficient: ONE }]));
  }
  return relations.filter((relation) => relation !== null);
}

/** What is measured against the target: linear where the target is the template's. */
function targetRelations(
  line: number,
  pair: (typeof TARGET_PAIRS)[number],
  sheet: SheetRelations,
  { figures, period }: SheetSources,
): Relation[] {
  const [completion, actual] = ([pair.completion, 'actual'] as const).map((measure) =>
    sheet.cell(measure, line),
  );
  // The one gap of a report is that to the first target.
  const gap = pair.target === 'target' ? sheet.cell('gap', line) : null;
  const target = sheet.cell(pair.target, line);
  const set = sheet.setTarget(line, pair.target);
  const relations: Relation[] = [];
  if (target !== null && set) {
    const terms = [{ cell: target, coefficient: ONE }];
    relations.push({
      kind: 'linear',
      id: idOf('target.altered', target),
      terms,
      comparison: '=',
      constant: set,
    });
  }
  const against = (id: string, ratio: CellId, amount: CellId, offset: Rational): Relation | null => {
    if (target !== null) return rate(id, ratio, amount, offset, [{ cell: target, coefficient: ONE }]);
    if (!set || set.n <= 0n) return null;
    return {
      kind: 'linear',
      id: idOf(id, ratio),
      terms: [
        { cell: amount, coefficient: ONE },
        { cell: ratio, coefficient: q.negate(set) },
      ],
      comparison: '=',
      constant: q.multiply(offset, set),
    };
  };
  if (completion != null && actual != null) {
    const relation = against('arithmetic.completion', completion, actual, ZERO);
    if (relation) relations.push(relation);
  }
  if (gap != null && actual != null && period) {
    const { schedule } = figures.indicator(line);
    const due = scheduleShare(period, schedule, figures.template.window);
    const relation = against('arithmetic.gap', gap, actual, due);
    if (relation) relations.push(relation);
  }
  return relations;
}

/** With last month's report at hand: its figures are the 上月止累计, and what has flowed does not flow back. */
function lastRelations(line: number, sheet: SheetRelations, { lastOf }: SheetSources): LinearRelation[] {
  const last = lastOf?.(line);
  if (!last) return [];
  const [actual, previous, month] = (['actual', 'previous', 'month'] as const).map((measure) =>
    sheet.cell(measure, line),
  );
  const { low, high } = last.span;
  const against = (
    rule: string,
    cell: CellId,
    comparison: LinearRelation['comparison'],
    less: CellId | null = null,
  ): LinearRelation => ({
    kind: 'linear',
    id: idOf(rule, cell),
    terms: [{ cell, coefficient: ONE }, ...(less === null ? [] : [{ cell: less, coefficient: MINUS_ONE }])],
    comparison,
    constant: q.divide(q.add(low, high), TWO),
    tolerance: q.divide(q.subtract(high, low), TWO),
  });
  const relations: LinearRelation[] = [];
  if (actual != null) relations.push(against('last.at-least', actual, '>='));
  if (!last.isMonthBefore) return relations;
  if (previous != null) relations.push(against('last.previous', previous, '='));
  else if (actual != null && month != null)
    relations.push(against('arithmetic.cumulative', actual, '=', month));
  return relations;
}

/** A share is of the first whole that fits it; where none does, of any of them. */
function shareRelation(
  line: number,
  sheet: SheetRelations,
  { figures, wholesOf }: SheetSources,
): Relation | null {
  const [share, part] = [sheet.cell('share', line), sheet.cell('actual', line)];
  if (share === null || part === null) return null;
  const trials = wholesOf(line).flatMap((cells) => {
    const whole = cells.map((ref) => wholeTerm(cellId(ref), line, sheet, figures));
    return whole.every((term) => term !== null) && whole.length > 0
      ? [rate('arithmetic.share', share, part, ZERO, whole)]
      : [];
  });
  const problem = {
    violated: [],
    touching: () => [],
    weight: () => 1,
    bounds: (cell: CellId) => sheet.bounds(cell),
  };
  const fitting = trials.find((trial) => conflictOf([trial], new Set(), problem) === null);
  if (fitting || trials.length <= 1) return fitting ?? trials[0] ?? null;
  const id = idOf('arithmetic.share', share);
  return { kind: 'any', id, alternatives: distinct(trials).slice(0, MOST_WHOLES) };
}

function distinct(trials: readonly RateRelation[]): RateRelation[] {
  const keyOf = ({ whole }: RateRelation) =>
    whole
      .map(({ cell }) => cell)
      .sort((a, b) => a - b)
      .join();
  const byCells = new Map(trials.map((trial) => [keyOf(trial), trial]));
  return [...byCells.values()];
}

const MOST_WHOLES = 12;

function wholeTerm(cell: CellId, line: number, sheet: SheetRelations, figures: SheetFigures): Term | null {
  const place = sheet.place(cell);
  if (!place) return null;
  const shift = figures.indicator(place.line).unit.exponent - figures.indicator(line).unit.exponent;
  return {
    cell,
    coefficient: shift >= 0 ? { n: 10n ** BigInt(shift), d: 1n } : { n: 1n, d: 10n ** BigInt(-shift) },
  };
}

/** result = left + sign × right; null where one of them does not stand in the sheet. */
function sumRelation(
  rule: string,
  result: CellId | null,
  left: CellId | null,
  sign: Rational,
  right: CellId | null,
): LinearRelation | null {
  if (result === null || left === null || right === null) return null;
  return {
    kind: 'linear',
    id: idOf(rule, result),
    terms: [
      { cell: result, coefficient: MINUS_ONE },
      { cell: left, coefficient: ONE },
      { cell: right, coefficient: sign },
    ],
    comparison: '=',
    constant: ZERO,
  };
}

const rate = (
  rule: string,
  ratio: CellId,
  part: CellId,
  offset: Rational,
  whole: readonly Term[],
): RateRelation => ({ kind: 'rate', id: idOf(rule, ratio), part, rate: ratio, offset, whole });

const ZERO: Rational = { n: 0n, d: 1n };
const ONE: Rational = { n: 1n, d: 1n };
const MINUS_ONE: Rational = { n: -1n, d: 1n };
const TWO: Rational = { n: 2n, d: 1n };
