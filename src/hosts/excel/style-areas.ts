/** Few rectangles of equal style instead of many styled cells: each costs Excel a request of its own. */
import type { CellRect } from '../../workbook/address';
import type { CellStyle } from '../../workbook/content';

export interface StyleArea {
  readonly rect: CellRect;
  readonly style: CellStyle;
}

/** Runs of equal style along the rows, joined where the next row has the very same run. Every styled cell lies in exactly one. */
export function styleAreas(styles: readonly (readonly (CellStyle | undefined)[])[]): StyleArea[] {
  const done: StyleArea[] = [];
  let open = new Map<string, StyleArea>();
  styles.forEach((row, r) => {
    const next = new Map<string, StyleArea>();
    for (const { column, columns, style, look } of runs(row)) {
      const key = `${column}+${columns}:${look}`;
      const above = open.get(key);
      open.delete(key);
      const rect = above
        ? { ...above.rect, rows: above.rect.rows + 1 }
        : { row: r, column, rows: 1, columns };
      next.set(key, { rect, style });
    }
    done.push(...open.values());
    open = next;
  });
  return [...done, ...open.values()];
}

interface Run {
  readonly column: number;
  readonly columns: number;
  readonly style: CellStyle;
  /** Equal for equal styles. */
  readonly look: string;
}

function runs(row: readonly (CellStyle | undefined)[]): Run[] {
  const found: Run[] = [];
  row.forEach((style, column) => {
    if (!style) return;
    const look = lookOf(style);
    if (look === '') return;
    const last = found.at(-1);
    if (last && last.look === look && last.column + last.columns === column) {
      found[found.length - 1] = { ...last, columns: last.columns + 1 };
    } else found.push({ column, columns: 1, style, look });
  });
  return found;
}

const looks = new WeakMap<CellStyle, string>();

/** Styles are mostly shared objects, so that each is spelt out once. */
function lookOf(style: CellStyle): string {
  const known = looks.get(style);
  if (known !== undefined) return known;
  const look = Object.entries(style)
    .filter(([, value]) => value !== undefined && value !== false)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(';');
  looks.set(style, look);
  return look;
}
