/** What is said beside the figures of a line: its note, and the caliber in brackets behind its name. */
import type { Grid } from './grid';
import type { Table } from './table';

const CALIBER = /[(\uff08]([^()\uff08\uff09]*(?:口径|可比|剔除|不变价|预计|快报)[^()\uff08\uff09]*)[)\uff09]/;

/** Per line, only where there is something. */
export function notesOf(grid: Grid, { lines, noteColumn }: Table): Map<number, string> {
  const notes = new Map<number, string>();
  for (const [index, { row, labelColumn }] of lines.entries()) {
    const said = noteColumn === null ? '' : grid.text(row, noteColumn).trim();
    const label = grid.text(row, labelColumn);
    const caliber =
      (label.includes('(') || label.includes('\uff08') ? CALIBER.exec(label)?.[1] : undefined) ?? '';
    const note = [caliber, said].filter((text) => text !== '').join('\uff1b');
    if (note !== '') notes.set(index, note);
  }
  return notes;
}
