/** Amounts that are thousands of times larger or smaller than their column: most likely typed in another unit. */
import { FigureState } from '../report/facts';
import { plainDigits } from './cell-shown';
import type { AmountData } from './columns';
import type { Remarks } from './remarks';

/** 亿元 among 万元 is ten thousand times too small; projects differ by hundreds, hardly by thousands. */
const ODD = 3000;
/** Of fewer rows nobody knows what is usual. */
const FEWEST = 8;

export function oddSizes(sheet: string, data: AmountData, rows: Int32Array, remarks: Remarks): void {
  const sizes = new Float64Array(rows.length);
  let count = 0;
  for (let line = 0; line < rows.length; line++) {
    if (data.state[line] !== FigureState.number) continue;
    const size = Math.abs(data.value(line));
    if (size > 0) sizes[count++] = size;
  }
  if (count < FEWEST) return;
  const middle = sizes.subarray(0, count).sort()[Math.floor(count / 2)] ?? 0;
  for (let line = 0; line < rows.length; line++) {
    const size = Math.abs(data.value(line));
    if (!(size > middle * ODD || (size > 0 && size < middle / ODD))) continue;
    const { at, column } = data.place;
    const cell = { sheet, row: rows[line] ?? 0, column: at };
    const unit = column.unit?.symbol ?? '';
    remarks.add('odd-size', cell, {
      column: column.name,
      found: { figure: plainDigits(data.value(line)), unit },
      usual: { figure: plainDigits(middle), unit },
    });
  }
}
