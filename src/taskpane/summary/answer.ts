/** The answer to each kind of request: the same code in the worker and on the page. Each page is a part of its own. */
import type { JobName, SummaryReply, SummaryRequest, Told } from './request';
import { summedOf } from './summed';
import type { Summed } from './summed';

export async function answerTo<J extends JobName>(request: SummaryRequest<J>): Promise<SummaryReply<J>> {
  const summed = summedOf(request.materials, request.given, request.choice);
  if (!summed) return { known: false };
  return { known: true, told: (await toldOf(request as SummaryRequest, summed)) as Told<J> };
}

/** A request is of one job, and its question belongs to it; the compiler sees only that both are of some job. */
type AnyRequest = { readonly [J in JobName]: SummaryRequest<J> }[JobName];

async function toldOf(given: SummaryRequest, summed: Summed): Promise<Told<JobName>> {
  const request = given as AnyRequest;
  switch (request.job) {
    case 'head':
      return (await import(/* webpackChunkName: "summary-figures" */ './jobs/head')).headOf(summed);
    case 'overview':
      return (await import(/* webpackChunkName: "summary-figures" */ './jobs/overview')).overviewOf(
        summed,
        request.asked,
      );
    case 'ranking':
      return (await import(/* webpackChunkName: "summary-figures" */ './jobs/ranking')).rankingTold(
        summed,
        request.asked,
      );
    case 'scores':
      return (await import(/* webpackChunkName: "summary-figures" */ './jobs/scores')).scoresTold(
        summed,
        request.asked,
      );
    case 'inspection':
      return (await import(/* webpackChunkName: "summary-figures" */ './jobs/inspection')).inspectionTold(
        summed,
      );
    case 'bulletin':
      return (await import(/* webpackChunkName: "summary-bulletin-text" */ './jobs/bulletin')).bulletinTold(
        summed,
        request.asked,
      );
    case 'write-bulletin':
      return (
        await import(/* webpackChunkName: "summary-bulletin-text" */ './jobs/write-bulletin')
      ).bulletinWritten(summed, request.asked);
    case 'ledgers':
      return (await import(/* webpackChunkName: "summary-ledgers-told" */ './jobs/ledgers')).ledgersTold(
        summed,
        request.asked,
      );
    case 'ledger-draft':
      return (
        await import(/* webpackChunkName: "summary-ledger-draft" */ './jobs/ledger-draft')
      ).ledgerDrafted(summed, request.asked);
    case 'ledger-preview':
      return (
        await import(/* webpackChunkName: "summary-ledger-draft" */ './jobs/ledger-draft')
      ).ledgerPreviewed(summed, request.asked);
    case 'write-ledgers':
      return (
        await import(/* webpackChunkName: "summary-ledgers-write" */ './jobs/write-ledgers')
      ).ledgersWritten(summed, request.asked);
    case 'history':
      return (await import(/* webpackChunkName: "summary-history-job" */ './jobs/history')).historyTold(
        summed,
      );
    case 'write-history':
      return (
        await import(/* webpackChunkName: "summary-history-job" */ './jobs/write-history')
      ).historyWritten(summed, request.asked);
    case 'dashboard':
      return (
        await import(/* webpackChunkName: "summary-dashboard-figures" */ './jobs/dashboard')
      ).dashboardTold(summed, request.asked);
    case 'write':
      return (await import(/* webpackChunkName: "summary-write" */ './jobs/write')).writtenBy(
        summed,
        request.asked,
      );
  }
}
