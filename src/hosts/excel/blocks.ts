/** Large sheets are read in blocks of rows, and as many blocks in one round trip as Excel can carry. */
import type { CellRect } from '../../workbook/address';

export interface Block<T> {
  readonly sheet: T;
  readonly rect: CellRect;
}

/** Rounds of blocks, each of at most `most` cells, in the order of the sheets and, within one, of its rows. */
export function planRounds<T>(
  areas: readonly { readonly sheet: T; readonly rect: CellRect }[],
  most: number,
): Block<T>[][] {
  const rounds: Block<T>[][] = [[]];
  let room = most;
  for (const { sheet, rect } of areas) {
    for (let done = 0; done < rect.rows;) {
      if (room < rect.columns && room < most) {
        rounds.push([]);
        room = most;
      }
      // A row wider than a whole round still goes alone.
      const rows = Math.min(rect.rows - done, Math.max(1, Math.floor(room / rect.columns)));
      rounds.at(-1)?.push({ sheet, rect: { ...rect, row: rect.row + done, rows } });
      room -= rows * rect.columns;
      done += rows;
    }
  }
  return rounds.filter((round) => round.length > 0);
}

/** The same blocks in two rounds of about half the cells, or null when there is but one row left to carry. */
export function halve<T>(round: readonly Block<T>[]): [Block<T>[], Block<T>[]] | null {
  if (round.length > 1) {
    const middle = Math.ceil(round.length / 2);
    return [round.slice(0, middle), round.slice(middle)];
  }
  const [block] = round;
  if (!block || block.rect.rows < 2) return null;
  const { sheet, rect } = block;
  const upper = Math.ceil(rect.rows / 2);
  return [
    [{ sheet, rect: { ...rect, rows: upper } }],
    [{ sheet, rect: { ...rect, row: rect.row + upper, rows: rect.rows - upper } }],
  ];
}
