/** How a blank report looks: what is to be filled in can be seen at once, in colour and on paper. */
import type { CellStyle } from '../../workbook/content';

const INPUT_FILL = '#FFF9E0';
const MIDDLE = { verticalAlign: 'middle' } as const;

export const FORM_TITLE: CellStyle = { bold: true, size: 16, align: 'center', ...MIDDLE };
export const CAPTION: CellStyle = { ...MIDDLE };
export const CAPTION_LABEL: CellStyle = { align: 'right', ...MIDDLE };
export const UNITS: CellStyle = { align: 'right', ...MIDDLE };
export const OPEN_LINE: CellStyle = { fill: INPUT_FILL, border: true, ...MIDDLE };
export const DATE_INPUT: CellStyle = { ...OPEN_LINE, numberFormat: 'yyyy-m-d', align: 'center' };
export const NOTE_TEXT: CellStyle = { color: '#595959', size: 9, wrap: true, ...MIDDLE };
export const ORDINAL: CellStyle = { align: 'center', size: 9, color: '#595959', border: true, ...MIDDLE };
export const CENTRED: CellStyle = { align: 'center', border: true, ...MIDDLE };
export const NAME: CellStyle = { border: true, wrap: true, ...MIDDLE };
export const TOTAL_NAME: CellStyle = { ...NAME, bold: true, align: 'center' };
export const NUMBER: CellStyle = { align: 'right', border: true, ...MIDDLE };
export const INPUT: CellStyle = { ...NUMBER, fill: INPUT_FILL };
export const REMARK: CellStyle = { fill: INPUT_FILL, border: true, wrap: true, ...MIDDLE };
