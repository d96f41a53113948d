/** What the workbook keeps: the rows of 汇总数据 and of 历史, each figure with the cell in which it stands here. */
import { faultsIn } from '../../core/history/faults';
import type { History, KeptFigure } from '../../core/history/history';
import type { Message } from '../../core/message';
import type { Observation } from '../../core/observations/observation';
import { periodCode } from '../../core/statistics/period';
import type { Template } from '../../core/template/template';
import { readHistory } from '../../sheets/history/history-sheet';
import { OBSERVATIONS_TABLE } from '../../sheets/collection/observation-tables';
import { ownSheets } from '../../sheets/own-sheets/own-sheets';
import type { OwnSheets } from '../../sheets/own-sheets/own-sheets';
import { readObservations } from '../../sheets/collection/read-observations';
import { headingsOf } from '../../sheets/table-sheet';
import type { CellRef } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
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
  const tables = snapshots.flatMap((sheet) => collectedIn(sheet, template) ?? []);
  const collected = tables.flatMap(({ observations }) => observations);
  const faults = faultsIn(history, collected.map(asKept)).map(({ cells, message }) => ({
    ...{ cell: cells[0] ?? null, message },
  }));
  return {
    ...{ own, history, collected },
    problems: [...faults, ...tables.flatMap((table) => table.problems), ...problems, ...remarks],
  };
}

function collectedIn(
  sheet: SheetSnapshot,
  template: Template,
): { readonly observations: Observation[]; readonly problems: KeptFigures['problems'] } | null {
  const headings = headingsOf(OBSERVATIONS_TABLE, sheet);
  const read = headings && readObservations(sheet, template);
  if (!headings || !read) return null;
  const column = headings.columns.get('value') ?? 0;
  const without = new Set(read.problems.map(({ cell }) => cell.row));
  // Every row below the headings is a figure or a problem.
  let row = headings.row;
  const observations = read.rows.flatMap((one): Observation[] => {
    do row += 1;
    while (without.has(row));
    if (one.template !== template.id) return [];
    // It leads to the row, which names the file: the file itself is not open.
    return [{ ...one.observation, source: { file: null, cell: { sheet: sheet.name, row, column } } }];
  });
  return { observations, problems: read.problems };
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
