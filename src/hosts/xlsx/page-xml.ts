/** How a sheet of ours comes out of the printer, as the elements of a worksheet part and the names that Excel keeps for it. */
import { cellAddress, quoteSheet } from '../../workbook/address';
import type { PageSetup } from '../../workbook/content';
import { escapeXml } from './xml';

const PAPER = { A4: 9, A3: 8 } as const;

/** The elements that stand at the end of a worksheet part; '' where nothing is said of the page. */
export function pageXml(page: PageSetup | undefined): string {
  if (!page) return '';
  const { paper, orientation, fitsWidth = false, fitsHeight = false } = page;
  const anyHeight = fitsWidth && !fitsHeight ? ' fitToHeight="0"' : '';
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${PAPER[paper]}"${anyHeight} orientation="${orientation}"/>`,
    footerXml(page),
  ].join('');
}

/** Inside sheetPr: without it the sheet is not fitted, whatever pageSetup says. */
export const fitXml = (page: PageSetup | undefined): string =>
  page?.fitsWidth === true ? '<pageSetUpPr fitToPage="1"/>' : '';

function footerXml({ footer = {} }: PageSetup): string {
  const parts = (
    [
      ['L', footer.left],
      ['C', footer.center],
      ['R', footer.right],
    ] as const
  ).map(([code, text]) => (text === undefined ? '' : `&${code}${footerCode(text)}`));
  const codes = parts.join('');
  return codes === '' ? '' : `<headerFooter><oddFooter>${escapeXml(codes)}</oddFooter></headerFooter>`;
}

/** Excel's codes begin with &, so that an & of the text is doubled. */
const footerCode = (text: string): string =>
  text.replaceAll('&', '&&').replaceAll('{pages}', '&N').replaceAll('{page}', '&P');

/** Print area and title rows are kept as names of the sheet, each with what it stands for. */
export function printNames(
  sheet: string,
  page: PageSetup | undefined,
): readonly (readonly [name: string, text: string])[] {
  const { printArea, titleRows = 0 } = page ?? {};
  const named = quoteSheet(sheet);
  return [
    ...(printArea
      ? [
          [
            '_xlnm.Print_Area',
            `${named}!${fixed(printArea.row, printArea.column)}:${fixed(printArea.row + printArea.rows - 1, printArea.column + printArea.columns - 1)}`,
          ] as const,
        ]
      : []),
    ...(titleRows > 0 ? [['_xlnm.Print_Titles', `${named}!$1:$${titleRows}`] as const] : []),
  ];
}

const fixed = (row: number, column: number): string =>
  cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
