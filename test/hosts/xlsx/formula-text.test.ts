import fc from 'fast-check';
import {
  shiftFormula,
  storedFormula,
  visibleFormula,
  withoutSheet,
} from '../../../src/hosts/xlsx/formula-text';
import { cellAddress } from '../../../src/workbook/address';

test.each([
  ['A1', 1, 1, 'B2'],
  ['$A1+A$1+$A$1', 2, 3, '$A3+D$1+$A$1'],
  ['SUM(A1:B2)', 1, 0, 'SUM(A2:B3)'],
  ['SUM(A:A,$B:C)', 5, 1, 'SUM(B:B,$B:D)'],
  ['SUM(1:2,$3:4)', 1, 9, 'SUM(2:3,$3:5)'],
  ["Sheet1!A1+'A1 表'!B2+表二!C3", 1, 0, "Sheet1!A2+'A1 表'!B3+表二!C4"],
  ['"A1"&A1&"""B2"""', 1, 0, '"A1"&A2&"""B2"""'],
  ['LOG10(A1)+DAYS360(B1,C1)', 1, 0, 'LOG10(A2)+DAYS360(B2,C2)'],
  ['表1[@[完成率]]+表1[[#All],[A1]]', 3, 3, '表1[@[完成率]]+表1[[#All],[A1]]'],
  ['[1]Sheet1!A1', 1, 0, '[1]Sheet1!A2'],
  ['TAX2017A1+_a1+A1B+名称A1', 1, 0, 'TAX2017A1+_a1+A1B+名称A1'],
  ['1.5E3+A1', 1, 0, '1.5E3+A2'],
  ['A1', -1, 0, '#REF!'],
  ['SUM(A1:B2)', 0, -1, 'SUM(#REF!)'],
  ['XFD1', 0, 1, '#REF!'],
])('%s moved by %i rows and %i columns is %s', (text, rows, columns, expected) => {
  expect(shiftFormula(text, rows, columns)).toBe(expected);
});

test('a reference moves by exactly as much as the cell does', () => {
  const place = fc.tuple(fc.nat(5000), fc.nat(700));
  fc.assert(
    fc.property(place, place, ([row, column], [down, right]) => {
      const moved = shiftFormula(`${cellAddress(row, column)}*2`, down, right);
      expect(moved).toBe(`${cellAddress(row + down, column + right)}*2`);
    }),
  );
});

test('moving there and back changes nothing', () => {
  const text = 'IF(B5>$C$1,SUM(D5:E9)/\'1—6月\'!F5,"B5")';
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(100), (rows, columns) => {
      expect(shiftFormula(shiftFormula(text, rows, columns), -rows, -columns)).toBe(text);
    }),
  );
});

test('visible formulas', () => {
  expect(visibleFormula('A1+1')).toBe('=A1+1');
  expect(visibleFormula('_xlfn._xlws.FILTER(A1:A2,B1:B2)')).toBe('=FILTER(A1:A2,B1:B2)');
  expect(visibleFormula('_xldudf_TARGET_COMPLETION(A1,B1)')).toBe('=TARGET.COMPLETION(A1,B1)');
});

test.each([
  ['=A1+1', 'A1+1'],
  ['=FILTER(A1:A2,B1:B2)', '_xlfn._xlws.FILTER(A1:A2,B1:B2)'],
  ['=IFS(a,XLOOKUP(B1,C:C,D:D))&"IFS(1)"', '_xlfn.IFS(a,_xlfn.XLOOKUP(B1,C:C,D:D))&"IFS(1)"'],
  [
    '=TARGET.CNY_TO_USD(TARGET.COMPLETION(A1,B1),2017)',
    '_xldudf_TARGET_CNY_TO_USD(_xldudf_TARGET_COMPLETION(A1,B1),2017)',
  ],
  ["='IFS(x)'!A1+SUM(B1)+NETWORKDAYS.INTL(A1,B1)", "'IFS(x)'!A1+SUM(B1)+NETWORKDAYS.INTL(A1,B1)"],
])('%s is stored as %s, and shown again as it was', (visible, stored) => {
  expect(storedFormula(visible)).toBe(stored);
  expect(visibleFormula(stored)).toBe(visible);
});

test.each([
  ['记录!A1', '记录', '#REF!'],
  ["SUM('1—6月 O''Brien'!$A$1:B2,A1)", "1—6月 O'Brien", 'SUM(#REF!,A1)'],
  ['Log!A:B+log!1:2+Log!名称', 'LOG', '#REF!+#REF!+#REF!'],
  ['"Log!A1"&Logs!A1&[1]Log2!B1&Log', 'Log', '"Log!A1"&Logs!A1&[1]Log2!B1&Log'],
])('%s without the sheet %s is %s', (text, sheet, left) => {
  expect(withoutSheet(text, sheet)).toBe(left);
});
