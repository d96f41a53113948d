/** A whole sheet that we write, as a worksheet part. */
import { cellAddress, MAX_COLUMNS, MAX_ROWS, rectAddress } from '../../workbook/address';
import type { CellStyle, ContentCell, SheetContent } from '../../workbook/content';
import { isStyledCell } from '../../workbook/content';
import { WorkbookError } from '../../workbook/host';
import { cellStylesFor } from './cell-styles';
import { cellXml } from './cell-xml';
import type { PartStore } from './part-store';
import type { WorkbookPart } from './workbook-part';
import { spreadsheetNamespace } from './workbook-part';
import { escapeXml } from './xml';

/** What does not come from the content. */
export interface SheetFrame {
  readonly name: string;
  /** Whether its tab is the one in front. */
  readonly isActive: boolean;
  /** The name by which macros know the sheet. */
  readonly codeName?: string | undefined;
}

/** Adds the cell styles that it needs to the workbook. @throws WorkbookError too-large. */
export async function contentXml(
  store: PartStore,
  workbook: WorkbookPart,
  content: SheetContent,
  { name, isActive, codeName }: SheetFrame,
): Promise<string> {
  const { rows, merges = [], frozenRows = 0, columnWidths = [] } = content;
  if (rows.length > MAX_ROWS || rows.some((row) => row.length > MAX_COLUMNS)) {
    throw new WorkbookError('too-large', name, 'more cells than a sheet has');
  }
  const styleOf = await stylesOf(store, workbook, rows);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${spreadsheetNamespace(workbook)}">`,
    codeName === undefined ? '' : `<sheetPr codeName="${escapeXml(codeName)}"/>`,
    viewXml(frozenRows, isActive),
    columnsXml(columnWidths),
    `<sheetData>${rows.map((row, r) => rowXml(row, r, styleOf)).join('')}</sheetData>`,
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((rect) => `<mergeCell ref="${rectAddress(rect)}"/>`).join('')}</mergeCells>`,
    '</worksheet>',
  ].join('');
}

type StyleOf = (style: CellStyle | undefined) => string;

/** Looks are told apart by what they say: a sheet of a thousand rows has a handful. */
async function stylesOf(
  store: PartStore,
  workbook: WorkbookPart,
  rows: SheetContent['rows'],
): Promise<StyleOf> {
  const looks = new Map<string, CellStyle>();
  for (const cell of rows.flat()) {
    if (isStyledCell(cell) && cell.style) looks.set(JSON.stringify(cell.style), cell.style);
  }
  const indexes = await cellStylesFor(store, workbook, [...looks.values()]);
  const byLook = new Map([...looks.keys()].map((key, i) => [key, String(indexes[i] ?? '')]));
  return (style) => (style && byLook.get(JSON.stringify(style))) ?? '';
}

function rowXml(row: readonly ContentCell[], r: number, styleOf: StyleOf): string {
  const cells = row.map((cell, c) => {
    const { value, formula, style } = isStyledCell(cell) ? cell : { value: cell };
    const index = styleOf(style);
    if (value === null && formula === undefined && index === '') return '';
    return cellXml('', cellAddress(r, c), index, value, formula);
  });
  return row.length === 0 ? '' : `<row r="${r + 1}">${cells.join('')}</row>`;
}

function viewXml(frozenRows: number, isActive: boolean): string {
  if (frozenRows === 0 && !isActive) return '';
  const pane =
    frozenRows > 0
      ? `<pane ySplit="${frozenRows}" topLeftCell="${cellAddress(frozenRows, 0)}" activePane="bottomLeft" state="frozen"/>` +
        '<selection pane="bottomLeft"/>'
      : '';
  return `<sheetViews><sheetView${isActive ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

/** A width in a file counts the margins of the cell, 5 pixels, in digits of 7 pixels each. */
const MARGIN = 5 / 7;

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map((characters, c) => {
    const width = Math.round((characters + MARGIN) * 256) / 256;
    return `<col min="${c + 1}" max="${c + 1}" width="${width}" customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}
