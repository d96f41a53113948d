/** An annotated copy: marks and notes on the cells of one sheet, and our report as a sheet at the end. Nothing is calculated anew. */
import type { CellRect } from '../../workbook/address';
import { parseAddress } from '../../workbook/address';
import type { SheetContent } from '../../workbook/content';
import { isInside } from '../../workbook/rects';
import { keyOf } from './cell-note';
import type { MarkLook } from './finding-marks';
import { markEdits, MARK_LOOKS } from './finding-marks';
import { isInsideFormats } from './highlights';
import { noteEdits } from './notes';
import type { XmlNode } from './outline';
import { outline } from './outline';
import type { PartStore } from './part-store';
import { editedSheet, sheetText } from './sheet-text';
import { addReport, replaceReport } from './whole-sheets';
import type { SheetEntry, WorkbookPart } from './workbook-part';
import { readWorkbookPart } from './workbook-part';
import { attribute, isTrue } from './xml';

export interface Annotation {
  /** The sheet whose cells are annotated. */
  readonly sheet: string;
  readonly cells: readonly AnnotatedCell[];
  /** Whom the notes name as their author. */
  readonly author: string;
  /** A sheet of our own; replaces: the name of the one that it takes the place of, null: a new one at the end. */
  readonly report: {
    readonly name: string;
    readonly content: SheetContent;
    readonly replaces: string | null;
  };
}

export interface AnnotatedCell {
  readonly row: number;
  readonly column: number;
  /** null: only the note. */
  readonly look: MarkLook | null;
  /** null: only the mark. */
  readonly note: string | null;
}

export interface Annotated {
  /** Notes that were left out because somebody else has one on the cell. */
  readonly notesLeftOut: number;
  /** False where the structure of the workbook is protected and the report had to stay out. */
  readonly hasReport: boolean;
}

/** Marks and notes of an earlier time are replaced. Sheets may be protected: nothing that protection guards is changed. */
export async function annotate(
  store: PartStore,
  workbook: WorkbookPart,
  sheet: SheetEntry,
  { cells, author, report }: Annotation,
): Promise<Annotated> {
  const text = sheetText(
    (await store.bytes(sheet.part)) ?? new Uint8Array(0),
    (parent) => isInsideFormats(parent) || ['cols', 'mergeCells'].includes(parent.local),
  );
  const shown = shownCells(cells, mergesOf(text.root));
  const marks = new Map(
    MARK_LOOKS.map((look) => [look, columnRuns(shown.filter((cell) => cell.look === look))] as const),
  );
  const notes = shown.flatMap(({ note, ...cell }) => (note === null ? [] : [{ ...cell, text: note }]));
  const placed = await noteEdits(store, workbook, sheet, text, notes, author);
  const edits = [...(await markEdits(store, workbook, text, marks)), ...placed.edits];
  if (edits.length > 0) store.put(sheet.part, editedSheet(text, edits));
  // There may be styles now where there were none.
  return {
    notesLeftOut: placed.leftOut,
    hasReport: await putReport(store, await readWorkbookPart(store), report),
  };
}

async function putReport(
  store: PartStore,
  workbook: WorkbookPart,
  { name, content, replaces }: Annotation['report'],
): Promise<boolean> {
  const before = workbook.sheets.find((entry) => entry.name === replaces);
  if (before) await replaceReport(store, workbook, before, content);
  else if (await isStructureLocked(store, workbook)) return false;
  else await addReport(store, workbook, name, content);
  return true;
}

async function isStructureLocked(store: PartStore, { part }: WorkbookPart): Promise<boolean> {
  const protection = outline((await store.text(part)) ?? '').children.find(
    ({ local }) => local === 'workbookProtection',
  );
  return protection !== undefined && isTrue(attribute(protection.tag, 'lockStructure'));
}

const mergesOf = (root: XmlNode): CellRect[] =>
  (root.children.find(({ local }) => local === 'mergeCells')?.children ?? []).flatMap(
    ({ tag }) => parseAddress(attribute(tag, 'ref') ?? '') ?? [],
  );

/** Of merged cells only the first can be seen and bear a note. Each cell once, with the first look and the first note. */
function shownCells(cells: readonly AnnotatedCell[], merges: readonly CellRect[]): readonly AnnotatedCell[] {
  const place = mergedPlaces(cells, merges);
  const shown = new Map<string, AnnotatedCell>();
  for (const cell of cells) {
    const { row, column } = place.get(keyOf(cell)) ?? cell;
    const key = keyOf({ row, column });
    const before = shown.get(key);
    const { look, note } = cell;
    shown.set(key, { row, column, look: before?.look ?? look, note: before?.note ?? note });
  }
  return [...shown.values()];
}

/** For each of the cells that is merged with others the first of them. There may be many of both: each merge only asks its rows. */
function mergedPlaces(
  cells: readonly AnnotatedCell[],
  merges: readonly CellRect[],
): ReadonlyMap<string, CellRect> {
  const byRow = new Map<number, AnnotatedCell[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const places = new Map<string, CellRect>();
  for (const merge of merges) {
    const rows =
      merge.rows < byRow.size ? Array.from({ length: merge.rows }, (_, i) => merge.row + i) : byRow.keys();
    for (const row of rows) {
      for (const cell of byRow.get(row) ?? []) {
        if (isInside({ ...cell, rows: 1, columns: 1 }, merge)) places.set(keyOf(cell), merge);
      }
    }
  }
  return places;
}

/** Cells one below the other together. */
function columnRuns(cells: readonly AnnotatedCell[]): CellRect[] {
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = areas.at(-1);
    if (last?.column === column && last.row + last.rows === row) last.rows += 1;
    else areas.push({ row, column, rows: 1, columns: 1 });
  }
  return areas;
}
