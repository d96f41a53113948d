/** What the panel writes into the workbook, decided purely: corrections with their log, explanations, the findings sheet. Fetched with the first examination. */
import { cellText } from '../core/review/cell-text';
import { entryKey } from '../core/review/cell-entries';
import { explanationOf, questionOf, reviewOf } from '../core/review/explanations';
import type { Review } from '../core/review/explanations';
import type { Template } from '../core/template/template';
import type { Correction, Finding, Suspect } from '../core/validation/finding';
import type { Words } from '../messages/speak';
import { changeLogChanges } from '../sheets/findings/change-log-sheet';
import type { LoggedChange } from '../sheets/findings/change-log-sheet';
import {
  explanationChanges,
  readExplanations,
  withdrawalChanges,
} from '../sheets/findings/explanations-sheet';
import type { StoredExplanation } from '../sheets/findings/explanations-sheet';
import { findingsChanges } from '../sheets/findings/findings-sheet';
import { localDay, localMinute } from '../sheets/local-time';
import { namesOfKind, ownSheets } from '../sheets/own-sheets/own-sheets';
import type { OwnSheetKind, OwnSheets } from '../sheets/own-sheets/own-sheets';
import type { CellRef } from '../workbook/address';
import type { WorkbookChange } from '../workbook/changes';
import type { CellEntry, SheetSnapshot } from '../workbook/snapshot';
import type { PanelExamination } from './engine/engine';
import type { ChangedCell, Fix } from './fixes';
import { indicatorName } from './findings';

/** The sheets to be read beside this one, by name: those that may hold what we once wrote. */
export const besideOf = (names: readonly string[], sheet: string, kind: OwnSheetKind): readonly string[] =>
  namesOfKind(names, kind).filter((name) => name !== sheet);

/** Whether all that came was made by us. */
export const areOurs = (names: readonly string[]): boolean =>
  names.every((name) =>
    (['explanations', 'change-log', 'findings'] as const).some(
      (kind) => namesOfKind([name], kind).length > 0,
    ),
  );

export function reviewed(
  { validation, period }: PanelExamination,
  snapshot: SheetSnapshot,
  names: readonly string[],
  beside: readonly SheetSnapshot[],
): Review<StoredExplanation> {
  const { explanations } = readExplanations(ownSheets(names, beside));
  return reviewOf(validation, explanations, snapshot, period);
}

/**
 * What a suspect's correction puts into which cells.
 * @returns null where one of them cannot be filled in, or holds something else than when it was judged
 */
export function changedCells(
  suspect: Suspect,
  { entries }: PanelExamination,
  seen: SheetSnapshot,
  now: SheetSnapshot,
): readonly ChangedCell[] | null {
  const corrections: readonly Correction[] = [suspect, ...(suspect.also ?? [])];
  const changed = corrections.flatMap((correction): ChangedCell[] => {
    const { cell } = correction;
    const after = entries[entryKey(correction)];
    const before = entryIn(now, cell);
    if (after === undefined || !isSameEntry(before, entryIn(seen, cell))) return [];
    return [{ cell, before, after }];
  });
  return changed.length === corrections.length ? changed : null;
}

/** Writes the cells and the log, in one list: both or neither. */
export function fixChanges(
  { cells, rule, reason }: Omit<Fix, 'id' | 'key' | 'sheet'>,
  way: 'forth' | 'back',
  now: SheetSnapshot,
  own: OwnSheets,
  told: { readonly template: Template; readonly words: Words; readonly when: Date },
): WorkbookChange[] {
  const log = cells.map(({ cell, before, after }): LoggedChange => {
    const [from, to] = way === 'forth' ? [before, after] : [after, before];
    const format = formatIn(now, cell);
    return {
      when: localMinute(told.when),
      cell,
      before: entryText(from, format),
      after: entryText(to, format),
      reason: way === 'forth' ? reason : 'undo',
      rule,
    };
  });
  return [
    ...cells.map(({ cell: { sheet, row, column }, before, after }): WorkbookChange => ({
      kind: 'write',
      sheet,
      range: { row, column, rows: 1, columns: 1 },
      values: [[way === 'forth' ? after : before]],
    })),
    ...changeLogChanges(own, log, told.template, told.words),
  ];
}

/** Whether the cells still hold what the correction put there. */
export const isStillThere = ({ cells }: Fix, now: SheetSnapshot): boolean =>
  cells.every(({ cell, after }) => isSameEntry(after, entryIn(now, cell)));

export function explainChanges(
  finding: Finding,
  text: string,
  instead: StoredExplanation | null,
  { snapshot, examination }: { readonly snapshot: SheetSnapshot; readonly examination: PanelExamination },
  own: OwnSheets,
  told: { readonly template: Template; readonly words: Words; readonly when: Date },
): WorkbookChange[] {
  const question = questionOf(finding, snapshot, examination.period);
  const asked = {
    subject: indicatorName(finding, told.template.indicators),
    sentence: told.words.say(finding.message),
  };
  const explanation = explanationOf(question, { text, when: localDay(told.when) });
  return explanationChanges(own, explanation, asked, told.words, instead);
}

export { findingsChanges, localDay, ownSheets, withdrawalChanges };

function entryIn({ used, values, formulas }: SheetSnapshot, cell: CellRef): CellEntry {
  const [row, column] = [cell.row - used.row, cell.column - used.column];
  const formula = formulas[row]?.[column] ?? null;
  return formula === null ? (values[row]?.[column] ?? null) : { formula };
}

const formatIn = ({ used, numberFormats }: SheetSnapshot, cell: CellRef): string =>
  numberFormats[cell.row - used.row]?.[cell.column - used.column] ?? 'General';

const isSameEntry = (one: CellEntry, other: CellEntry): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const entryText = (entry: CellEntry, numberFormat: string): string =>
  typeof entry === 'object' && entry !== null && 'formula' in entry
    ? entry.formula
    : cellText(entry, numberFormat);
