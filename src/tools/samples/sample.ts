/** What a sample is: a template and the workbook that reports against it, both written down as facts. */
import type { CellStyleName } from './styles';

export interface Sample {
  /** Folder under assets/samples. */
  readonly name: string;
  /** The template document (target-template/1). */
  readonly template: unknown;
  readonly sheets: readonly SampleSheet[];
  /** Absent where the report speaks of no ledger. */
  readonly ledger?: SampleLedger;
}

/** A workbook with a row per project, problem or service, and the scheme by which it is counted. */
export interface SampleLedger {
  /** The scheme document (tracking-scheme/1). */
  readonly scheme: unknown;
  readonly sheets: readonly SampleSheet[];
}

export interface SampleSheet {
  readonly name: string;
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SampleCell[])[];
  /** A1 ranges. */
  readonly merges: readonly string[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

export type SampleCell = SampleValue | StyledCell;
export type SampleValue = string | number | null;

export interface StyledCell {
  readonly value?: SampleValue;
  readonly format?: string;
  readonly style?: CellStyleName;
  /** One of our own functions over cells of the same sheet or constants: its value is computed by the engine, not typed. */
  readonly call?: FunctionCall;
}

export interface FunctionCall {
  readonly function: string;
  /** A1 addresses, numbers, or texts in double quotes. */
  readonly arguments: readonly string[];
  /** A second call that is subtracted: completion less schedule is the gap. */
  readonly minus?: FunctionCall;
}

export const isStyled = (cell: SampleCell): cell is StyledCell => typeof cell === 'object' && cell !== null;
