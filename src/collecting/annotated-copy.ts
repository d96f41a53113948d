/** A submitted workbook with what was found in it: marked and noted on its cells, told in full on a sheet at its end. */
import type { Finding } from '../core/validation/finding';
import type { AnnotatedCell } from '../hosts/xlsx/annotate';
import type { MarkLook } from '../hosts/xlsx/finding-marks';
import { openReport } from '../hosts/open-report';
import type { Words } from '../messages/speak';
import { findingNote } from '../sheets/findings/finding-note';
import type { NoteContext } from '../sheets/findings/finding-note';
import type { FindingKind } from '../sheets/findings/finding-words';
import { FINDING_KINDS, kindOf } from '../sheets/findings/finding-words';
import { findingsContent } from '../sheets/findings/findings-sheet';
import { localDay } from '../sheets/local-time';
import { freeName, readOwnSheets, sheetsOfKind } from '../sheets/own-sheets/own-sheets';
import { withSheetWords } from '../sheets/words';
import type { CellRef } from '../workbook/address';
import { cellAddress } from '../workbook/address';
import { WorkbookError } from '../workbook/host';
import type { ExaminedReport } from './check-file';

/** What must be known of a report that was checked. */
export type AnnotatedReport = Pick<ExaminedReport, 'sheet' | 'template' | 'review'> & {
  readonly examination: Pick<ExaminedReport['examination'], 'period' | 'validation'>;
};

export interface AnnotatedCopy {
  readonly bytes: Uint8Array;
  /** Sentences on what was left out, for whoever asked for the copy; mostly none. */
  readonly remarks: readonly string[];
}

/**
 * The workbook as it was handed in, to the byte in every part that has nothing to do with the findings; its kind (.xlsx, .xlsm)
 * stays. What an earlier annotation left in it is replaced.
 * @param name of the file, for errors
 * @param report of a check of the same bytes
 * @throws WorkbookError signed (any change would break the signature), read-only (a table as text), and whatever opening throws
 */
export async function annotatedCopy(
  bytes: Uint8Array,
  name: string,
  { sheet, template, review, examination: { period, validation } }: AnnotatedReport,
  words: Words,
  at: Date,
): Promise<AnnotatedCopy> {
  const host = await openReport(bytes, name);
  if (host.kind !== 'workbook') throw new WorkbookError('read-only', name);
  const own = await readOwnSheets(host);
  const [before] = sheetsOfKind(own, 'findings');
  const reportName = before?.name ?? freeName(own, 'findings', words.locale);
  const said = withSheetWords(words);
  const context: NoteContext = { template, date: localDay(at), report: reportName };
  const open = validation.findings.filter((finding) => review.states.get(finding)?.kind !== 'explained');
  const cells = annotatedCells(open, context, words);
  const findings = { sheet, file: null, template, period, validation, review, date: context.date };
  const { notesLeftOut, hasReport } = await host.annotate({
    sheet,
    cells: withFewerNotes(cells),
    author: said.t('sheets.note.author'),
    report: {
      name: reportName,
      content: findingsContent(findings, words),
      replaces: before?.name ?? null,
    },
  });
  const cut = cells.filter(({ note }) => note !== null).length - MOST_NOTES;
  const leftOut = hasReport ? 'sheets.annotated.notes-left-out' : 'sheets.annotated.notes-left-out-alone';
  return {
    bytes: await host.save(),
    remarks: [
      ...(hasReport ? [] : [said.t('sheets.annotated.no-report', { sheet: reportName })]),
      ...(notesLeftOut > 0 ? [said.t(leftOut, { count: notesLeftOut, sheet: reportName })] : []),
      ...(cut > 0 ? [said.t('sheets.annotated.notes-cut', { most: MOST_NOTES, count: cut })] : []),
    ],
  };
}

/** Of what is right after all nothing is marked. */
const LOOKS: Readonly<Record<FindingKind, MarkLook | null>> = {
  error: 'red',
  query: 'yellow',
  hint: 'blue',
  undecided: 'blue',
  holds: null,
};

/** Excel draws a box for each, and grows slow with very many. */
const MOST_NOTES = 2000;

interface Place {
  readonly row: number;
  readonly column: number;
  readonly findings: Finding[];
  look: MarkLook | null;
}

/**
 * The cells of these findings, gravest first. Noted is where to look and what may be wrong; a figure that is to be corrected
 * together with others is only marked.
 */
function annotatedCells(
  findings: readonly Finding[],
  context: NoteContext,
  words: Words,
): readonly AnnotatedCell[] {
  const places = new Map<string, Place>();
  const at = ({ row, column }: CellRef, look: MarkLook): Place => {
    const address = cellAddress(row, column);
    const place = places.get(address) ?? { row, column, findings: [], look };
    places.set(address, place);
    return place;
  };
  for (const kind of FINDING_KINDS) {
    const look = LOOKS[kind];
    if (look === null) continue;
    for (const finding of findings.filter((one) => kindOf(one) === kind)) {
      const noted = [...finding.cells.slice(0, 1), ...finding.suspects.map(({ cell }) => cell)];
      for (const place of new Set(noted.map((cell) => at(cell, look)))) place.findings.push(finding);
      for (const { also = [] } of finding.suspects) for (const { cell } of also) at(cell, look);
    }
  }
  return [...places.values()].map(({ row, column, look, findings: own }) => ({
    row,
    column,
    look,
    note: own.length > 0 ? findingNote(own, context, words) : null,
  }));
}

function withFewerNotes(cells: readonly AnnotatedCell[]): readonly AnnotatedCell[] {
  let left = MOST_NOTES;
  return cells.map((cell) => {
    if (cell.note === null || left > 0) {
      if (cell.note !== null) left -= 1;
      return cell;
    }
    return { ...cell, note: null };
  });
}
