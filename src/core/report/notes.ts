/** What is said beside the figures of a line: its note, and the caliber in brackets behind its name. */
import type { Grid } from './grid';
import type { Table } from './table';

const CALIBER = /[(\uff08]([^()\uff08\uff09]*(?:口径|可比|剔除|不变价|预计|快报)[^()\uff08\uff09]*)[)\uff09]/;

/** Per line, only where there is something. */
export function notesOf(grid: Grid, { lines, noteColumn }: Table): Map<number, string> {
  const notes = new Map<number, string>();
  let [last, note] = [-1, ''];
  let [column, labels] = [-1, grid.texts(grid.firstColumn)];
  for (let line = 0; line < lines.count; line++) {
    const row = lines.row[line] ?? -1;
    // The lines of one row are told the same, and follow each other.
    if (row !== last) {
      const labelColumn = lines.labelColumn[line] ?? -1;
      if (labelColumn !== column) [column, labels] = [labelColumn, grid.texts(labelColumn)];
      const at = row - grid.firstRow;
      const caliber = labels.ordinary[at] === 1 ? '' : caliberIn(labels.texts[at] ?? '');
      note = joined(caliber, noteColumn === null ? '' : grid.text(row, noteColumn).trim());
      last = row;
    }
    if (note !== '') notes.set(line, note);
  }
  return notes;
}

const caliberIn = (label: string): string =>
  label.includes('(') || label.includes('\uff08') ? (CALIBER.exec(label)?.[1] ?? '') : '';

const joined = (caliber: string, said: string): string =>
  caliber === '' || said === '' ? caliber + said : `${caliber}\uff1b${said}`;
