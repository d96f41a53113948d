/** What every host must do, as data: each case makes its own workbook and says what is wrong by throwing. */
import type { CellRect } from '../../src/workbook/address';
import type { AllowedEntry, CellStyle } from '../../src/workbook/content';
import type { WorkbookHost } from '../../src/workbook/host';
import type { CellValue } from '../../src/workbook/snapshot';
import type { ContractFixture } from './fixtures';
import { formCases } from './form-cases';
import { markingCases } from './marking-cases';
import { readingCases } from './reading-cases';
import { sheetCases } from './sheet-cases';
import { stateCases } from './state-cases';
import { writingCases } from './writing-cases';

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
  /** How a sheet that we wrote looks; needed for 'looks'. */
  looks?(sheet: string): Promise<SheetLooks>;
  /** How a sheet that we wrote is filled in and printed; needed for 'forms'. */
  form?(sheet: string): Promise<SheetForm>;
  /** What the user types into one cell; needed for 'edits'. */
  edit?(sheet: string, address: string, value: CellValue): Promise<void>;
  /** The same workbook, saved and opened again; needed for 'reopen'. */
  reopen?(): Promise<HostUnderTest>;
}

export interface SheetLooks {
  readonly frozenRows: number;
  /** In characters, from column A on; at least of the columns that hold something. */
  readonly columnWidths: readonly number[];
  /** In points, from row 1 on, where one was set. */
  readonly rowHeights: readonly (number | null)[];
  /** By address; what is not set may be left out, or be the host's default. */
  style(address: string): CellStyle;
}

export interface SheetForm {
  readonly rules: readonly {
    readonly range: CellRect;
    readonly kind: AllowedEntry['kind'];
    /** Title of the help; null without one. */
    readonly help: string | null;
    /** null: in the words of the host. */
    readonly refuses: 'stop' | 'warning' | null;
  }[];
  isOpen(address: string): boolean;
  readonly page: {
    readonly paper: string;
    readonly orientation: string;
    readonly printArea: string;
    readonly titleRows: number;
    readonly fitsWidth: boolean;
  };
}

/** What a host may be unable to do; a case that needs it is left out there, by name and not in silence. */
export type Ability = 'edits' | 'events' | 'looks' | 'forms' | 'reopen' | 'protection' | 'hidden-sheets';

export interface ContractCase {
  readonly name: string;
  readonly needs?: Ability;
  run(create: (fixture: ContractFixture) => Promise<HostUnderTest>): Promise<void>;
}

export const hostContract: readonly ContractCase[] = [
  ...readingCases,
  ...markingCases,
  ...writingCases,
  ...sheetCases,
  ...formCases,
  ...stateCases,
];
