/** Everything we may do to a workbook, as data: a test can read it, and every host carries it out the same way. */
import type { CellRect } from './address';
import type { SheetContent } from './content';
import type { CellEntry } from './snapshot';

/** The lights of the schedule, as they look in the sheet: a colour and a symbol, so that nothing is told by colour alone. */
export type LightLook = 'green' | 'yellow' | 'red';

/** One conditional format. It lies over the user's own formatting and comes off without a trace. */
export interface Highlight {
  readonly range: CellRect;
  /**
   * Native Excel formula (leading =), relative to the top left cell of range, true where the look applies.
   * Literals and native functions only: custom functions do not work inside conditional formats.
   * The host adds the marker (see ownFormula) by which ours are known.
   */
  readonly formula: string;
  readonly look: LightLook;
  /** Number format of the highlighted cells, so that the symbol can be set before it; 'General' when mixed. */
  readonly numberFormat: string;
}

export type WorkbookChange =
  /** Puts these highlights on the sheet, in place of all that are ours there. */
  | { readonly kind: 'highlight'; readonly sheet: string; readonly highlights: readonly Highlight[] }
  /** Removes exactly our highlights: from one sheet, or from all when sheet is null. */
  | { readonly kind: 'clear-highlights'; readonly sheet: string | null }
  | { readonly kind: 'select'; readonly sheet: string; readonly range: CellRect }
  /** Overwrites cells and leaves their formatting; row-major, of the size of range. Never used by validation itself. */
  | {
      readonly kind: 'write';
      readonly sheet: string;
      readonly range: CellRect;
      readonly values: readonly (readonly CellEntry[])[];
    }
  /** A new visible sheet after all others, which does not become the active one. Refused (sheet-exists) where the name is taken, (sheet-name-invalid) where Excel allows no such name. */
  | { readonly kind: 'add-sheet'; readonly sheet: string; readonly content: SheetContent }
  /** Everything on the sheet goes, cells, formats and conditional formats, and the content comes; its name and place stay. */
  | { readonly kind: 'replace-sheet'; readonly sheet: string; readonly content: SheetContent }
  /** Only ever a sheet that we made. Refused (not-supported) for the last visible sheet. */
  | { readonly kind: 'remove-sheet'; readonly sheet: string };

export const LIGHT_LOOKS: Readonly<
  Record<LightLook, { readonly symbol: string; readonly fill: string; readonly font: string }>
> = {
  green: { symbol: '●', fill: '#DFF6DD', font: '#0B5A08' },
  yellow: { symbol: '▲', fill: '#FFF4CE', font: '#6B4F00' },
  red: { symbol: '■', fill: '#FDE7E9', font: '#A4262C' },
};

const HIGHLIGHT_MARKER = 'target-tracker';

/** Formula of one of our conditional formats, with the harmless marker that makes it ours: N("…") is always 0. */
export function ownFormula(formula: string): string {
  return `=AND(${formula.replace(/^=/, '')},N("${HIGHLIGHT_MARKER}")=0)`;
}

export function isOwnFormula(formula: string): boolean {
  return formula.includes(`N("${HIGHLIGHT_MARKER}")`);
}

/** What was made one of ours. @returns null: not by ownFormula */
export function plainFormula(formula: string): string | null {
  const tail = `,N("${HIGHLIGHT_MARKER}")=0)`;
  return formula.startsWith('=AND(') && formula.endsWith(tail)
    ? `=${formula.slice('=AND('.length, -tail.length)}`
    : null;
}

/** What symbolFormat was given. @returns null: no symbol of a light stands in it */
export function lightOfFormat(format: string): Pick<Highlight, 'look' | 'numberFormat'> | null {
  for (const look of ['red', 'yellow', 'green'] as const) {
    const symbol = `"${LIGHT_LOOKS[look].symbol} "`;
    if (format.includes(symbol)) return { look, numberFormat: format.replaceAll(symbol, '') };
  }
  return null;
}

/**
 * Number format that sets the symbol of a light before the figure and leaves the figure as the user formatted it.
 * Colours and conditions ([Red], [>=100]) must stay first in their section; a section left empty hides its figures.
 */
export function symbolFormat(symbol: string, numberFormat: string): string {
  return sectionsOf(numberFormat)
    .map((section) => {
      if (section === '') return section;
      const leading = /^(?:\[(?![hms]+\])[^\]]*\])*/i.exec(section)?.[0] ?? '';
      return `${leading}"${symbol} "${section.slice(leading.length)}`;
    })
    .join(';');
}

/** A semicolon in quotes, or behind \ _ or *, parts nothing. */
function sectionsOf(numberFormat: string): string[] {
  const sections: string[] = [];
  let start = 0;
  for (const { 0: token, index } of numberFormat.matchAll(/"[^"]*"|[\\_*].|;/g)) {
    if (token !== ';') continue;
    sections.push(numberFormat.slice(start, index));
    start = index + 1;
  }
  return [...sections, numberFormat.slice(start)];
}
