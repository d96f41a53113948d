/** How our sheets look: quiet, readable, and printable in black and white. */
import type { CellStyle } from '../workbook/content';

export const TITLE: CellStyle = { bold: true, size: 16 };
export const NOTE: CellStyle = { color: '#595959', size: 9 };
export const LABEL: CellStyle = { color: '#595959' };
export const SECTION: CellStyle = { bold: true, size: 12 };
export const HEADING: CellStyle = { bold: true, fill: '#EAF1F8', border: true, wrap: true, align: 'center' };
export const TEXT: CellStyle = { border: true, wrap: true };
export const PLAIN: CellStyle = { border: true };
export const FIGURE: CellStyle = { border: true, align: 'right' };
export const LINK: CellStyle = { border: true, color: '#0563C1' };
export const QUIET: CellStyle = { border: true, wrap: true, color: '#595959' };
