/** What the summary tab asks its worker, and what comes back. Everything crosses the border as it is. */
import type { Choice } from './choice';
import type { BulletinAsked, BulletinTold } from './jobs/bulletin';
import type { HistoryTold } from './jobs/history';
import type { DashboardAsked, DashboardTold } from './jobs/dashboard';
import type { SummaryHead } from './jobs/head';
import type { InspectionTold } from './jobs/inspection';
import type {
  LedgerDraftAsked,
  LedgerDraftTold,
  LedgerPreviewAsked,
  LedgerPreviewTold,
} from './jobs/ledger-draft';
import type { AllLedgersAsked, LedgersTold } from './jobs/ledgers';
import type { OverviewAsked, OverviewTold } from './jobs/overview';
import type { RankingAsked, RankingTold } from './jobs/ranking';
import type { ScoresAsked, ScoresTold } from './jobs/scores';
import type { WriteHistoryAsked, WriteHistoryTold } from './jobs/write-history';
import type { WriteAsked, WriteTold } from './jobs/write';
import type { WriteLedgersAsked } from './jobs/write-ledgers';
import type { WriteBulletinAsked } from './jobs/write-bulletin';
import type { Materials } from './materials';

/** By its name: what a page asks with, and what it is answered. A page of one's own adds its line here, and its case in answer.ts. */
export interface Jobs {
  readonly head: Job<null, SummaryHead>;
  readonly overview: Job<OverviewAsked, OverviewTold>;
  readonly ranking: Job<RankingAsked, RankingTold>;
  readonly scores: Job<ScoresAsked, ScoresTold>;
  readonly inspection: Job<null, InspectionTold>;
  readonly bulletin: Job<BulletinAsked, BulletinTold>;
  readonly ledgers: Job<AllLedgersAsked, LedgersTold>;
  readonly 'ledger-draft': Job<LedgerDraftAsked, LedgerDraftTold | null>;
  readonly 'ledger-preview': Job<LedgerPreviewAsked, LedgerPreviewTold | null>;
  readonly history: Job<null, HistoryTold>;
  readonly 'write-history': Job<WriteHistoryAsked, WriteHistoryTold>;
  readonly dashboard: Job<DashboardAsked, DashboardTold | null>;
  readonly write: Job<WriteAsked, WriteTold>;
  readonly 'write-bulletin': Job<WriteBulletinAsked, WriteTold>;
  readonly 'write-ledgers': Job<WriteLedgersAsked, WriteTold>;
}

interface Job<Asked, Told> {
  readonly asked: Asked;
  readonly told: Told;
}

export type JobName = keyof Jobs;
export type Asked<J extends JobName> = Jobs[J]['asked'];
export type Told<J extends JobName> = Jobs[J]['told'];

export interface SummaryRequest<J extends JobName = JobName> {
  readonly job: J;
  readonly asked: Asked<J>;
  readonly choice: Choice;
  /** By number, because they are large: they are given only to a worker that does not know them. */
  readonly materials: number;
  readonly given: Materials | null;
}

/** Not known: a new worker, that must be given the materials. */
export type SummaryReply<J extends JobName = JobName> =
  { readonly known: false } | { readonly known: true; readonly told: Told<J> };
