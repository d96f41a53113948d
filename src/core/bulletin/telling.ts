/** What every sentence of a notice is told with. */
import type { Earlier } from '../summary/earlier';
import type { FieldValue, Speech } from './runs';
import type { TableFigures } from './table-figures';

export interface Telling {
  readonly table: TableFigures;
  readonly earlier: Earlier | null;
  readonly speech: Speech;
  /** Whose printed completions are quoted. */
  readonly owner: 'first' | 'second';
  /** Codes of the indicators of which no whole can be told, so that every entity speaks for itself. */
  readonly withoutWhole: ReadonlySet<string>;
  /** Of the period, for every sentence. */
  readonly opening: readonly (readonly [string, FieldValue])[];
}
