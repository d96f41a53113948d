/** The sheet of a file that fits, for commands that read reports without checking them. */
import { openReport } from '../hosts/open-report';
import { firstFittingSheet } from '../collecting/fitting-sheet';
import { reasonOf } from '../collecting/refused';
import type { SheetSnapshot } from '../workbook/snapshot';
import { Failure } from './failure';
import type { Terminal } from './terminal';

type Fitting<R extends { readonly ok: boolean }> = Awaited<ReturnType<typeof firstFittingSheet<R>>>;

/** @throws Failure, naming the file and why its first sheet does not fit */
export async function firstThatFits<R extends { readonly ok: boolean }>(
  file: string,
  sheet: string | null,
  terminal: Pick<Terminal, 'read'>,
  fit: (snapshot: SheetSnapshot) => R,
): Promise<Fitting<R>> {
  const bytes = await terminal.read(file).catch((error: unknown) => {
    throw Failure.ofReading(file, error);
  });
  try {
    return await firstFittingSheet(await openReport(bytes, file), file, sheet, fit);
  } catch (error) {
    throw new Failure(reasonOf(error, file));
  }
}
