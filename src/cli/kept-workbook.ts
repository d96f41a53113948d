/** A workbook with figures of months before: its sheets 历史, 月结 and 汇总数据. */
import { EMPTY_HISTORY } from '../core/history/history';
import type { History, KeptFigure } from '../core/history/history';
import type { Message } from '../core/message';
import type { Template } from '../core/template/template';
import { openXlsx } from '../hosts/xlsx/open';
import type { XlsxHost } from '../hosts/xlsx/open';
import { collectedFigures } from '../sheets/collection/collected-figures';
import { readHistory } from '../sheets/history/history-sheet';
import { readOwnSheets } from '../sheets/own-sheets/own-sheets';
import type { OwnSheets } from '../sheets/own-sheets/own-sheets';
import { Failure } from './failure';
import { historyFaults, historyRemarks } from './history-faults';
import type { Terminal } from './terminal';

export interface KeptWorkbook {
  readonly host: XlsxHost;
  readonly own: OwnSheets;
  /** 历史 and 月结 as they stand. */
  readonly history: History;
  /** 汇总数据, of this template only. */
  readonly collected: readonly KeptFigure[];
  /** Rows that cannot be read. */
  readonly problems: readonly Message[];
  /** Rows that are read and of no use here; of many the first, and how many more. */
  readonly remarks: readonly Message[];
}

/** @throws Failure, WorkbookError */
export async function readKeptWorkbook(
  file: string,
  template: Template,
  terminal: Pick<Terminal, 'read'>,
): Promise<KeptWorkbook> {
  const bytes = await terminal.read(file).catch((error: unknown) => {
    throw Failure.ofReading(file, error);
  });
  const host = await openXlsx(bytes, file);
  const own = await readOwnSheets(host);
  const { history, problems, remarks } = readHistory(own, template);
  const collected = collectedFigures(await host.read({ sheets: 'all' }), template);
  return {
    ...{ host, own, history },
    collected: collected.figures,
    problems: [...problems, ...collected.problems].map(({ message }) => message),
    remarks: historyRemarks(
      file,
      remarks.map(({ message }) => message),
    ),
  };
}

export interface LookedBack {
  readonly history: History;
  /** It contradicts itself or the collected data beside it, or closed months of it were changed: told, and its figures are used as they stand. */
  readonly isFaulty: boolean;
}

/**
 * What is looked back to of a workbook that is only read.
 * @returns null where it holds rows that cannot be read: each is told
 */
export async function historyOf(
  file: string | null,
  template: Template,
  terminal: Pick<Terminal, 'read'>,
  complain: (failure: Failure) => void,
): Promise<LookedBack | null> {
  if (file === null) return { history: EMPTY_HISTORY, isFaulty: false };
  return lookedBack(file, await readKeptWorkbook(file, template, terminal), complain);
}

/** @returns null where it holds rows that cannot be read: each is told */
export function lookedBack(
  file: string,
  kept: KeptWorkbook,
  complain: (failure: Failure) => void,
): LookedBack | null {
  const faults = historyFaults(file, kept.history, kept.collected);
  for (const said of [...kept.problems, ...kept.remarks, ...faults]) complain(new Failure(said));
  return kept.problems.length > 0 ? null : { history: wholeHistory(kept), isFaulty: faults.length > 0 };
}

/** What is looked back to: the history, and beside it what was brought together. */
const wholeHistory = ({ history, collected }: KeptWorkbook): History => ({
  ...history,
  figures: [...history.figures, ...collected],
});

/** The same workbook after changes to its history. */
export async function keptAgain(kept: KeptWorkbook, template: Template): Promise<KeptWorkbook> {
  const own = await readOwnSheets(kept.host);
  return { ...kept, own, history: readHistory(own, template).history };
}
