/** A whole sheet that we write, as a worksheet part. */
import { cellAddress, MAX_COLUMNS, MAX_ROWS, rectAddress } from '../../workbook/address';
import type { ContentCell, SheetContent } from '../../workbook/content';
import { isStyledCell } from '../../workbook/content';
import { WorkbookError } from '../../workbook/host';
import type { CellValue } from '../../workbook/snapshot';
import { cellStylesFor } from './cell-styles';
import type { FileStyle } from './cell-styles';
import { cellXml } from './cell-xml';
import { PROTECTION_XML, validationsXml } from './entry-xml';
import type { Link } from './links';
import { linksXml } from './links';
import { fitXml, pageXml } from './page-xml';
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
  readonly links?: readonly Link[];
}

/** Adds the cell styles that it needs to the workbook. @throws WorkbookError too-large. */
export async function contentXml(
  store: PartStore,
  workbook: WorkbookPart,
  content: SheetContent,
  { name, isActive, codeName, links = [] }: SheetFrame,
): Promise<string> {
  const { rows, merges = [], frozenRows = 0, columnWidths = [], rowHeights = [], page } = content;
  if (rows.length > MAX_ROWS || rows.some((row) => row.length > MAX_COLUMNS)) {
    throw new WorkbookError('too-large', name, 'more cells than a sheet has');
  }
  const cells = cellsOf(content);
  const styleOf = await stylesOf(store, workbook, cells);
  const properties = fitXml(page);
  const codeNamed = codeName === undefined ? '' : ` codeName="${escapeXml(codeName)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${spreadsheetNamespace(workbook)}">`,
    codeNamed === '' && properties === '' ? '' : `<sheetPr${codeNamed}>${properties}</sheetPr>`,
    viewXml(frozenRows, isActive),
    columnsXml(columnWidths),
    `<sheetData>${cells.map((row, r) => rowXml(row, r, rowHeights[r] ?? null, styleOf)).join('')}</sheetData>`,
    content.openCells ? PROTECTION_XML : '',
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((rect) => `<mergeCell ref="${rectAddress(rect)}"/>`).join('')}</mergeCells>`,
    validationsXml(content.validations ?? []),
    linksXml(links),
    pageXml(page),
    '</worksheet>',
  ].join('');
}

interface FileCell {
  readonly value: CellValue;
  readonly formula?: string | undefined;
  readonly style: FileStyle | undefined;
}

/** Row by row, as many as anything is said of; cells that are open but blank among them. */
function cellsOf({ rows, rowHeights = [], openCells = [] }: SheetContent): FileCell[][] {
  const cells = Array.from({ length: Math.max(rows.length, rowHeights.length) }, (_, r) =>
    (rows[r] ?? []).map((cell) => fileCell(cell)),
  );
  for (const { row, column, rows: height, columns } of openCells) {
    for (let r = row; r < row + height; r++) {
      while (cells.length <= r) cells.push([]);
      const line = cells[r] ?? [];
      while (line.length < column + columns) line.push(fileCell(null));
      for (let c = column; c < column + columns; c++) {
        const cell = line[c] ?? fileCell(null);
        line[c] = { ...cell, style: { ...cell.style, isOpen: true } };
      }
    }
  }
  return cells;
}

function fileCell(cell: ContentCell): FileCell {
  return isStyledCell(cell)
    ? { value: cell.value, formula: cell.formula, style: cell.style }
    : { value: cell, style: undefined };
}

type StyleOf = (style: FileStyle | undefined) => string;

/** Looks are told apart by what they say: a sheet of a thousand rows has a handful. */
async function stylesOf(
  store: PartStore,
  workbook: WorkbookPart,
  rows: readonly (readonly FileCell[])[],
): Promise<StyleOf> {
  const looks = new Map<string, FileStyle>();
  for (const { style } of rows.flat()) if (style) looks.set(JSON.stringify(style), style);
  const indexes = await cellStylesFor(store, workbook, [...looks.values()]);
  const byLook = new Map([...looks.keys()].map((key, i) => [key, String(indexes[i] ?? '')]));
  return (style) => (style && byLook.get(JSON.stringify(style))) ?? '';
}

function rowXml(row: readonly FileCell[], r: number, height: number | null, styleOf: StyleOf): string {
  const cells = row.map(({ value, formula, style }, c) => {
    const index = styleOf(style);
    if (value === null && formula === undefined && index === '') return '';
    return cellXml('', cellAddress(r, c), index, value, formula);
  });
  if (row.length === 0 && height === null) return '';
  return `<row r="${r + 1}"${height === null ? '' : ` ht="${height}" customHeight="1"`}>${cells.join('')}</row>`;
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
