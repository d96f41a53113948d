/** 历史: the months that are kept, what is wrong in them, and what of the figures told now could be added. */
import { additionOf } from '../../../core/history/add-report';
import type { Addition } from '../../../core/history/add-report';
import { additionTold } from '../../../core/history/addition-told';
import type { NotAdded } from '../../../core/history/addition-told';
import type { HistoryFinding } from '../../../core/history/changes';
import { historyOverview } from '../../../core/history/overview';
import type { HistoryOverview } from '../../../core/history/overview';
import type { Period } from '../../../core/statistics/period';
import { periodCode } from '../../../core/statistics/period';
import { sheetsOfKind } from '../../../sheets/own-sheets/own-sheets';
import type { Summed } from '../summed';

export interface HistoryTold extends Omit<HistoryOverview, 'findings'> {
  /** The first of them; the rest is counted. */
  readonly findings: readonly HistoryFinding[];
  readonly findingCount: number;
  /** null: nothing is told now. */
  readonly offered: OfferedTold | null;
  /** What is told now is what is kept: new figures come from elsewhere. */
  readonly isOfItself: boolean;
}

export interface OfferedTold {
  readonly period: Period;
  /** Figures that are not kept yet. */
  readonly fresh: number;
  /** Kept already, as they are. */
  readonly known: number;
  readonly notAdded: readonly NotAdded[];
  readonly notAddedCount: number;
}

const MOST_TOLD = 200;
const MOST_NOT_ADDED = 20;

export function historyTold(summed: Summed): HistoryTold {
  const { findings, ...overview } = historyOverview(summed.kept);
  const addition = additionNow(summed);
  const notAdded = addition ? additionTold(addition, summed.template) : [];
  return {
    ...overview,
    findings: findings.slice(0, MOST_TOLD),
    findingCount: findings.length,
    isOfItself: addition !== null && addition.fresh.length + addition.known + notAdded.length === 0,
    offered:
      addition && summed.period
        ? {
            period: summed.period,
            fresh: addition.fresh.length,
            known: addition.known,
            notAdded: notAdded.slice(0, MOST_NOT_ADDED),
            notAddedCount: notAdded.length,
          }
        : null,
  };
}

/** Of the period that is told, without files that are left out and without what is kept already; null: nothing is told. */
export function additionNow({ counted, kept, own: sheets, period }: Summed): Addition | null {
  if (!period || counted.reports === 0) return null;
  const code = periodCode(period);
  const histories = new Set(sheetsOfKind(sheets, 'history').map(({ name }) => name));
  const own = counted.observations.filter(({ period: of, source: { file, cell } }) => {
    if (periodCode(of) !== code) return false;
    return file === null ? !histories.has(cell.sheet) : !counted.leaveOut.has(file);
  });
  return additionOf(kept, own);
}
