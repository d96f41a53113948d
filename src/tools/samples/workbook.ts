/** Writes the workbook of a sample; the same bytes every time. */
import { writeXlsx } from 'hucre/xlsx';
import type { Cell, MergeRange, WriteSheet } from 'hucre/xlsx';
import { parseAddress } from '../../workbook/address';
import { formulaValue, savedFormula } from './formulas';
import type { Sample, SampleCell, SampleSheet, StyledCell } from './sample';
import { isStyled } from './sample';
import { STYLES } from './styles';
import type { CellStyleName } from './styles';

export function sampleWorkbook({ sheets }: Pick<Sample, 'sheets'>): Promise<Uint8Array> {
  const day = new Date(Date.UTC(2026, 0, 1));
  return writeXlsx({
    sheets: sheets.map(writeSheet),
    defaultFont: { name: 'Microsoft YaHei', size: 10 },
    properties: { created: day, modified: day, creator: 'Target Tracker' },
  });
}

function writeSheet(sheet: SampleSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) =>
      cells.set(`${r},${c}`, writeCell(isStyled(cell) ? cell : { value: cell }, sheet)),
    ),
  );
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: [],
    cells,
    merges: sheet.merges.map(mergeRange),
    freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
    rowDefs: new Map(sheet.rows.map((row, r) => [r, { height: rowHeight(row) }])),
  };
}

function writeCell(cell: StyledCell, sheet: SampleSheet): Partial<Cell> {
  const value = cell.value ?? null;
  const style = {
    ...STYLES[cell.style ?? (typeof value === 'number' || cell.call ? 'figure' : 'label')],
    ...(cell.format ? { numFmt: cell.format } : {}),
  };
  if (!cell.call) return { value, style };
  return {
    value: null,
    type: 'formula',
    formula: savedFormula(cell.call),
    formulaResult: formulaValue(cell.call, sheet),
    style,
  };
}

/** In points: a title stands taller, headings and notes wrap over two lines. */
function rowHeight(row: readonly SampleCell[]): number {
  const heights: Partial<Record<CellStyleName, number>> = { title: 30, heading: 28, note: 40 };
  const first = row[0];
  return (first !== undefined && isStyled(first) && first.style && heights[first.style]) || 18;
}

function mergeRange(address: string): MergeRange {
  const rect = parseAddress(address);
  if (!rect) throw new Error(`no address: ${address}`);
  return {
    startRow: rect.row,
    startCol: rect.column,
    endRow: rect.row + rect.rows - 1,
    endCol: rect.column + rect.columns - 1,
  };
}
