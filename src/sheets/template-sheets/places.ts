/** Which cell a place of the JSON form came from. */
import type { CellRef } from '../../workbook/address';

export class Places {
  private readonly cells = new Map<string, CellRef>();

  /** @param path as the parser of templates writes it: indicators[2].unit */
  set(path: string, cell: CellRef): void {
    this.cells.set(path, cell);
  }

  /** The cell of a place, or of the nearest one that it lies in; null where none is known. */
  find(path: string): CellRef | null {
    for (let at = path; at !== ''; at = at.replace(/(?:^|\.)[^.[\]]*$|\[[^[\]]*\]$|.$/, '')) {
      const cell = this.cells.get(at);
      if (cell) return cell;
    }
    return null;
  }
}
