/** What every host must do, as data: each case makes its own workbook and says what is wrong by throwing. */
import type { CellRect } from '../../src/workbook/address';
import type { WorkbookHost } from '../../src/workbook/host';
import type { CellValue } from '../../src/workbook/snapshot';
import type { ContractFixture } from './fixtures';
import { markingCases } from './marking-cases';
import { readingCases } from './reading-cases';
import { stateCases } from './state-cases';

/** A workbook of the fixture, open in a host. */
export interface HostUnderTest {
  readonly host: WorkbookHost;
  readonly inspect: HostInspector;
  close?(): Promise<void>;
}

/** What cannot be seen through the port: the test looks for itself. */
export interface HostInspector {
  /** The conditional formats of a sheet, ours and the user's; formula with its leading =; in any order. */
  formats(sheet: string): Promise<readonly { readonly range: CellRect; readonly formula: string }[]>;
  /** The selected range of the active sheet; null when nothing is selected. */
  selection(): Promise<{ readonly sheet: string; readonly range: CellRect } | null>;
  /** What the user types into one cell; needed for 'edits'. */
  edit?(sheet: string, address: string, value: CellValue): Promise<void>;
  /** The same workbook, saved and opened again; needed for 'reopen'. */
  reopen?(): Promise<HostUnderTest>;
}

/** What a host may be unable to do; a case that needs it is left out there, by name and not in silence. */
export type Ability = 'edits' | 'reopen' | 'protection' | 'hidden-sheets';

export interface ContractCase {
  readonly name: string;
  readonly needs?: Ability;
  run(create: (fixture: ContractFixture) => Promise<HostUnderTest>): Promise<void>;
}

export const hostContract: readonly ContractCase[] = [...readingCases, ...markingCases, ...stateCases];
