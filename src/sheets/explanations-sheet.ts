/** The sheet 审核说明 / Explanations: explanations stay with the workbook, where everyone can read and edit them. */
import type { Explanation } from '../core/review/explanations';
import { LONGEST_TEXT, storableText } from '../core/review/cell-text';
import type { Message } from '../core/message';
import type { Words } from '../messages/speak';
import type { WorkbookChange } from '../workbook/changes';
import type { CellRef } from '../workbook/address';
import { cellAddress } from '../workbook/address';
import type { OwnSheets } from './own-sheets';
import { freeName, sheetsOfKind } from './own-sheets';
import { readExplanationRow } from './explanation-row';
import { EXPLANATIONS_TABLE } from './tables';
import type { ExplanationField } from './tables';
import type { RowCells } from './table-sheet';
import { headingsOf, nextFreeRow, tableContent, writeRow } from './table-sheet';

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
 * Keeps an explanation: in its own row where it takes the place of one (instead), else in the next free row, else in a new sheet.
 * The workbook is read again before the next one is kept.
 */
export function explanationChanges(
  own: OwnSheets,
  explanation: Explanation,
  { subject, sentence }: Asked,
  words: Words,
  instead: StoredExplanation | null = null,
): WorkbookChange[] {
  const cells = rowCells(explanation, { subject, sentence });
  const sheets = sheetsOfKind(own, 'explanations');
  const sheet = sheets.find(({ name }) => name === instead?.stored.sheet) ?? sheets[0];
  const headings = sheet && headingsOf(EXPLANATIONS_TABLE, sheet);
  if (sheet && headings) {
    const row = instead?.stored.sheet === sheet.name ? instead.stored.row : nextFreeRow(sheet);
    return writeRow(sheet, headings, row, cells);
  }
  return [
    {
      kind: 'add-sheet',
      sheet: freeName(own, 'explanations', words.locale),
      content: tableContent(EXPLANATIONS_TABLE, [cells], words),
    },
  ];
}

/** Takes an explanation back: its row stays, without text, name and date. */
export function withdrawalChanges(own: OwnSheets, { stored }: StoredExplanation): WorkbookChange[] {
  const sheet = sheetsOfKind(own, 'explanations').find(({ name }) => name === stored.sheet);
  const headings = sheet && headingsOf(EXPLANATIONS_TABLE, sheet);
  return sheet && headings
    ? writeRow(sheet, headings, stored.row, { text: null, who: null, when: null })
    : [];
}

function rowCells(explanation: Explanation, { subject, sentence }: Asked): RowCells<ExplanationField> {
  const { sheet, cell, entity, period, value, text, who, when, rule, indicator } = explanation;
  const kept = {
    sheet,
    cell: cell && cellAddress(cell.row, cell.column),
    subject,
    entity,
    period,
    value,
    asked: storableText(sentence).slice(0, LONGEST_TEXT),
    text,
    who,
    when,
    rule,
    indicator,
  };
  return Object.fromEntries(Object.entries(kept).map(([field, entry]) => [field, entry || null]));
}
