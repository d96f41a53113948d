/** What the indents and 其中 of a sheet say belongs to what; nothing where the sheet says nothing. */
import type { SheetTable } from './sheet-table';

/** Rows that stand under another, in their order. */
export interface RowGroup {
  readonly parent: number;
  readonly children: readonly number[];
  /** Whether the children are introduced by 其中: then they need not be all. */
  readonly ofWhich: boolean;
}

interface Row {
  readonly indicator: number;
  readonly indent: number;
  /** Where the name begins; behind 其中: where there is one. */
  readonly text: number;
  readonly ofWhich: boolean;
}

/** Groups by indicator index, parents in the order of the sheet. */
export function rowGroups({ reading: { labels, facts } }: SheetTable): RowGroup[] {
  const rows = (labels ?? []).map((label, line) => rowOf(label, facts.indicator[line] ?? -1));
  const above: Row[] = [];
  const groups = new Map<string, { parent: number; children: number[]; ofWhich: boolean }>();
  /** The 其中 under which a row stands, per 其中 row and those that line up with its text. */
  const leaders = new Map<Row, Row>();
  for (const row of rows) {
    while (above.length > 0 && !isUnder(row, above[above.length - 1])) above.pop();
    const nearest = above[above.length - 1];
    above.push(row);
    if (!nearest) continue;
    const leader = leaders.get(nearest) ?? nearest;
    // Rows that line up behind 其中: are its neighbours, not its parts.
    const neighbour = leader.ofWhich && row.indent >= leader.text - SLOPPY;
    const parent = neighbour ? parentOf(leader, above) : nearest;
    if (neighbour) leaders.set(row, leader);
    if (!parent) continue;
    const ofWhich = row.ofWhich || neighbour;
    const key = `${parent.indicator} ${ofWhich}`;
    const group = groups.get(key);
    if (group) group.children.push(row.indicator);
    else groups.set(key, { parent: parent.indicator, children: [row.indicator], ofWhich });
  }
  return [...groups.values()];
}

/** Blanks before a continued 其中 list are counted by eye. */
const SLOPPY = 2;

function isUnder(row: Row, above: Row | undefined): boolean {
  if (!above) return false;
  if (row.indent > above.indent) return true;
  // 其中: at the same indent still speaks of the row above it.
  return row.ofWhich && !above.ofWhich && row.indent === above.indent;
}

function parentOf(leader: Row, above: readonly Row[]): Row | undefined {
  return above[above.indexOf(leader) - 1];
}

function rowOf(label: string, indicator: number): Row {
  const indent = widthOf(/^[\s\u200b]*/.exec(label)?.[0] ?? '');
  const ofWhich = /^[\s\u200b]*其\s*中\s*[:：、,，]?\s*/.exec(label)?.[0];
  return {
    indicator,
    indent,
    text: ofWhich === undefined ? indent : widthOf(ofWhich),
    ofWhich: ofWhich !== undefined,
  };
}

/** A full-width character takes the place of two blanks. */
const widthOf = (text: string): number =>
  [...text].reduce((width, c) => width + (/[\u2e80-\u9fff\uff00-\uffef\u3000]/.test(c) ? 2 : 1), 0);

/** What the layout says adds up: all the children, or those that 其中 does not merely pick out. */
export function layoutSums(groups: readonly RowGroup[]): { whole: number; parts: readonly number[] }[] {
  return groups
    .filter(({ children }) => children.length >= 2)
    .map(({ parent, children }) => ({ whole: parent, parts: children }));
}
