/** What is wrong with the rows of a ledger, at its cells: one remark for all cells of a column that have the same fault. */
import type { CellRef } from '../../workbook/address';
import type { Message } from '../message';
import { message } from '../message';
import type { Severity } from '../template/template';

export type RemarkKind =
  /** An amount that is no number: 约5亿. */
  | 'text-amount'
  /** A number that was typed as text; it counts. */
  | 'number-as-text'
  | 'error-value'
  /** A unit that leads nowhere: 万美元 in a column of 万元. */
  | 'other-unit'
  /** Cells that bring a unit of their own; they are converted. */
  | 'mixed-units'
  /** Thousands of times larger or smaller than its column. */
  | 'odd-size'
  | 'unreadable-date'
  | 'double-rows'
  | 'unknown-entity'
  | 'column-missing'
  | 'column-twice'
  /** Far below a thousand blank rows: not read. */
  | 'left-out'
  /** Solved before it was raised. */
  | 'solved-early';

export interface LedgerRemark {
  readonly kind: RemarkKind;
  readonly severity: Severity;
  readonly message: Message;
  /** Where to look: at most MOST_CELLS of them. */
  readonly cells: readonly CellRef[];
  /** How many there are. */
  readonly count: number;
}

const SEVERITY: Readonly<Record<RemarkKind, Severity>> = {
  'text-amount': 'error',
  'number-as-text': 'hint',
  'error-value': 'error',
  'other-unit': 'error',
  'mixed-units': 'hint',
  'odd-size': 'query',
  'unreadable-date': 'error',
  'double-rows': 'query',
  'unknown-entity': 'query',
  'column-missing': 'error',
  'column-twice': 'hint',
  'left-out': 'hint',
  'solved-early': 'query',
};

const MOST_CELLS = 100;

/** Gathers cells by fault and column; the first one gives the example in the sentence. */
export class Remarks {
  private readonly gathered = new Map<
    string,
    { kind: RemarkKind; values: Message['values']; cells: CellRef[]; count: number }
  >();

  /** @param values for the sentence; count is added */
  add(kind: RemarkKind, cell: CellRef, values: Message['values'] & { readonly column: string }): void {
    const key = `${kind}/${values.column}`;
    const known = this.gathered.get(key);
    if (!known) this.gathered.set(key, { kind, values, cells: [cell], count: 1 });
    else {
      known.count += 1;
      if (known.cells.length < MOST_CELLS) known.cells.push(cell);
    }
  }

  all(): LedgerRemark[] {
    return [...this.gathered.values()].map(({ kind, values, cells, count }) => ({
      kind,
      severity: SEVERITY[kind],
      message: message(`ledgers.${kind}`, { ...values, count }),
      cells,
      count,
    }));
  }
}
