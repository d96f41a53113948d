/** A sheet as a workbook file, written as Excel writes it: shared strings, an address, a style and a span everywhere. */
import { cellAddress, rectAddress } from '../../../src/workbook/address';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { escape, MAIN, workbookParts, worksheet, zip } from '../../hosts/xlsx/build';

/** Numbers and texts only, of a sheet that begins in A1. */
export function excelFile({ name, used, values, numberFormats, merges }: SheetSnapshot): Promise<Uint8Array> {
  const strings = new Map<string, number>();
  const formats = [...new Set(numberFormats.flat())];
  const pieces = [`<dimension ref="${rectAddress(used)}"/><sheetData>`];
  values.forEach((row, r) => {
    pieces.push(`<row r="${r + 1}" spans="1:${used.columns}">`);
    row.forEach((value, c) => {
      const place = `<c r="${cellAddress(r, c)}" s="${formats.indexOf(numberFormats[r]?.[c] ?? '')}"`;
      if (typeof value === 'string') {
        const index = strings.get(value) ?? strings.size;
        strings.set(value, index);
        pieces.push(`${place} t="s"><v>${index}</v></c>`);
      } else pieces.push(value === null ? `${place}/>` : `${place}><v>${String(value)}</v></c>`);
    });
    pieces.push('</row>');
  });
  const areas = merges.map((merge) => `<mergeCell ref="${rectAddress(merge)}"/>`).join('');
  pieces.push(`</sheetData><mergeCells>${areas}</mergeCells>`);
  const codes = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escape(code)}"/>`);
  return zip(
    workbookParts([{ name, xml: worksheet(pieces.join('')) }], {
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${[...strings.keys()].map((text) => `<si><t>${escape(text)}</t></si>`).join('')}</sst>`,
      'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellXfs>${formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs></styleSheet>`,
    }),
  );
}
