/** Values, formulas and looks in the form in which the grid keeps them. */
import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/presets';
import type { ICellData, IStyleData } from '@univerjs/presets';
import type { CellStyle, ContentCell } from '../../workbook/content';
import { isStyledCell } from '../../workbook/content';
import type { CellEntry, CellValue } from '../../workbook/snapshot';
import { isCellError, isFormulaEntry } from '../../workbook/snapshot';

/** Overwrites whatever the cell holds and leaves how it looks. */
export function entryData(entry: CellEntry): ICellData {
  const plain = { f: null, si: null, p: null };
  return isFormulaEntry(entry)
    ? { ...plain, f: entry.formula, v: null, t: null }
    : { ...plain, ...valueData(entry) };
}

/** A cell of a new sheet; null where there is nothing. */
export function contentData(cell: ContentCell): ICellData | null {
  const { value, formula, style } = isStyledCell(cell) ? cell : { value: cell };
  if (value === null && formula === undefined && !style) return null;
  return {
    ...(formula !== undefined && { f: formula }),
    ...(value !== null && valueData(value)),
    ...(formula !== undefined && typeof value === 'string' && { t: CellValueType.STRING }),
    ...(style && { s: styleData(style) }),
  };
}

/** A value with its kind, so that text is never taken for a formula, a figure or a date. */
function valueData(value: CellValue): ICellData {
  if (value === null) return { v: null, t: null };
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.FORCE_STRING };
}

const LINE = { s: BorderStyleTypes.THIN, cl: { rgb: '#BFBFBF' } };

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};

const VERTICAL = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

/** Pixels of a step from the left: the grid knows no steps, only room beside the text. */
export const INDENT_STEP = 12;

function styleData(style: CellStyle): IStyleData {
  const { bold, italic, size, color, fill, numberFormat, align, verticalAlign, indent, wrap, border } = style;
  return {
    ...(bold && { bl: BooleanNumber.TRUE }),
    ...(italic && { it: BooleanNumber.TRUE }),
    ...(size !== undefined && { fs: size }),
    ...(color !== undefined && { cl: { rgb: color } }),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(numberFormat !== undefined && { n: { pattern: numberFormat } }),
    ...(align && { ht: HORIZONTAL[align] }),
    ...(verticalAlign && { vt: VERTICAL[verticalAlign] }),
    ...(indent !== undefined && indent > 0 && { pd: { l: indent * INDENT_STEP } }),
    ...(wrap && { tb: WrapStrategy.WRAP }),
    ...(border && { bd: { l: LINE, r: LINE, t: LINE, b: LINE } }),
  };
}
