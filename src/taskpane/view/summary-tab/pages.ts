/** The pages of the summary tab. Each is a part of its own, fetched with its words when it is first opened. */
import type { ComponentType } from 'react';
import type { Locale } from '../../../messages/keys';
import type { Sentences } from '../../../messages/speak';

export interface SummaryPage {
  readonly Page: ComponentType;
  /** Its own sentences; none where those of the tab are enough. */
  readonly sentences?: Readonly<Record<Locale, Sentences>>;
}

export interface SummaryPageEntry {
  readonly name: string;
  readonly fetch: () => Promise<SummaryPage>;
  /** The page has something to show where nothing counts, too: then head.source or head.period may be null. */
  readonly needsNoFigures?: true;
}

/** In the order in which they stand; the title of a page is the sentence panel.summary.page.<name>. */
export const PAGES = [
  {
    name: 'overview',
    fetch: async () =>
      (await import(/* webpackChunkName: "summary-overview" */ './overview/OverviewPage')).overviewPage,
  },
  {
    name: 'ranking',
    fetch: async () =>
      (await import(/* webpackChunkName: "summary-ranking" */ './ranking/RankingPage')).rankingPage,
  },
  {
    name: 'scores',
    fetch: async () =>
      (await import(/* webpackChunkName: "summary-scores" */ './scores/ScoresPage')).scoresPage,
  },
  {
    name: 'inspection',
    fetch: async () =>
      (await import(/* webpackChunkName: "summary-inspection" */ './inspection/InspectionPage'))
        .inspectionPage,
  },
  {
    name: 'dashboard',
    fetch: async () =>
      (await import(/* webpackChunkName: "summary-dashboard" */ './dashboard/DashboardPage')).dashboardPage,
  },
  {
    name: 'bulletin',
    fetch: async () =>
      (await import(/* webpackChunkName: "summary-bulletin" */ './bulletin/BulletinPage')).bulletinPage,
  },
  {
    name: 'ledgers',
    fetch: async () =>
      (await import(/* webpackChunkName: "summary-ledgers" */ './ledgers/LedgersPage')).ledgersPage,
    needsNoFigures: true,
  },
  {
    name: 'history',
    fetch: async () =>
      (await import(/* webpackChunkName: "summary-history" */ './history/HistoryPage')).historyPage,
    needsNoFigures: true,
  },
] as const satisfies readonly SummaryPageEntry[];

export type PageName = (typeof PAGES)[number]['name'];

export const pageOf = (name: PageName): SummaryPageEntry | undefined =>
  PAGES.find((page) => page.name === name);
