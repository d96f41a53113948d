/** How a sheet of ours comes out of the printer. */
import type { PageSetup } from '../../workbook/content';

export function setUpPage(sheet: Excel.Worksheet, page: PageSetup): void {
  const {
    paper,
    orientation,
    printArea,
    titleRows = 0,
    fitsWidth = false,
    fitsHeight = false,
    footer,
  } = page;
  const { pageLayout } = sheet;
  pageLayout.paperSize = paper === 'A4' ? Excel.PaperType.a4 : Excel.PaperType.a3;
  pageLayout.orientation =
    orientation === 'portrait' ? Excel.PageOrientation.portrait : Excel.PageOrientation.landscape;
  if (printArea) {
    const { row, column, rows, columns } = printArea;
    pageLayout.setPrintArea(sheet.getRangeByIndexes(row, column, rows, columns));
  }
  if (titleRows > 0) pageLayout.setPrintTitleRows(`$1:$${titleRows}`);
  if (fitsWidth) {
    pageLayout.zoom = { horizontalFitToPages: 1, ...(fitsHeight && { verticalFitToPages: 1 }) };
  }
  if (!footer) return;
  const all = pageLayout.headersFooters.defaultForAllPages;
  if (footer.left !== undefined) all.leftFooter = footerCode(footer.left);
  if (footer.center !== undefined) all.centerFooter = footerCode(footer.center);
  if (footer.right !== undefined) all.rightFooter = footerCode(footer.right);
}

/** Excel's codes begin with &, so that an & of the text is doubled. */
const footerCode = (text: string): string =>
  text.replaceAll('&', '&&').replaceAll('{pages}', '&N').replaceAll('{page}', '&P');
