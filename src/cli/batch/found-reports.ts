/** The reports that a command was given, without the files that it reads otherwise or writes. */
import path from 'node:path';
import { message } from '../../core/message';
import { TIDY_COLUMNS } from '../../core/exporting/tidy-csv';
import { openXlsx } from '../../hosts/xlsx/open';
import { OBSERVATIONS_TABLE } from '../../sheets/collection/observation-tables';
import { readOwnSheets } from '../../sheets/own-sheets/own-sheets';
import { headingsOf } from '../../sheets/table-sheet';
import { Failure } from '../failure';
import type { Terminal } from '../terminal';
import { findFiles } from './find-files';
import type { FoundFiles } from './find-files';

export interface OwnFiles {
  readonly reads: readonly (string | null)[];
  readonly writes: readonly (string | null)[];
}

/**
 * @throws Failure also where something would be written over a file of a folder that is not of an earlier run: it would be
 * left out as a report, and then be gone
 */
export async function foundReports(
  named: readonly string[],
  { reads, writes }: OwnFiles,
  terminal: Terminal,
): Promise<FoundFiles> {
  const [read, written] = [reads.flatMap(orNothing), writes.flatMap(orNothing)];
  const found = await findFiles(named, terminal.folders, [...read, ...written]);
  // A workbook that is gone on with is read before it is written.
  const blind = found.leftOut.filter((file) => isAmong(file, written) && !isAmong(file, read));
  for (const file of blind) {
    if (!(await isOfEarlierRun(file, terminal)))
      throw new Failure(message('cli.writes-over-report', { file }));
  }
  return found;
}

const orNothing = (file: string | null): string[] => (file === null ? [] : [file]);
const isAmong = (file: string, files: readonly string[]): boolean =>
  files.some((each) => path.resolve(each) === path.resolve(file));

async function isOfEarlierRun(file: string, terminal: Terminal): Promise<boolean> {
  try {
    const bytes = await terminal.read(file);
    if (/\.csv$/i.test(file)) return beginsLikeOurs(bytes);
    const host = await openXlsx(bytes, file);
    if ((await readOwnSheets(host)).sheets.length > 0) return true;
    const sheets = await host.read({ sheets: 'all' });
    return sheets.some((sheet) => headingsOf(OBSERVATIONS_TABLE, sheet) !== null);
  } catch {
    return false;
  }
}

function beginsLikeOurs(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 1000));
  return text.startsWith(TIDY_COLUMNS.join()) || text.startsWith('STRUCTURE,STRUCTURE_ID');
}
