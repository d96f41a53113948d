/** Section scores (考核得分): what each indicator weighs and how its points are worked out; themes are scores within scores. */
import * as z from 'zod/mini';
import { message } from '../../message';
import { decimalOf, decimalText } from '../../statistics/decimal';
import * as q from '../../statistics/rational';
import type { SchemeNames } from '../names';
import { keysOf, text } from '../shapes';
import type { RankedBy } from './rankings';

export interface ScoreRule {
  readonly id: string;
  readonly name: string;
  /** What the weights add up to. */
  readonly outOf: number;
  /** Decimals that are shown; points are never rounded on the way. */
  readonly decimals: number;
  readonly parts: readonly ScorePart[];
  readonly adjustments: readonly Adjustment[];
  /** The most that all bonuses together may add; null: no limit. */
  readonly mostBonus: number | null;
  /** Of the whole; null: no limit. */
  readonly least: number | null;
  readonly most: number | null;
  /** An entity to which a target was not set: no total (open), the other weights take over (redistribute), or full marks. */
  readonly notSet: 'open' | 'redistribute' | 'full';
  /** A figure that nobody reported: no total (open), or no points. */
  readonly missing: 'open' | 'zero';
}

export interface ScorePart {
  readonly of: { readonly indicator: string } | { readonly score: string };
  readonly weight: number;
  readonly by: RankedBy;
  readonly method: ScoreMethod;
  /** Points that it cannot fall below or rise above; null: no limit. */
  readonly least: number | null;
  readonly most: number | null;
  /** halved: growth after a year of decline counts half (如上年为负增长,当年度减半计算正增幅). */
  readonly afterDecline: 'full' | 'halved';
}

export type ScoreMethod =
  /** completion × weight */
  | { readonly kind: 'pro-rata' }
  /** Complete: base, and so many points for each percentage point in excess; incomplete: base × completion. */
  | {
      readonly kind: 'base-and-excess';
      readonly base: number;
      readonly perPoint: number;
      /** Only whole percentage points count. */
      readonly wholePoints: boolean;
    }
  /** The best gets the weight, the others the share that they have of its figure. */
  | { readonly kind: 'best' }
  /** The first band that the figure reaches; completion, growth and gap in % and points, amounts in the indicator's unit. */
  | {
      readonly kind: 'bands';
      readonly bands: readonly { readonly atLeast: number | null; readonly points: number }[];
    };

/** A bonus or a deduction that somebody typed. */
export interface Adjustment {
  readonly entity: string;
  /** Below zero: a deduction. */
  readonly points: number;
  readonly reason: string;
  /** Month from which on it counts, as a code (2017-06); null: always. */
  readonly since: string | null;
}

const points = z._default(z.nullable(z.number()), null);

const methodSchemas = {
  'pro-rata': z.strictObject({ kind: z.literal('pro-rata') }),
  'base-and-excess': z.strictObject({
    kind: z.literal('base-and-excess'),
    base: z.optional(z.number().check(z.minimum(0))),
    perPoint: z._default(z.number(), 0),
    wholePoints: z._default(z.boolean(), false),
  }),
  best: z.strictObject({ kind: z.literal('best') }),
  bands: z.strictObject({
    kind: z.literal('bands'),
    bands: z
      .array(z.strictObject({ atLeast: z._default(z.nullable(z.number()), null), points: z.number() }))
      .check(z.minLength(1)),
  }),
};

const partSchema = z.strictObject({
  indicator: z.optional(text),
  score: z.optional(text),
  weight: z.number().check(z.minimum(0)),
  by: z._default(z.enum(['completion', 'growth', 'amount', 'gap']), 'completion'),
  method: z._default(
    z.discriminatedUnion('kind', [
      methodSchemas['pro-rata'],
      methodSchemas['base-and-excess'],
      methodSchemas.best,
      methodSchemas.bands,
    ]),
    { kind: 'pro-rata' },
  ),
  least: z._default(z.nullable(z.number()), 0),
  most: z.optional(z.nullable(z.number())),
  afterDecline: z._default(z.enum(['full', 'halved']), 'full'),
});

const adjustmentSchema = z.strictObject({
  entity: text,
  points: z.number(),
  reason: text,
  since: z._default(z.nullable(z.string()), null),
});

const scoreSchema = z.strictObject({
  id: text,
  name: z.optional(text),
  outOf: z._default(z.number().check(z.minimum(0)), 100),
  decimals: z._default(z.int().check(z.minimum(0), z.maximum(9)), 2),
  parts: z.array(partSchema).check(z.minLength(1)),
  adjustments: z._default(z.array(adjustmentSchema), []),
  mostBonus: points,
  least: points,
  most: points,
  notSet: z._default(z.enum(['open', 'redistribute', 'full']), 'open'),
  missing: z._default(z.enum(['open', 'zero']), 'open'),
});

export const scoresSchema = z._default(z.array(scoreSchema), []);
type ScoreDocument = z.output<typeof scoreSchema>;
type PartDocument = z.output<typeof partSchema>;

const methodFields = [...new Set(Object.values(methodSchemas).flatMap((schema) => keysOf(schema)))];

export const SCORE_FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['scores', keysOf(scoreSchema)],
  ['scores.parts', keysOf(partSchema)],
  ['scores.parts.method', methodFields],
  ['scores.parts.method.bands', ['atLeast', 'points']],
  ['scores.adjustments', keysOf(adjustmentSchema)],
]);

export function readScores(document: readonly ScoreDocument[], names: SchemeNames): readonly ScoreRule[] {
  const ids = document.map(({ id }) => id);
  const used = new Map<string, string>();
  document.forEach((score, index) => {
    names.once(score.id, `scores[${index}].id`, used);
    weightProblem(score, `scores[${index}]`, names);
  });
  circleProblems(document, names);
  return document.map((score, index): ScoreRule => ({
    ...score,
    name: score.name ?? score.id,
    parts: score.parts.map((part, i) => readPart(part, ids, `scores[${index}].parts[${i}]`, names)),
    adjustments: score.adjustments.map((line, i) => {
      const path = `scores[${index}].adjustments[${i}]`;
      if (line.since !== null && !/^\d{4}-(0[1-9]|1[0-2])$/.test(line.since)) {
        names.problem(`${path}.since`, message('template.month', { found: line.since }));
      }
      return { ...line, entity: names.entity(line.entity, `${path}.entity`) };
    }),
  }));
}

/** In exact decimals: 33.3 + 33.3 + 33.4 is 100. */
function weightProblem({ parts, outOf }: ScoreDocument, path: string, names: SchemeNames): void {
  const sum = parts.map(({ weight }) => q.ofNumber(weight)).reduce(q.add);
  if (q.compare(sum, q.ofNumber(outOf)) === 0) return;
  const total = parts.reduce((all, { weight }) => all + weight, 0);
  names.problem(
    `${path}.parts`,
    message('scheme.weights', {
      sum: decimalText(decimalOf(total)),
      expected: outOf,
      weights: parts.map(({ weight }) => weight),
    }),
  );
}

function readPart(part: PartDocument, ids: readonly string[], path: string, names: SchemeNames): ScorePart {
  const { indicator, score, weight, by, method, least, afterDecline } = part;
  if ((indicator === undefined) === (score === undefined)) {
    names.problem(path, message('scheme.part-of-what'));
  }
  if (score !== undefined && !ids.includes(score)) {
    names.unknown('scheme.unknown-score', score, ids, `${path}.score`);
  }
  if (by !== 'completion' && (method.kind === 'pro-rata' || method.kind === 'base-and-excess')) {
    names.problem(`${path}.method`, message('scheme.method-needs-completion', { by, method: method.kind }));
  }
  if (score !== undefined && method.kind !== 'pro-rata') {
    names.problem(`${path}.method`, message('scheme.method-of-theme', { method: method.kind }));
  }
  if (afterDecline === 'halved' && by !== 'growth') {
    names.problem(`${path}.afterDecline`, message('scheme.halved-needs-growth'));
  }
  const most = part.most === undefined ? (method.kind === 'pro-rata' ? weight : null) : part.most;
  if (least !== null && most !== null && least > most) {
    names.problem(`${path}.least`, message('template.lights-nothing', { lower: least, upper: most }));
  }
  return {
    of:
      score === undefined
        ? { indicator: indicator === undefined ? '' : names.indicator(indicator, `${path}.indicator`) }
        : { score },
    ...{ weight, by, least, most, afterDecline },
    method: methodOf(method, weight, path, names),
  };
}

function methodOf(
  method: PartDocument['method'],
  weight: number,
  path: string,
  names: SchemeNames,
): ScoreMethod {
  if (method.kind === 'base-and-excess') return { ...method, base: method.base ?? weight };
  if (method.kind === 'bands') {
    method.bands.forEach(({ atLeast }, i) => {
      const before = method.bands[i - 1];
      if (before && (before.atLeast === null || (atLeast !== null && atLeast >= before.atLeast))) {
        names.problem(`${path}.method.bands[${i}]`, message('scheme.band-unreachable'));
      }
    });
  }
  return method;
}

/** A theme that contains itself, however far down, told once at the part that leads back. */
function circleProblems(document: readonly ScoreDocument[], names: SchemeNames): void {
  const indexOf = new Map(document.map(({ id }, index) => [id, index]));
  const done = new Set<number>();
  const visit = (index: number, above: readonly number[]): void => {
    if (done.has(index)) return;
    document[index]?.parts.forEach(({ score }, i) => {
      const inner = score === undefined ? undefined : indexOf.get(score);
      if (inner === undefined) return;
      const way = [...above, index];
      if (way.includes(inner)) {
        const ids = [...way.slice(way.indexOf(inner)), inner].map((at) => document[at]?.id ?? '');
        names.problem(
          `scores[${index}].parts[${i}].score`,
          message('scheme.circle', { way: ids.join(' → ') }),
        );
      } else visit(inner, way);
    });
    done.add(index);
  };
  document.forEach((_, index) => visit(index, []));
}
