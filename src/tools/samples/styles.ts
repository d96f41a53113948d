/** How the sample sheets look: like a report that an office would send, and nothing more. */
import type { CellStyle } from 'hucre/xlsx';

export type CellStyleName = 'title' | 'caption' | 'heading' | 'recomputed' | 'label' | 'figure' | 'note';

const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const solid = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

export const STYLES: Readonly<Record<CellStyleName, CellStyle>> = {
  title: { font: { bold: true, size: 14 }, alignment: { horizontal: 'center', vertical: 'center' } },
  caption: { font: { size: 10 }, alignment: { vertical: 'center' } },
  heading: {
    font: { bold: true, size: 10 },
    fill: solid('EAF1F8'),
    border,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  recomputed: {
    font: { bold: true, size: 10, color: { rgb: '5B5B5B' } },
    fill: solid('F3F3F3'),
    border,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  label: { font: { size: 10 }, border, alignment: { vertical: 'center' } },
  figure: { font: { size: 10 }, border, alignment: { horizontal: 'right', vertical: 'center' } },
  note: { font: { size: 9, color: { rgb: '5B5B5B' } }, alignment: { vertical: 'top', wrapText: true } },
};
