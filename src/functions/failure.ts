/** Why a cell has no result, as a value: one cell never spoils the others. */
import type { Message } from '../core/message';

/** The errors that a custom function may put into a cell. */
export type ErrorCode = '#VALUE!' | '#N/A' | '#DIV/0!' | '#NUM!' | '#NULL!';

/** The error, and the sentence that says what to do. */
export interface CellFailure {
  readonly error: ErrorCode;
  readonly message: Message;
}

/** Text in the reader's language, chosen at the edge as the sentence of a failure is. */
export interface CellWords {
  readonly words: Message;
}

export type CellResult = number | boolean | CellWords | CellFailure;

export const failure = (error: ErrorCode, message: Message): CellFailure => ({ error, message });

export const isFailure = (value: unknown): value is CellFailure =>
  typeof value === 'object' && value !== null && 'error' in value;
