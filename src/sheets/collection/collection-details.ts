/** The findings of many files on one sheet, to be filtered and sorted: hundreds of sheets nobody can leaf through. */
import type { Words } from '../../messages/speak';
import type { ContentCell, SheetContent } from '../../workbook/content';
import { withCollectionWords } from './collection-words';
import { COLUMN_WIDTHS, findingHeadings, findingRows } from '../findings/findings-details';
import type { FindingsReport } from '../findings/findings-sheet';
import { HEADING, NOTE, TEXT, pageOf } from '../styles';
import { withSheetWords } from '../words';

/** Files with findings that still have a sheet each. */
export const MOST_SHEETS = 50;

/** What is told of one file. */
export interface FileDetails {
  readonly rows: readonly (readonly ContentCell[])[];
  /** How many rows more there would be. */
  readonly cut: number;
}

/** @param file as it is to be read */
export function fileDetails(file: string, report: FindingsReport, words: Words): FileDetails {
  const rows = findingRows(report, withSheetWords(words));
  return {
    rows: rows.slice(0, MOST_OF_FILE).map((cells) => [{ value: file, style: TEXT }, ...cells]),
    cut: Math.max(0, rows.length - MOST_OF_FILE),
  };
}

/** Of a file with more than this nearly every cell is wrong; its own report tells the rest. */
const MOST_OF_FILE = 1000;
/** A sheet that is still opened and filtered with ease. */
const MOST_ROWS = 100_000;

/** Null where nothing was found in any of them. The name is not yet unique in a workbook. */
export function detailsSheet(
  files: readonly FileDetails[],
  words: Words,
): { readonly name: string; readonly content: SheetContent } | null {
  const said = withCollectionWords(withSheetWords(words));
  const rows = files.flatMap((file) => file.rows);
  if (rows.length === 0) return null;
  const cut = Math.max(0, rows.length - MOST_ROWS) + files.reduce((sum, { cut: ofFile }) => sum + ofFile, 0);
  return {
    name: said.t('sheets.findings.details'),
    content: {
      rows: [
        [{ value: said.t('collection.sheet.file'), style: HEADING }, ...findingHeadings(said)],
        ...rows.slice(0, MOST_ROWS),
        ...(cut > 0 ? [[{ value: said.t('sheets.findings.cut', { count: cut }), style: NOTE }]] : []),
      ],
      columnWidths: [FILE_WIDTH, ...COLUMN_WIDTHS],
      frozenRows: 1,
      page: pageOf(1),
    },
  };
}

/** In characters. */
const FILE_WIDTH = 30;
