/** Colours of a workbook as #RRGGBB: written out, from the theme with a tint, or from the old palette of 64. */
import type { PartStore } from './part-store';
import type { XmlHandler, XmlTag } from './xml';
import { attribute } from './xml';

/** The colours of the theme, in the order in which styles count them. */
export type Colours = readonly string[];

/** In the theme part the dark colour comes first; styles count the light one first (ECMA-376 part 1, 18.8.3). */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

export async function readThemeColours(store: PartStore, part: string | null): Promise<Colours> {
  const colours = new Map<string, string>();
  if (part !== null) {
    const take = (name: string, from: string): XmlHandler => ({
      open: (tag) => void colours.set(name, attribute(tag, from) ?? '000000'),
    });
    await store.visit(
      part,
      Object.fromEntries(
        THEME_ORDER.flatMap((name) => [
          [`theme/themeElements/clrScheme/${name}/srgbClr`, take(name, 'val')],
          [`theme/themeElements/clrScheme/${name}/sysClr`, take(name, 'lastClr')],
        ]),
      ),
    );
  }
  return THEME_ORDER.map((name) => colours.get(name) ?? (name.startsWith('lt') ? 'FFFFFF' : '000000'));
}

/** null where the colour is left to the reader's system. */
export function colourOf(tag: XmlTag, theme: Colours): string | null {
  const [rgb, themed, indexed] = ['rgb', 'theme', 'indexed'].map((name) => attribute(tag, name));
  const base =
    rgb !== undefined
      ? rgb.slice(-6)
      : themed !== undefined
        ? theme[Number(themed)]
        : indexed !== undefined
          ? PALETTE[Number(indexed)]
          : undefined;
  if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return null;
  return `#${tinted(base, Number(attribute(tag, 'tint') ?? 0)).toUpperCase()}`;
}

/** Darker for a negative tint, lighter for a positive one; −1 is black, 1 is white. */
function tinted(colour: string, tint: number): string {
  if (!(Math.abs(tint) <= 1) || tint === 0) return colour;
  return [0, 2, 4]
    .map((at) => {
      const channel = parseInt(colour.slice(at, at + 2), 16);
      const moved = tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint;
      return Math.round(moved).toString(16).padStart(2, '0');
    })
    .join('');
}

/** ECMA-376 part 1, 18.8.27; 64 and 65 are colours of the system. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');
