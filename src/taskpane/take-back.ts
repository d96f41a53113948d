/** What was written into the workbook comes out again, in one change, unless somebody has worked on it since. */
import type { WorkbookChange } from '../workbook/changes';
import { isStyledCell } from '../workbook/content';
import type { ContentCell, SheetContent } from '../workbook/content';
import type { WorkbookHost } from '../workbook/host';
import { isSameSheet } from '../workbook/sheet-names';
import type { CellEntry, CellValue, SheetSnapshot } from '../workbook/snapshot';

export interface Written {
  readonly changes: readonly WorkbookChange[];
  /** What undoes them, in this order. */
  readonly back: readonly WorkbookChange[];
}

/**
 * Rejects with WorkbookError.
 * @returns the sheet that somebody has changed: then nothing was undone; null: it was
 */
export async function takeBack(
  host: Pick<WorkbookHost, 'outline' | 'read' | 'apply'>,
  { changes, back }: Written,
): Promise<string | null> {
  const names = (await host.outline()).sheets.map(({ name }) => name);
  const written = [...new Set(changes.flatMap((change) => (holdsCells(change) ? change.sheet : [])))];
  const gone = written.find((sheet) => !names.some((name) => isSameSheet(name, sheet)));
  if (gone !== undefined) return gone;
  const now = await host.read({ sheets: written });
  const changed = now.find(
    (sheet, index) => !changes.every((change) => stands(change, sheet, written[index] ?? '')),
  );
  if (changed) return changed.name;
  await host.apply(back);
  return null;
}

type CellsChange = Extract<WorkbookChange, { readonly kind: 'write' | 'add-sheet' | 'replace-sheet' }>;

const holdsCells = (change: WorkbookChange): change is CellsChange =>
  change.kind === 'write' || change.kind === 'add-sheet' || change.kind === 'replace-sheet';

/** Whether the sheet still holds what was written into it, and nothing more below. */
function stands(change: WorkbookChange, sheet: SheetSnapshot, name: string): boolean {
  if (!holdsCells(change) || change.sheet !== name) return true;
  if (change.kind !== 'write') return holdsContent(sheet, change.content);
  const { range, values } = change;
  return values.every((cells, r) =>
    cells.every((entry, c) =>
      typeof entry === 'object' && entry !== null && 'formula' in entry
        ? at(sheet.formulas, sheet, range.row + r, range.column + c) === entry.formula
        : isSame(entry, valueAt(sheet, range.row + r, range.column + c)),
    ),
  );
}

/** Whether a sheet is as this content made it. */
export function holdsContent(sheet: SheetSnapshot, { rows }: SheetContent): boolean {
  if (sheet.used.row + sheet.used.rows > rows.length) return false;
  return rows.every((cells, r) => {
    const width = Math.max(cells.length, sheet.used.column + sheet.used.columns);
    for (let c = 0; c < width; c += 1) if (!holdsCell(sheet, r, c, cells[c] ?? null)) return false;
    return true;
  });
}

/** What a formula gives may differ in its last digit; how a program spells it may differ too. */
function holdsCell(sheet: SheetSnapshot, row: number, column: number, cell: ContentCell): boolean {
  const formula = isStyledCell(cell) ? cell.formula : undefined;
  if (formula !== undefined && at(sheet.formulas, sheet, row, column) === formula) return true;
  return isSame(isStyledCell(cell) ? cell.value : cell, valueAt(sheet, row, column));
}

const valueAt = (sheet: SheetSnapshot, row: number, column: number): CellValue =>
  at(sheet.values, sheet, row, column);

const at = <T>(grid: readonly (readonly T[])[], { used }: SheetSnapshot, row: number, column: number) =>
  grid[row - used.row]?.[column - used.column] ?? null;

/** A text of no length leaves a blank cell. */
const isSame = (one: CellEntry, other: CellValue): boolean =>
  (one === '' ? null : one) === (other === '' ? null : other);
