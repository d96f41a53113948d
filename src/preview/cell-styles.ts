/** The styles of a workbook, each kept once: how a cell looks and how its number is printed. */
import type { IBorderData, IStyleData } from '@univerjs/presets';
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/presets';
import type { CellLook, SheetAppearance } from '../hosts/xlsx/appearance';

/** Lines are drawn in one quiet grey: their colours and kinds are not read from the file. */
const LINE = { s: BorderStyleTypes.THIN, cl: { rgb: '#BFBFBF' } };

export class CellStyles {
  private readonly ids = new Map<string, string>();
  private readonly styles: Record<string, IStyleData> = {};

  /** The id of the style of a cell, by its place in the used range; null: plain. */
  idOf(appearance: SheetAppearance | null, row: number, column: number, numberFormat: string): string | null {
    const look = appearance?.looks[appearance.lookOf[row]?.[column] ?? -1] ?? null;
    const style = {
      ...(look && lookStyle(look)),
      ...(numberFormat !== 'General' && { n: { pattern: numberFormat } }),
    };
    const key = JSON.stringify(style);
    if (key === '{}') return null;
    const known = this.ids.get(key);
    if (known) return known;
    const id = `style-${this.ids.size + 1}`;
    this.ids.set(key, id);
    this.styles[id] = style;
    return id;
  }

  all(): Record<string, IStyleData> {
    return this.styles;
  }
}

function lookStyle(look: CellLook): IStyleData {
  const { left, right, top, bottom } = look.border;
  const lines: IBorderData = {
    ...(left && { l: LINE }),
    ...(right && { r: LINE }),
    ...(top && { t: LINE }),
    ...(bottom && { b: LINE }),
  };
  return {
    ...(look.bold && { bl: BooleanNumber.TRUE }),
    ...(look.italic && { it: BooleanNumber.TRUE }),
    ...(look.size !== null && { fs: look.size }),
    ...(look.color !== null && { cl: { rgb: look.color } }),
    ...(look.fill !== null && { bg: { rgb: look.fill } }),
    ...(look.horizontal && { ht: HORIZONTAL[look.horizontal] }),
    ...(look.vertical && { vt: VERTICAL[look.vertical] }),
    ...(look.wrap && { tb: WrapStrategy.WRAP }),
    ...(Object.keys(lines).length > 0 && { bd: lines }),
  };
}

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
