/** Links within the workbook as links instead of formulas: then nothing in the file has to be calculated. */
import { cellAddress } from '../../workbook/address';
import type { SheetContent } from '../../workbook/content';
import { isStyledCell } from '../../workbook/content';
import { escapeXml } from './xml';

export interface Link {
  readonly row: number;
  readonly column: number;
  /** As in a formula: 'Sheet'!F7 */
  readonly location: string;
  readonly text: string;
}

/** Takes the links out of the formulas; every other formula stays. */
export function withLinks(content: SheetContent): {
  readonly content: SheetContent;
  readonly links: readonly Link[];
} {
  const links: Link[] = [];
  const rows = content.rows.map((cells, row) =>
    cells.map((cell, column) => {
      const link = isStyledCell(cell) && cell.formula !== undefined ? linkOf(cell.formula) : null;
      if (!link || !isStyledCell(cell)) return cell;
      links.push({ row, column, ...link });
      return { value: link.text, ...(cell.style && { style: cell.style }) };
    }),
  );
  return { content: { ...content, rows }, links };
}

export function linksXml(links: readonly Link[]): string {
  if (links.length === 0) return '';
  const each = links.map(
    ({ row, column, location, text }) =>
      `<hyperlink ref="${cellAddress(row, column)}" location="${escapeXml(location)}" display="${escapeXml(text)}"/>`,
  );
  return `<hyperlinks>${each.join('')}</hyperlinks>`;
}

/** =HYPERLINK("#'Sheet'!F7","F7") */
function linkOf(formula: string): Pick<Link, 'location' | 'text'> | null {
  const match = /^=HYPERLINK\("#((?:[^"]|"")+)","((?:[^"]|"")*)"\)$/.exec(formula);
  if (!match) return null;
  const [location = '', text = ''] = match.slice(1).map((part) => part.replaceAll('""', '"'));
  return { location, text };
}
