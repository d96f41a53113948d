/** Sheets that are written anew as a whole: into the one of a run before, else under a free name; one of the user's stays. */
import type { Locale } from '../../messages/keys';
import type { Highlight, WorkbookChange } from '../../workbook/changes';
import type { SheetContent } from '../../workbook/content';
import { freeName, sheetsOfKind } from './own-sheets';
import type { OwnSheetKind, OwnSheets } from './own-sheets';

export interface MadeSheet {
  readonly kind: OwnSheetKind;
  /** null: nothing is to be told; a sheet of a run before goes. */
  readonly content: SheetContent | null;
  readonly highlights: readonly Highlight[];
}

/** The name that a sheet of this kind has in the workbook, or gets there. */
export const sheetNameOf = (own: OwnSheets, kind: OwnSheetKind, locale: Locale): string =>
  sheetsOfKind(own, kind)[0]?.name ?? freeName(own, kind, locale);

/** @param own what stands in the workbook */
export const ownSheetChanges = (
  own: OwnSheets,
  made: readonly MadeSheet[],
  locale: Locale,
): WorkbookChange[] =>
  made.flatMap(({ kind, content, highlights }): WorkbookChange[] => {
    const [before, ...others] = sheetsOfKind(own, kind).map(({ name }) => name);
    const gone = (content || before === undefined ? others : [before, ...others]).map((sheet) => ({
      ...{ kind: 'remove-sheet' as const, sheet },
    }));
    if (!content) return gone;
    const sheet = sheetNameOf(own, kind, locale);
    return [
      ...gone,
      { kind: before === undefined ? 'add-sheet' : 'replace-sheet', sheet, content },
      ...(highlights.length > 0 ? [{ kind: 'highlight', sheet, highlights } as const] : []),
    ];
  });
