/** What the workbook keeps: the rows of 汇总数据 and of 历史, each figure with the cell in which it stands here. */
import { faultsIn } from '../../core/history/faults';
import type { History, KeptFigure } from '../../core/history/history';
import type { Message } from '../../core/message';
import type { Observation } from '../../core/observations/observation';
import { periodCode } from '../../core/statistics/period';
import { readHistory } from '../../sheets/history/history-sheet';
import { collectedFigures } from '../../sheets/collection/collected-figures';
import { ownSheets } from '../../sheets/own-sheets/own-sheets';
import type { OwnSheets } from '../../sheets/own-sheets/own-sheets';
import type { CellRef } from '../../workbook/address';
import type { Materials } from './materials';

export interface KeptFigures {
  readonly own: OwnSheets;
  /** 汇总数据: of this template only. */
  readonly collected: readonly Observation[];
  /** 历史 and 月结 as they stand. */
  readonly history: History;
  /**
   * Rows that cannot be understood, or name what the template does not know, and are not counted; and what contradicts
   * itself or was changed after its month was closed, and is used as it stands. null: at no cell.
   */
  readonly problems: readonly { readonly cell: CellRef | null; readonly message: Message }[];
}

export function keptFigures({ snapshots, names, template }: Materials): KeptFigures {
  const own = ownSheets(names, snapshots);
  const { history, problems, remarks } = readHistory(own, template);
  const read = collectedFigures(snapshots, template);
  // They lead to the row, which names the file: the file itself is not open.
  const collected = read.figures.map(({ observation, cell }) => at(observation, cell));
  const faults = faultsIn(history, collected.map(asKept)).map(({ cells, message }) => ({
    ...{ cell: cells[0] ?? null, message },
  }));
  return {
    ...{ own, history, collected },
    problems: [...faults, ...read.problems, ...problems, ...remarks],
  };
}

/** What was brought together, and of what was kept whatever is not of the same reports. */
export function reportedByWorkbook({ collected, history }: KeptFigures): Observation[] {
  const again = new Set(collected.map(reportOf));
  const others = history.figures.filter(({ observation }) => !again.has(reportOf(observation)));
  return [...collected, ...others.map(({ observation, cell }) => at(observation, cell))];
}

/** To be looked back to where the figures come from elsewhere. */
export function historyOf({ collected, history }: KeptFigures): History {
  return {
    ...history,
    figures: [
      ...history.figures.map((one) => ({ ...one, observation: at(one.observation, one.cell) })),
      ...collected.map(asKept),
    ],
  };
}

const asKept = (observation: Observation): KeptFigure => ({
  ...{ observation, cell: observation.source.cell, sealed: null },
});

const at = (observation: Observation, cell: CellRef): Observation => ({
  ...observation,
  source: { file: null, cell },
});

/** Entity by entity: one entity's report may be brought together while another's is kept. */
const reportOf = ({ period, entity }: Observation): string => JSON.stringify([periodCode(period), entity]);
