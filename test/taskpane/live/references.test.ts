import { referencesOf } from '../../../src/taskpane/live/references';
import { rectAddress } from '../../../src/workbook/address';

const read = (formula: string) => {
  const { own, foreign, opaque } = referencesOf(formula, '表 1');
  return [...own.map(rectAddress), ...(foreign ? ['foreign'] : []), ...(opaque ? ['opaque'] : [])].join(' ');
};

test.each([
  ['=D5/C5', 'D5 C5'],
  ['=$d$5/c5', 'D5 C5'],
  ['=SUM(D3:D7,F9)', 'D3:D7 F9'],
  ['=SUM(D:D)', 'D1:D1048576'],
  ['=SUM(7:3)', 'A3:XFD7'],
  ['=IF(A1>1.5E3,"B2 说","")', 'A1'],
  ['=LOG10(A1)+IF(TRUE,1,#N/A)', 'A1'],
  ["='表 1'!B2+B3", 'B2 B3'],
  ['=汇总!B2+B3', 'B3 foreign'],
  ["='O''Brien'!B2", 'foreign'],
  ["='[去年.xlsx]表'!B2", 'foreign'],
  ['=TARGET.CNY_TO_USD(E5,2017)', 'E5 foreign'],
  ['=_xldudf_TARGET_COMPLETION(E5,D5)', 'E5 D5 foreign'],
])('%s reads %s', (formula, expected) => {
  expect(read(formula)).toBe(expected);
});

test.each([
  '=汇率*B1',
  '=OFFSET(A1,1,0)',
  '=indirect("A1")',
  '=TODAY()-A1',
  '=SUM(表1[完成])',
  '=SUM(A1#)',
  '=SUM(A1:INDEX(B:B,3))',
  '=SUM(一月:三月!B2)',
  '=LET(x,A1,x*2)',
])('%s reads more than its text tells', (formula) => {
  expect(referencesOf(formula, '表 1').opaque).toBe(true);
});
