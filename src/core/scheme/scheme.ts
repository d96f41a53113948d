/** How an office ranks, scores, classes and tells: the scheme beside the template, with every default filled in. */
import type { BulletinRule } from './sections/bulletin';
import { DEFAULT_BULLETIN } from './sections/bulletin';
import type { Classing } from './sections/classes';
import type { Group } from './sections/groups';
import type { Ledger } from './sections/ledgers';
import type { RankingRule } from './sections/rankings';
import { DEFAULT_RANKING } from './sections/rankings';
import type { ScoreRule } from './sections/scores';
import type { EntityLightRule, InspectionRule } from './sections/watch';

export const SCHEME_FORMAT = 'tracking-scheme/1';

export interface Scheme {
  readonly title: string | null;
  readonly note: string | null;
  readonly rankings: readonly RankingRule[];
  readonly groups: readonly Group[];
  readonly scores: readonly ScoreRule[];
  readonly entityLights: EntityLightRule;
  readonly inspection: InspectionRule;
  /** 三色管理: rows of firms. */
  readonly classes: readonly Classing[];
  /** What projects have not done yet. */
  readonly stages: readonly Classing[];
  /** Rows of projects, problems and services, counted into indicators. */
  readonly ledgers: readonly Ledger[];
  /** The sentences of the notice. */
  readonly bulletin: BulletinRule;
}

/** What is done where an office has no scheme of its own. */
export const DEFAULT_SCHEME: Scheme = {
  title: null,
  note: null,
  rankings: [DEFAULT_RANKING],
  groups: [],
  scores: [],
  entityLights: { indicators: null, rule: 'worst' },
  inspection: { lights: ['red'], misses: null, persons: [] },
  classes: [],
  stages: [],
  ledgers: [],
  bulletin: DEFAULT_BULLETIN,
};
