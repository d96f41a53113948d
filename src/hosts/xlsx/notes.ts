/** Notes on cells: ours beside everybody else's, in the comments part of a sheet and in the drawing that shows them. */
import { keyOf } from './cell-note';
import type { CellNote } from './cell-note';
import { cellSizes } from './cell-sizes';
import { conversations, readComments, writeComments } from './comments-part';
import { drawingEdits } from './note-drawing';
import { markedNote } from './note-mark';
import { ROWS_COVERED } from './note-size';
import type { Edit } from './outline';
import type { PartStore } from './part-store';
import { relationshipsOf } from './relationships';
import type { SheetText } from './sheet-text';
import type { SheetEntry, WorkbookPart } from './workbook-part';

export interface NoteEdits {
  /** Of the worksheet part. */
  readonly edits: readonly Edit[];
  /** How many were left out, because somebody else has a note or a conversation on the cell. */
  readonly leftOut: number;
}

/**
 * Puts these notes in place of all that are ours on the sheet. A note of somebody else stays as it is, and so does one of
 * ours that somebody has written into.
 * @param author whom Excel names in its status bar
 */
export async function noteEdits(
  store: PartStore,
  workbook: WorkbookPart,
  { part }: SheetEntry,
  text: SheetText,
  notes: readonly CellNote[],
  author: string,
): Promise<NoteEdits> {
  const related = await relationshipsOf(store, part);
  const comments = await readComments(store, related);
  const taken = new Set([...comments.others, ...(await conversations(store, related))]);
  const placed = notes.filter((note) => !taken.has(keyOf(note)));
  const leftOut = notes.length - placed.length;
  if (placed.length === 0 && comments.ours.length === 0) return { edits: [], leftOut };

  const written = placed.map((note) => ({ ...note, text: markedNote(note.text) }));
  await writeComments(store, workbook, part, comments, written, author);
  const rows = new Set(
    placed.flatMap(({ row }) => Array.from({ length: ROWS_COVERED }, (_, i) => row - 1 + i)),
  );
  const sizes = cellSizes(text, rows);
  const gone = new Set(comments.ours.map(({ key }) => key));
  return {
    edits: await drawingEdits(store, workbook, { ...text, part, related }, written, gone, sizes),
    leftOut,
  };
}
