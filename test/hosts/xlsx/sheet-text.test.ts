/** A worksheet part without its cells, and together again: every byte of the cells as it was, every change where it belongs. */
import { behind, lastPlaceOf } from '../../../src/hosts/xlsx/byte-text';
import { cellSizes } from '../../../src/hosts/xlsx/cell-sizes';
import { insertChild } from '../../../src/hosts/xlsx/outline';
import { bytePieces, contentBytes, contentText } from '../../../src/hosts/xlsx/part-content';
import { editedSheet, sheetText } from '../../../src/hosts/xlsx/sheet-text';
import { WORKSHEET_ORDER } from '../../../src/hosts/xlsx/worksheet-order';
import { MAIN } from './build';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const open = `<?xml version="1.0"?><worksheet xmlns="${MAIN}">`;
const rows =
  '<row r="1" ht="30"><c r="A1" t="str"><v>桐乡市</v></c></row><row r="2" hidden="1"/><row r="4" ht="15.75"/>';
const sheet = `${open}<sheetPr/><cols/><sheetData>${rows}</sheetData><mergeCells/><pageMargins/></worksheet>`;

const takenApart = (xml: string) => sheetText(bytesOf(xml), () => false);

test('cells are taken out and put back', () => {
  const text = takenApart(sheet);
  expect(text.xml).toBe(sheet.replace(rows, ''));
  expect(contentText([text.cells?.bytes ?? ''])).toBe(rows);
  expect(contentText(editedSheet(text, []))).toBe(sheet);
});

test('changes before and behind the cells', () => {
  const text = takenApart(sheet);
  const child = (local: string) => insertChild(text.xml, text.root, WORKSHEET_ORDER, local, `<${local}/>`);
  const edited = editedSheet(text, [
    child('conditionalFormatting'),
    child('dimension'),
    child('legacyDrawing'),
  ]);
  expect(contentText(edited)).toBe(
    sheet
      .replace('<cols/>', '<dimension/><cols/>')
      .replace('<mergeCells/>', '<mergeCells/><conditionalFormatting/>')
      .replace('<pageMargins/>', '<pageMargins/><legacyDrawing/>'),
  );
});

test.each([
  ['a comment before the end of the cells', sheet.replace('</row>', '</row><!-- </sheetData> -->')],
  ['CDATA', sheet.replace('桐乡市', '<![CDATA[</sheetData>]]>')],
  ['cells that close themselves', sheet.replace(`<sheetData>${rows}</sheetData>`, '<sheetData/>')],
  ['no cells', sheet.replace(`<sheetData>${rows}</sheetData>`, '')],
])('looked at as a whole: %s', (_, xml) => {
  const text = takenApart(xml);
  expect(text).toMatchObject({ xml, cells: null });
  expect(contentText(editedSheet(text, []))).toBe(xml);
});

test('cells with a prefix', () => {
  const xml = sheet.replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
  const text = takenApart(xml.replaceAll('?x:', '?'));
  expect(text.cells?.prefix).toBe('x:');
  expect(cellSizes(text, new Set([0])).height(0)).toBe(40);
});

test('heights of the rows that are asked for', () => {
  const sizes = cellSizes(takenApart(sheet), new Set([0, 1, 2, 3]));
  expect([0, 1, 2, 3].map((row) => sizes.height(row))).toEqual([40, 0, 20, 21]);
});

test('a text in pieces is the same bytes, whatever stands where it is cut', () => {
  for (const start of [2 ** 20 - 2, 2 ** 20 - 1, 2 ** 20]) {
    const text = `${'a'.repeat(start)}𠮷桐${'b'.repeat(5)}`;
    const pieces = [...bytePieces([text, bytesOf('c')])];
    expect(pieces.length).toBeGreaterThan(1);
    expect(contentText([contentBytes(pieces)])).toBe(`${text}c`);
  }
});

test('letters sought in bytes', () => {
  const bytes = bytesOf('<row><rows><ro');
  expect([behind(bytes, '<row', 0), behind(bytes, '<row', 4), behind(bytes, '<row', 9)]).toEqual([4, 9, -1]);
  expect([lastPlaceOf(bytes, '<row'), lastPlaceOf(bytes, '<row>'), lastPlaceOf(bytes, 'x')]).toEqual([
    5, 0, -1,
  ]);
});
