/** How a sheet looks in the stand-in for Excel, told as the port would say it. */
import { parseAddress } from '../../../src/workbook/address';
import type { CellStyle } from '../../../src/workbook/content';
import type { SheetForm, SheetLooks } from '../../host-contract/cases';
import type { OfficeSheet } from '../../office/workbook';

export function looksOf(sheet: OfficeSheet): SheetLooks {
  return {
    frozenRows: sheet.frozenRows,
    columnWidths: Array.from({ length: 10 }, (_, c) => characters(sheet.columnWidths.get(c) ?? 48)),
    rowHeights: Array.from({ length: 20 }, (_, r) => sheet.rowHeights.get(r) ?? null),
    style: (address) => styleAt(sheet, address),
  };
}

/** What may be typed where, and how it is printed, told as the port would say it. */
export function formOf(sheet: OfficeSheet): SheetForm {
  const { paperSize, orientation, printArea, titleRows, zoom } = sheet.page;
  return {
    rules: sheet.validations.map(({ range, rule, prompt, errorAlert }) => ({
      range,
      kind: kindOf(rule),
      help: textOf(prompt, 'title'),
      refuses: textOf(errorAlert, 'style')?.toLowerCase() === 'stop' ? 'stop' : errorAlert ? 'warning' : null,
    })),
    isOpen(address) {
      const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
      return sheet.at(row, column)?.look?.['Locked'] === false;
    },
    page: {
      paper: String(paperSize).toUpperCase(),
      orientation: String(orientation).toLowerCase(),
      printArea: String(printArea),
      titleRows: Number(/\d+$/.exec(String(titleRows))?.[0]),
      fitsWidth: JSON.stringify(zoom) === '{"horizontalFitToPages":1}',
    },
  };
}

const KINDS = { wholeNumber: 'whole', decimal: 'decimal', list: 'list', custom: 'formula' } as const;

function kindOf(rule: unknown): SheetForm['rules'][number]['kind'] {
  const [name = ''] = typeof rule === 'object' && rule ? Object.keys(rule) : [];
  return Object.entries(KINDS).find(([known]) => known === name)?.[1] ?? 'anything';
}

function textOf(part: unknown, field: string): string | null {
  if (typeof part !== 'object' || part === null) return null;
  const found: unknown = Object.entries(part).find(([name]) => name === field)?.[1];
  return typeof found === 'string' ? found : null;
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
