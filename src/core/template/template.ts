/** What is expected of a report: the template, with every default filled in. */
import type { Window } from '../statistics/period';
import type { Unit } from '../statistics/units';
import type { Lights } from './lights';

/** What every template could say from the beginning. A template that says no more is still written so. */
export const TEMPLATE_FORMAT = 'target-template/1';
/** Knows owners and versions of targets, and lights as a list; older programs refuse it instead of misreading it. */
export const NEWEST_FORMAT = 'target-template/2';

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
  /** The target of the second owner (县任务 beside 市任务), and the completion of it. */
  'secondTarget',
  'secondCompletion',
] as const;
export type Measure = (typeof MEASURES)[number];

/** A target and the completion of it, for each of the two owners that a report may be measured against. */
export const TARGET_PAIRS = [
  { target: 'target', completion: 'completion' },
  { target: 'secondTarget', completion: 'secondCompletion' },
] as const;
export type TargetMeasure = (typeof TARGET_PAIRS)[number]['target'];

export const isTarget = (measure: string): measure is TargetMeasure =>
  measure === 'target' || measure === 'secondTarget';

/** Share of the target due at the end of a period: even by months or days, or a curve of cumulative shares by month ("2017-06": 0.5). */
export type Schedule = 'even-months' | 'even-days' | Readonly<Record<string, number>>;

export type Rounding = 'half-up' | 'half-even' | 'any';

export type Severity = 'error' | 'query' | 'hint';

/** In the indicator's unit, as decimal text so that nothing is lost; null: no target was set. By entity where the sheet has a row per entity. */
export type TargetValue = string | null | Readonly<Record<string, string | null>>;

/** Who sets targets: 市, 县. Named so that a heading (县任务, 占县任务%) tells whose target it speaks of. */
export interface Owner {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A target as somebody set it: at the beginning of the year, and again when it was adjusted. */
export interface TargetVersion {
  /** Name of an owner of the template; null where it has none. */
  readonly owner: string | null;
  /** 年初, 调整 … */
  readonly version: string;
  /** ISO day on which it was set; null where that is not known: then it holds from the beginning. */
  readonly date: string | null;
  readonly value: TargetValue;
  readonly note: string | null;
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
  /** The one in force: of the first owner, where there are several. */
  readonly target: TargetValue;
  /** The one in force of the second owner; null where there is none. */
  readonly secondTarget: TargetValue;
  /** Every version that was set, the earliest first; none where the template gives only the target. */
  readonly targets: readonly TargetVersion[];
  /** Growth on last year that was planned, in %, as decimal text; for lights that ask for it. */
  readonly plannedGrowth: TargetValue;
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
  /** What $schema says: for the editor of its author, and kept for it. */
  readonly schemaReference: string | null;
  readonly id: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly version: string;
  readonly note: string | null;
  readonly window: Window;
  readonly schedule: Schedule;
  readonly rounding: Rounding;
  readonly lights: Lights;
  /** Who sets the targets: the first is measured against, the second stands beside it, others are only kept. */
  readonly owners: readonly Owner[];
  readonly entities: readonly Entity[];
  /** Name of the row that holds the total of the entities; null when there is none. */
  readonly total: string | null;
  readonly indicators: readonly Indicator[];
  readonly rules: readonly TemplateRule[];
  readonly headings: Readonly<Partial<Record<Measure, readonly string[]>>>;
}
