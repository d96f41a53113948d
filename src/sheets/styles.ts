/** How our sheets look: quiet, readable, and printable in black and white. */
import type { CellStyle, PageSetup } from '../workbook/content';

export const TITLE: CellStyle = { bold: true, size: 16 };
export const NOTE: CellStyle = { color: '#595959', size: 9 };
export const LABEL: CellStyle = { color: '#595959' };
export const SECTION: CellStyle = { bold: true, size: 12 };
export const HEADING: CellStyle = {
  bold: true,
  fill: '#EAF1F8',
  border: true,
  wrap: true,
  align: 'center',
  verticalAlign: 'middle',
};
export const PLAIN: CellStyle = { border: true, verticalAlign: 'top' };
export const TEXT: CellStyle = { ...PLAIN, wrap: true };
export const FIGURE: CellStyle = { ...PLAIN, align: 'right' };
export const LINK: CellStyle = { ...PLAIN, color: '#0563C1' };
export const QUIET: CellStyle = { ...TEXT, color: '#595959' };

/** As wide as one page, however many there are. @param titleRows rows from the top that stand on every page */
export const pageOf = (titleRows?: number): PageSetup => ({
  paper: 'A4',
  orientation: 'landscape',
  fitsWidth: true,
  ...(titleRows !== undefined && { titleRows }),
  footer: { center: '{page} / {pages}' },
});
