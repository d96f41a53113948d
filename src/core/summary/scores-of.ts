/** Scores 考核得分: the points of every entity by the rules of the scheme, part by part, with bonus and deduction. */
import { message } from '../message';
import type { Message } from '../message';
import type { Scheme } from '../scheme/scheme';
import type { ScorePart, ScoreRule } from '../scheme/sections/scores';
import { monthIndex, parsePeriod } from '../statistics/period';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import type { Template } from '../template/template';
import type { Attainments } from './attainment';
import { assessedOf } from './grouped';
import type { Assessed } from './grouped';
import type { EntityScore, PartScore, ScoreTable } from './score';
import { limited, pointsOf } from './score-methods';
import type { Best } from './score-methods';
import { scoredFigure } from './scored-figure';
import type { FigureOrNone } from './scored-figure';
import { shown } from './shown';

/**
 * One table for each score of the scheme, in its order.
 * @param lastYear attainments of the same months a year ago, for growth after a decline; null: not known
 */
export function scoresOf(
  attainments: Attainments,
  scheme: Pick<Scheme, 'scores' | 'groups'>,
  template: Template,
  lastYear: Attainments | null = null,
): ScoreTable[] {
  const scorer = new Scorer(attainments, scheme, template, lastYear);
  return scheme.scores.map((rule) => scorer.table(rule));
}

class Scorer {
  private readonly assessed: readonly Assessed[];
  private readonly before: ReadonlyMap<string, Assessed>;
  private readonly tables = new Map<string, ScoreTable>();
  private readonly bests = new Map<ScorePart, Best | null>();
  private readonly indexes: ReadonlyMap<string, number>;

  constructor(
    private readonly attainments: Attainments,
    private readonly scheme: Pick<Scheme, 'scores' | 'groups'>,
    private readonly template: Template,
    lastYear: Attainments | null,
  ) {
    this.assessed = assessedOf(attainments, scheme.groups, template);
    const width = template.indicators.length;
    this.before = new Map(
      lastYear
        ? assessedOf(lastYear, scheme.groups, template).map((own, at) => [
            keyOf(lastYear.entities[Math.floor(at / width)] ?? null, own.attainment.indicator),
            own,
          ])
        : [],
    );
    this.indexes = new Map(template.indicators.map(({ code }, index) => [code, index]));
  }

  /** Themes are worked out before what contains them; the scheme has no circles. */
  table(rule: ScoreRule): ScoreTable {
    let table = this.tables.get(rule.id);
    if (!table) {
      const rows = this.attainments.entities.map((entity, index) => this.entityScore(rule, entity, index));
      table = { rule, period: this.attainments.period, rows };
      this.tables.set(rule.id, table);
    }
    return table;
  }

  private entityScore(rule: ScoreRule, entity: string | null, index: number): EntityScore {
    const scored = rule.parts.map((part) => this.part(rule, part, index));
    const parts = rule.notSet === 'redistribute' ? redistributed(scored, rule) : scored;
    const known = parts.reduce((sum, { points }) => (points ? q.add(sum, points) : sum), ZERO);
    const now = monthIndex(this.attainments.period.to);
    const adjustments = rule.adjustments.filter(
      (line) => line.entity === entity && (line.since === null || now >= monthOf(line.since)),
    );
    const adjusted = withAdjustments(known, rule, adjustments);
    const isWhole = parts.every(({ points }) => points !== null);
    const whole = limited({ points: adjusted.points, steps: adjusted.steps }, rule, rule.decimals);
    return {
      ...{ entity, parts, adjustments },
      points: isWhole ? whole.points : null,
      known: adjusted.points,
      steps: whole.steps,
    };
  }

  private part(rule: ScoreRule, part: ScorePart, index: number): SetPart {
    return 'score' in part.of
      ? this.theme(rule, part, part.of.score, index)
      : this.indicator(rule, part, part.of.indicator, index);
  }

  private indicator(rule: ScoreRule, part: ScorePart, code: string, index: number): SetPart {
    const at = this.indexes.get(code) ?? -1;
    const indicator = this.template.indicators[at];
    const own = this.assessed[index * this.template.indicators.length + at];
    if (!indicator || !own) throw new Error(`the scheme was read with another template: ${code}`);
    const found = this.figure(part, index, at);
    const { attainment, group } = own;
    const base = {
      ...{ part, attainment, name: indicator.name, group: group?.name ?? null },
      sources: [attainment.actual, attainment.target, attainment.prior].flatMap(
        (figure) => figure?.sources ?? [],
      ),
      isSet: found.figure !== null || found.why !== 'not-set',
    };
    if (found.figure) {
      const best = part.method.kind === 'best' ? this.best(part, at) : null;
      const { points, steps } = pointsOf(found.figure, part, best, rule.decimals);
      return { ...base, points, steps: [...found.steps, ...steps] };
    }
    return { ...base, ...withoutFigure(found, part, rule) };
  }

  private figure(part: ScorePart, index: number, at: number): FigureOrNone {
    const indicator = this.template.indicators[at];
    const own = this.assessed[index * this.template.indicators.length + at];
    if (!indicator || !own) throw new Error('no such figure');
    const entity = this.attainments.entities[index] ?? null;
    const before = this.before.get(keyOf(entity, indicator.code))?.attainment ?? null;
    return scoredFigure(own, part, indicator, before);
  }

  /** Among all entities; of several the first. */
  private best(part: ScorePart, at: number): Best | null {
    const known = this.bests.get(part);
    if (known !== undefined) return known;
    let best: Best | null = null;
    this.attainments.entities.forEach((entity, index) => {
      const { figure } = this.figure(part, index, at);
      if (figure && (!best || q.compare(figure.value, best.value) > 0)) {
        best = { value: figure.value, entity: entity ?? '' };
      }
    });
    this.bests.set(part, best);
    return best;
  }

  private theme(rule: ScoreRule, part: ScorePart, id: string, index: number): SetPart {
    const inner = this.scheme.scores.find((other) => other.id === id);
    const score = inner && this.table(inner).rows[index];
    if (!inner || !score) throw new Error(`the scheme has no score ${id}`);
    const base = { ...{ part, name: inner.name, attainment: null, group: null, isSet: true }, sources: [] };
    const { points } = score;
    if (!points || inner.outOf === 0) {
      return { ...base, points: null, steps: [message('summary.trace.theme-open', { name: inner.name })] };
    }
    const own = q.multiply(q.divide(points, q.ofNumber(inner.outOf)), q.ofNumber(part.weight));
    const said = { name: inner.name, outOf: inner.outOf, weight: part.weight };
    const step = message('summary.trace.theme', {
      ...said,
      inner: shown(points, inner.decimals),
      points: shown(own, rule.decimals),
    });
    return { ...base, ...limited({ points: own, steps: [step] }, part, rule.decimals) };
  }
}

/** isSet: the entity has this task at all. */
interface SetPart extends PartScore {
  readonly isSet: boolean;
}

const ZERO = q.rational(0n);

function withoutFigure(
  { why, steps }: Extract<FigureOrNone, { readonly figure: null }>,
  { weight }: ScorePart,
  { notSet, missing }: ScoreRule,
): Pick<PartScore, 'points' | 'steps'> {
  if (why === 'unknown') {
    if (missing === 'open') return { points: null, steps };
    return { points: ZERO, steps: [...steps, message('summary.trace.counts-nothing')] };
  }
  if (notSet !== 'full') return { points: null, steps };
  return {
    points: q.ofNumber(weight),
    steps: [...steps, message('summary.trace.counts-full', { weight })],
  };
}

/** What was not asked of an entity weighs nothing for it; the rest takes its weight over in proportion. */
function redistributed(parts: readonly SetPart[], { outOf, decimals }: ScoreRule): PartScore[] {
  const weights = parts.filter(({ isSet }) => isSet).map(({ part }) => q.ofNumber(part.weight));
  const left = weights.reduce(q.add, ZERO);
  if (weights.length === parts.length || left.n === 0n) return [...parts];
  const factor = q.divide(q.ofNumber(outOf), left);
  return parts.map((own): PartScore => {
    if (!own.isSet) {
      return { ...own, points: ZERO, steps: [...own.steps, message('summary.trace.weight-moved')] };
    }
    if (!own.points) return own;
    const points = q.multiply(own.points, factor);
    const said = { left: shown(left, 2), outOf, points: shown(points, decimals) };
    return { ...own, points, steps: [...own.steps, message('summary.trace.redistributed', said)] };
  });
}

function withAdjustments(
  known: Rational,
  { mostBonus, decimals }: ScoreRule,
  lines: EntityScore['adjustments'],
): { readonly points: Rational; readonly steps: readonly Message[] } {
  const steps = lines.map(({ points, reason }) =>
    message(points < 0 ? 'summary.trace.deduction' : 'summary.trace.bonus', {
      points: Math.abs(points),
      reason,
    }),
  );
  const sumOf = (chosen: EntityScore['adjustments']) =>
    chosen.map(({ points }) => q.ofNumber(points)).reduce(q.add, ZERO);
  const bonus = limited(
    { points: sumOf(lines.filter(({ points }) => points >= 0)), steps: [] },
    { least: null, most: mostBonus },
    decimals,
  );
  const capped = bonus.steps.length > 0 && mostBonus !== null;
  const deduction = sumOf(lines.filter(({ points }) => points < 0));
  return {
    points: q.add(q.add(known, bonus.points ?? ZERO), deduction),
    steps: [...steps, ...(capped ? [message('summary.trace.most-bonus', { points: mostBonus })] : [])],
  };
}

function monthOf(code: string): number {
  const period = parsePeriod(code);
  return period ? monthIndex(period.to) : -Infinity;
}

const keyOf = (entity: string | null, indicator: string): string => JSON.stringify([entity, indicator]);
