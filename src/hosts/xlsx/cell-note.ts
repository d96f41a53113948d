/** A note to be put on a cell. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  /** Lines parted by \n. */
  readonly text: string;
}

/** What tells two cells of a sheet apart. */
export const keyOf = ({ row, column }: Pick<CellNote, 'row' | 'column'>): string => `${row},${column}`;
