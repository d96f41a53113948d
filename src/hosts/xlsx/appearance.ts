/** How the cells of a sheet look, as far as a preview needs it: fonts, fills, lines, alignment. */
import type { Colours } from './colours';
import { colourOf, readThemeColours } from './colours';
import type { PartStore } from './part-store';
import type { XmlHandlers, XmlTag } from './xml';
import { attribute, isTrue } from './xml';

export interface CellLook {
  readonly bold: boolean;
  readonly italic: boolean;
  /** In points; null: the default of the workbook. */
  readonly size: number | null;
  /** #RRGGBB; null: automatic, or none. */
  readonly color: string | null;
  readonly fill: string | null;
  readonly horizontal: 'left' | 'center' | 'right' | null;
  readonly vertical: 'top' | 'center' | 'bottom' | null;
  readonly wrap: boolean;
  /** Which sides have a line. */
  readonly border: Readonly<Record<Side, boolean>>;
}

export interface SheetAppearance {
  /** Grid of the size of the snapshot's used range: index into looks. */
  readonly lookOf: readonly (readonly number[])[];
  readonly looks: readonly CellLook[];
  /** Zero-based columns first to last; width in characters of the default font. Only where the sheet sets one. */
  readonly columnWidths: readonly {
    readonly first: number;
    readonly last: number;
    readonly characters: number;
  }[];
  /** Zero-based rows; only where the sheet sets a height. */
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
}

const SIDES = ['left', 'right', 'top', 'bottom'] as const;
type Side = (typeof SIDES)[number];

/** One look per cell style (cellXfs); empty when the workbook has no styles. */
export async function readLooks(
  store: PartStore,
  stylesPart: string | null,
  themePart: string | null,
): Promise<readonly CellLook[]> {
  if (stylesPart === null) return [];
  const colours = await readThemeColours(store, themePart);
  const fonts: Font[] = [];
  const fills: (string | null)[] = [];
  const borders: Record<Side, boolean>[] = [];
  const looks: { -readonly [K in keyof CellLook]: CellLook[K] }[] = [];
  await store.visit(stylesPart, {
    ...fontHandlers(fonts, colours),
    'styleSheet/fills/fill': { open: () => void fills.push(null) },
    'styleSheet/fills/fill/patternFill/fgColor': {
      open(tag) {
        fills[fills.length - 1] = colourOf(tag, colours);
      },
    },
    'styleSheet/borders/border': {
      open: () => void borders.push({ left: false, right: false, top: false, bottom: false }),
    },
    ...Object.fromEntries(
      SIDES.map((side) => [
        `styleSheet/borders/border/${side}`,
        {
          open(tag: XmlTag) {
            const border = borders.at(-1);
            if (border) border[side] = (attribute(tag, 'style') ?? 'none') !== 'none';
          },
        },
      ]),
    ),
    'styleSheet/cellXfs/xf': {
      open(tag) {
        const index = (name: string): number => Number(attribute(tag, name) ?? 0);
        looks.push({
          ...(fonts[index('fontId')] ?? PLAIN_FONT),
          fill: fills[index('fillId')] ?? null,
          horizontal: null,
          vertical: null,
          wrap: false,
          border: borders[index('borderId')] ?? { left: false, right: false, top: false, bottom: false },
        });
      },
    },
    'styleSheet/cellXfs/xf/alignment': {
      open(tag) {
        const look = looks.at(-1);
        if (!look) return;
        look.horizontal = HORIZONTAL.get(attribute(tag, 'horizontal') ?? '') ?? null;
        look.vertical = VERTICAL.get(attribute(tag, 'vertical') ?? '') ?? null;
        look.wrap = isTrue(attribute(tag, 'wrapText'));
      },
    },
  });
  return looks;
}

interface Font {
  bold: boolean;
  italic: boolean;
  size: number | null;
  color: string | null;
}

const PLAIN_FONT: Readonly<Font> = { bold: false, italic: false, size: null, color: null };

function fontHandlers(fonts: Font[], colours: Colours): XmlHandlers {
  const inFont = (change: (font: Font, tag: XmlTag) => void): XmlHandlers[string] => ({
    open(tag) {
      const font = fonts.at(-1);
      if (font) change(font, tag);
    },
  });
  /** <b/> is true; <b val="0"/> is not. */
  const isOn = (tag: XmlTag): boolean => isTrue(attribute(tag, 'val') ?? '1');
  return {
    'styleSheet/fonts/font': { open: () => void fonts.push({ ...PLAIN_FONT }) },
    'styleSheet/fonts/font/b': inFont((font, tag) => (font.bold = isOn(tag))),
    'styleSheet/fonts/font/i': inFont((font, tag) => (font.italic = isOn(tag))),
    'styleSheet/fonts/font/sz': inFont((font, tag) => (font.size = Number(attribute(tag, 'val')) || null)),
    'styleSheet/fonts/font/color': inFont((font, tag) => (font.color = colourOf(tag, colours))),
  };
}

const HORIZONTAL: ReadonlyMap<string, NonNullable<CellLook['horizontal']>> = new Map([
  ['left', 'left'],
  ['center', 'center'],
  ['centerContinuous', 'center'],
  ['distributed', 'center'],
  ['right', 'right'],
]);
const VERTICAL: ReadonlyMap<string, NonNullable<CellLook['vertical']>> = new Map([
  ['top', 'top'],
  ['center', 'center'],
  ['distributed', 'center'],
  ['bottom', 'bottom'],
]);
