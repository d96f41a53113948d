/** The sheet 审核说明 / Explanations: explanations stay with the workbook, where everyone can read and edit them. */
import type { Explanation } from '../../core/review/explanations';
import { storableText } from '../../core/review/cell-text';
import type { Message } from '../../core/message';
import type { Words } from '../../messages/speak';
import type { WorkbookChange } from '../../workbook/changes';
import type { CellRef } from '../../workbook/address';
import { cellAddress } from '../../workbook/address';
import type { OwnSheets } from '../own-sheets/own-sheets';
import { freeName, sheetsOfKind } from '../own-sheets/own-sheets';
import { readExplanationRow } from './explanation-row';
import { EXPLANATIONS_TABLE } from '../tables';
import type { ExplanationField } from '../tables';
import type { RowCells } from '../table-sheet';
import { headingsOf, nextFreeRow, tableContent, writeRow } from '../table-sheet';

/** An explanation and where it stands. */
export interface StoredExplanation extends Explanation {
  readonly stored: { readonly sheet: string; /** Zero-based. */ readonly row: number };
}

export interface ReadExplanations {
  /** From top to bottom. Rows whose text was emptied are no explanations. */
  readonly explanations: readonly StoredExplanation[];
  /** Rows that hold something and cannot be understood: where, and what to do. They stay as they are. */
  readonly problems: readonly { readonly cell: CellRef; readonly message: Message }[];
}

export function readExplanations(own: OwnSheets): ReadExplanations {
  const explanations: StoredExplanation[] = [];
  const problems: ReadExplanations['problems'][number][] = [];
  for (const sheet of sheetsOfKind(own, 'explanations')) {
    const headings = headingsOf(EXPLANATIONS_TABLE, sheet);
    for (let row = (headings?.row ?? 0) + 1; headings && row < nextFreeRow(sheet); row += 1) {
      const read = readExplanationRow(sheet, headings, row);
      if (read.kind === 'explanation') {
        explanations.push({ ...read.explanation, stored: { sheet: sheet.name, row } });
      } else if (read.kind === 'problem') problems.push(read);
    }
  }
  return { explanations, problems };
}

/** What a reader of the sheet is told besides: the name of the indicator, and the sentence that was answered. */
export interface Asked {
  readonly subject: string | null;
  readonly sentence: string;
}

/**
 * Keeps an explanation: in the row of the one that it takes the place of (instead), else in the next free row, else in a new sheet.
 * @param own read just now: it tells where the next row goes, and where the row of before has moved to
 */
export function explanationChanges(
  own: OwnSheets,
  explanation: Explanation,
  asked: Asked,
  words: Words,
  instead: StoredExplanation | null = null,
): WorkbookChange[] {
  const cells = rowCells(explanation, asked);
  const there = instead && whereIs(own, instead);
  const sheets = sheetsOfKind(own, 'explanations');
  const sheet = sheets.find(({ name }) => name === there?.sheet) ?? sheets[0];
  const headings = sheet && headingsOf(EXPLANATIONS_TABLE, sheet);
  if (sheet && headings) return writeRow(sheet, headings, there?.row ?? nextFreeRow(sheet), cells);
  return [
    {
      kind: 'add-sheet',
      sheet: freeName(own, 'explanations', words.locale),
      content: tableContent(EXPLANATIONS_TABLE, [cells], words),
    },
  ];
}

/** Takes an explanation back: its row stays, without text, name and date. Nothing where it is there no more. */
export function withdrawalChanges(own: OwnSheets, explanation: StoredExplanation): WorkbookChange[] {
  const there = whereIs(own, explanation);
  const sheet = sheetsOfKind(own, 'explanations').find(({ name }) => name === there?.sheet);
  const headings = sheet && headingsOf(EXPLANATIONS_TABLE, sheet);
  return sheet && headings && there
    ? writeRow(sheet, headings, there.row, { text: null, who: null, when: null })
    : [];
}

/** Rows may have been inserted, sorted or removed since it was read: another one's row is never written over. */
function whereIs(own: OwnSheets, wanted: StoredExplanation): StoredExplanation['stored'] | null {
  const same = readExplanations(own).explanations.filter((one) => wordsOf(one) === wordsOf(wanted));
  const before = same.find(
    ({ stored }) => stored.sheet === wanted.stored.sheet && stored.row === wanted.stored.row,
  );
  return (before ?? same[0])?.stored ?? null;
}

const wordsOf = ({ rule, sheet, cell, indicator, entity, period, value, text }: StoredExplanation): string =>
  JSON.stringify([rule, sheet, cell?.row, cell?.column, indicator, entity, period, value, text]);

function rowCells(explanation: Explanation, { subject, sentence }: Asked): RowCells<ExplanationField> {
  const { sheet, cell, entity, period, value, text, who, when, rule, indicator } = explanation;
  const kept = {
    sheet,
    cell: cell && cellAddress(cell.row, cell.column),
    subject,
    entity,
    period,
    value,
    asked: storableText(sentence),
    text,
    who,
    when,
    rule,
    indicator,
  };
  return Object.fromEntries(Object.entries(kept).map(([field, entry]) => [field, entry || null]));
}
