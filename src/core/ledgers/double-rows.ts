/** Rows that stand twice: the same texts, amounts and days in all columns of the key. */
import type { Ledger } from '../scheme/sections/ledgers';
import { FigureState } from '../report/facts';
import { DayState } from './columns';
import type { LedgerColumnData } from './columns';
import type { Remarks } from './remarks';

/** 1 for a row that says the same as an earlier one; a row with a blank in its key is like no other. */
export function doubleRows(
  sheet: string,
  { key }: Ledger,
  columns: ReadonlyMap<string, LedgerColumnData>,
  rows: Int32Array,
  remarks: Remarks,
): Uint8Array {
  const isDouble = new Uint8Array(rows.length);
  const parts = key.flatMap((name) => columns.get(name) ?? []);
  // Without one of its columns the key would tell different rows for the same.
  if (parts.length === 0 || parts.length < key.length) return isDouble;
  const first = new Map<string, number>();
  const named = parts.find(({ kind }) => kind === 'text');
  for (let line = 0; line < rows.length; line++) {
    const said = keyOf(parts, line);
    if (said === null) continue;
    const earlier = first.get(said);
    if (earlier === undefined) {
      first.set(said, line);
      continue;
    }
    isDouble[line] = 1;
    const found = named?.kind === 'text' ? (named.words[named.code[line] ?? 0] ?? '') : '';
    remarks.add(
      'double-rows',
      { sheet, row: rows[line] ?? 0, column: parts[0]?.place.at ?? 0 },
      {
        column: key.join('+'),
        found,
        row: (rows[line] ?? 0) + 1,
        earlier: (rows[earlier] ?? 0) + 1,
      },
    );
  }
  return isDouble;
}

function keyOf(parts: readonly LedgerColumnData[], line: number): string | null {
  let key = '';
  for (const data of parts) {
    const part = partOf(data, line);
    if (part === null) return null;
    key += `${part}|`;
  }
  return key;
}

function partOf(data: LedgerColumnData, line: number): string | number | null {
  switch (data.kind) {
    case 'text':
      return data.code[line] || null;
    case 'amount':
      return data.state[line] === FigureState.number ? data.value(line) : null;
    case 'date':
      return data.state[line] === DayState.day ? `${data.first[line]}-${data.last[line]}` : null;
  }
}
