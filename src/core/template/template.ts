/** What is expected of a report: the template, with every default filled in. */
import type { Window } from '../statistics/period';
import type { Unit } from '../statistics/units';

export const TEMPLATE_FORMAT = 'target-template/1';

/** What a column of a report may give for an indicator. */
export const MEASURES = [
  'target',
  'actual',
  'month',
  'previous',
  'prior',
  'change',
  'growth',
  'completion',
  'gap',
  'share',
  'rank',
  'unit',
  'note',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Share of the target due at the end of a period: even by months or days, or a curve of cumulative shares by month ("2017-06": 0.5). */
export type Schedule = 'even-months' | 'even-days' | Readonly<Record<string, number>>;

export type Rounding = 'half-up' | 'half-even' | 'any';

export type Severity = 'error' | 'query' | 'hint';

/** Green at or above green, yellow at or above yellow, red below; gap in percentage points, ratio = actual / scheduled amount, growth in %. */
export interface LightRule {
  readonly measure: 'gap' | 'ratio' | 'growth';
  readonly green: number;
  readonly yellow: number;
}

export interface Entity {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unit: Unit;
  /** Decimals of the actual as this template prints it; null: as printed. */
  readonly decimals: number | null;
  readonly kind: 'flow' | 'stock';
  readonly better: 'higher' | 'lower';
  /** In the indicator's unit, as decimal text so that nothing is lost; null: no target was set. By entity where the sheet has a row per entity. */
  readonly target: string | null | Readonly<Record<string, string | null>>;
  readonly schedule: Schedule;
  /** Who set the target, where it was published, or how it was implied; shown beside it. */
  readonly targetNote: string | null;
}

export interface TemplateRule {
  readonly id: string;
  readonly severity: Severity;
  /** Excel formula syntax over names: [到位资金] = [产业项目到位资金] + [资本回归到位资金]. */
  readonly check: string;
  readonly measures: readonly Measure[];
  readonly missing: 'skip' | 'zero' | 'fail';
  readonly label: string | null;
  /**
   * How far apart the two sides may be: an amount in the unit of the rule's first figure ("0.5"; percentage points for
   * a ratio), or a part of the right side ("0.5%"); null: none beyond rounding.
   */
  readonly tolerance: string | null;
}

export interface Template {
  readonly id: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly version: string;
  readonly note: string | null;
  readonly window: Window;
  readonly schedule: Schedule;
  readonly rounding: Rounding;
  readonly lights: LightRule;
  readonly entities: readonly Entity[];
  /** Name of the row that holds the total of the entities; null when there is none. */
  readonly total: string | null;
  readonly indicators: readonly Indicator[];
  readonly rules: readonly TemplateRule[];
  readonly headings: Readonly<Partial<Record<Measure, readonly string[]>>>;
}
