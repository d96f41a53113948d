/** Ranking 排名: places, moves since the report before, red and black list, and streaks. */
import type { RankedBy, RankingRule } from '../scheme/sections/rankings';
import type { Streak } from '../progress/lights';
import type { Period } from '../statistics/period';
import { ofRational, toRational } from '../statistics/exact';
import type { Exact } from '../statistics/exact';
import type { Rational } from '../statistics/rational';
import type { Template } from '../template/template';
import type { Attainment, Attainments } from './attainment';
import { growthRate, isBehind } from './attainment';
import type { Earlier } from './earlier';
import { placed } from './places';
import type { Contender, Placed } from './places';
import { contendersBefore, ranksBefore, withThis } from './ranking-before';
import type { ContestBefore } from './ranking-before';

export interface Ranking {
  readonly rule: RankingRule;
  readonly period: Period;
  /** Code; null where a score is ranked. */
  readonly indicator: string | null;
  /** From the first place down; those of one place in the order of the template. */
  readonly rows: readonly RankedRow[];
  /** In the order of the template. */
  readonly unranked: readonly Unranked[];
  /** What moves are counted from; null where no report before is known. */
  readonly since: Period | null;
  /** Whether that report ranks the same entities as this one; else there are no moves, because places among others do not compare. */
  readonly isSameField: boolean;
  readonly best: RankList;
  readonly worst: RankList;
}

export interface RankedRow {
  readonly entity: string;
  /** From 1. */
  readonly place: number;
  /** Completion and growth as ratios, gap in percentage points, amounts in the indicator's unit; unrounded. */
  readonly value: Rational;
  readonly attainment: Attainment | null;
  /** In the report before; null where it had no place, or none is known. */
  readonly last: number | null;
  /** Places gained; below zero: lost. null too where the report before ranked others. */
  readonly moved: number | null;
  /** Months running in the first place, this one included; null where it is not first. */
  readonly first: Streak | null;
  /** Months running behind schedule, this one included; null where it is not behind, or that cannot be told. */
  readonly missed: Streak | null;
}

export interface Unranked {
  readonly entity: string;
  /** not-set: "-", or no target. no-rate: the base of growth is zero or negative, or not known. */
  readonly reason: 'not-reported' | 'not-set' | 'no-rate' | 'no-score';
}

export interface RankList {
  /** From the outermost place inwards. */
  readonly entities: readonly string[];
  /** How many more than asked for, because they share the last place of the list. */
  readonly tied: number;
}

/** Of every rule that ranks by figures, one ranking for each of its indicators. @param earlier for moves and streaks */
export function rankingsOf(
  attainments: Attainments,
  rules: readonly RankingRule[],
  template: Template,
  earlier: Earlier | null = null,
): Ranking[] {
  return rules.flatMap((rule) =>
    template.indicators.flatMap(({ code }, index) =>
      rule.by === 'score' || (rule.indicators && !rule.indicators.includes(code))
        ? []
        : rankingOf(attainments, rule, template, index, earlier),
    ),
  );
}

function rankingOf(
  attainments: Attainments,
  rule: RankingRule,
  template: Template,
  index: number,
  earlier: Earlier | null,
): Ranking[] {
  const indicator = template.indicators[index];
  if (!indicator || rule.by === 'score') return [];
  const { by, second } = rule;
  const own = ofIndicator(attainments, index, template.indicators.length);
  const byEntity = new Map(own.map((row) => [row.entity, row]));
  return [
    ranked({
      ...{ rule, earlier, better: indicator.better, period: attainments.period },
      indicator: indicator.code,
      contenders: own.flatMap((row) => contenderOf(row, by, second)),
      ...contendersBefore(earlier, index, { by, second }, indicator.better),
      attainment: (entity) => byEntity.get(entity) ?? null,
      missed: (entity) => {
        const row = byEntity.get(entity);
        if (!row || isBehind(row, indicator.better) !== true) return null;
        if (!earlier) return { least: 1, isOpen: true };
        return withThis(earlier.missed(entity, index));
      },
      whyNot: (entity) => reasonOf(byEntity.get(entity) ?? null, by),
    }),
  ];
}

/** What a ranking is made of, whether figures or scores are ranked. */
export interface Contest extends ContestBefore {
  readonly rule: RankingRule;
  readonly period: Period;
  readonly indicator: string | null;
  readonly contenders: readonly Contender[];
  readonly attainment: (entity: string) => Attainment | null;
  readonly missed: (entity: string) => Streak | null;
  readonly whyNot: (entity: string) => Unranked['reason'];
}

export function ranked(contest: Contest): Ranking {
  const { rule, period, indicator, better, contenders } = contest;
  const places = placed(contenders, rule.ties, better);
  const before = ranksBefore(contest);
  const isSameField =
    before.places.size === places.length && places.every(({ entity }) => before.places.has(entity));
  const rows = places.map(({ entity, place, value }): RankedRow => {
    const last = before.places.get(entity) ?? null;
    // Field by field, here and in places: rankings have a hundred thousand rows, and copies by spread take most of the time.
    return {
      entity,
      place,
      last,
      value: toRational(value),
      attainment: contest.attainment(entity),
      moved: last === null || !isSameField ? null : last - place,
      first: place === 1 ? before.firstFor(entity) : null,
      missed: contest.missed(entity),
    };
  });
  const most = rule.isWithinThird ? Math.floor(places.length / 3) : Infinity;
  const best = endOf(places, Math.min(rule.best, most));
  const listed = new Set(best.entities);
  const worst = endOf(
    places.filter(({ entity }) => !listed.has(entity)).reverse(),
    Math.min(rule.worst, most),
  );
  return {
    ...{ rule, period, indicator, rows, best, worst },
    unranked: contenders
      .filter(({ value }) => value === null)
      .map(({ entity }) => ({ entity, reason: contest.whyNot(entity) })),
    since: before.since,
    isSameField,
  };
}

/** By what a rule ranks; null where there is no such figure. */
export function rankedValue(row: Attainment, by: RankedBy): Rational | null {
  switch (by) {
    case 'completion':
      return row.completion?.value ?? null;
    case 'growth':
      return growthRate(row.growth);
    case 'amount':
      return row.actual?.value ?? null;
    case 'gap':
      return row.gap;
  }
}

const contenderOf = (row: Attainment, by: RankedBy, second: RankedBy | null): Contender[] =>
  row.entity === null
    ? []
    : [{ entity: row.entity, value: exactly(row, by), second: second && exactly(row, second) }];

function exactly(row: Attainment, by: RankedBy): Exact | null {
  const value = rankedValue(row, by);
  return value && ofRational(value);
}

const ofIndicator = ({ rows, entities }: Attainments, index: number, width: number): Attainment[] =>
  entities.flatMap((_, e) => rows[e * width + index] ?? []);

function reasonOf(row: Attainment | null, by: RankedBy): Unranked['reason'] {
  if (!row || row.state === 'missing') return 'not-reported';
  return by === 'growth' && row.state === 'given' ? 'no-rate' : 'not-set';
}

/** So many from the end, and whoever shares the place of the last of them. */
function endOf(places: readonly Placed[], length: number): RankList {
  const edge = places[Math.min(length, places.length) - 1]?.place;
  const count = length === 0 ? 0 : places.findLastIndex(({ place }) => place === edge) + 1;
  return {
    entities: places.slice(0, count).map(({ entity }) => entity),
    tied: Math.max(0, count - length),
  };
}
