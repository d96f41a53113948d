/** How a sheet looks in the stand-in for Excel, told as the port would say it. */
import { parseAddress } from '../../../src/workbook/address';
import type { CellStyle } from '../../../src/workbook/content';
import type { SheetLooks } from '../../host-contract/cases';
import type { OfficeSheet } from '../../office/workbook';

export function looksOf(sheet: OfficeSheet): SheetLooks {
  return {
    frozenRows: sheet.frozenRows,
    columnWidths: Array.from({ length: 10 }, (_, c) => characters(sheet.columnWidths.get(c) ?? 48)),
    style: (address) => styleAt(sheet, address),
  };
}

function styleAt(sheet: OfficeSheet, address: string): CellStyle {
  const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
  const { look = {}, numberFormat = 'General' } = sheet.at(row, column) ?? {};
  const style = {
    bold: look['Font.Bold'],
    italic: look['Font.Italic'],
    size: look['Font.Size'],
    color: look['Font.Color'],
    fill: look['Fill.Color'],
    align: lower(look['HorizontalAlignment']),
    verticalAlign: look['VerticalAlignment'] === 'Center' ? 'middle' : lower(look['VerticalAlignment']),
    indent: look['IndentLevel'],
    wrap: look['WrapText'],
    border: EDGES.every((edge) => look[`Borders.${edge}`] === 'Continuous') ? true : undefined,
    numberFormat: numberFormat === 'General' ? undefined : numberFormat,
  };
  return style as CellStyle;
}

/** Lines around a range are inner lines of its cells, so that the stand-in tells each cell's own four. */
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

const lower = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.toLowerCase() : undefined;

/** A pixel is three quarters of a point; a cell has 5 pixels beside its characters of 7. */
const characters = (points: number): number => (points / 0.75 - 5) / 7;
