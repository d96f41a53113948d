import { entryOf } from '../../../src/core/review/cell-entries';

const percent = (figure: string) => ({ figure, unit: '%' });
const amount = (figure: string) => ({ figure, unit: '万元' });

test.each([
  ['a percent cell takes a ratio', percent('67'), percent('76'), 0.76, 0.67],
  ['a column of percents takes the number', percent('67.4'), percent('76.4'), 76.4, 67.4],
  ['digits behind the format do not change the scale', percent('67'), percent('76'), 0.7649, 0.67],
  ['15 shown as 20', percent('17'), percent('20'), 0.15, 0.17],
  ['a cell in the unit of the template', amount('9780'), amount('9870'), 9870, 9780],
  ['a column of 亿元 under a template of 万元', amount('97800'), amount('98700'), 9.87, 9.78],
  ['a sign that is turned', amount('3.6'), amount('-3.6'), -3.6, 3.6],
  ['a loss that stays one', amount('-3.6'), amount('-36'), -36, -3.6],
  ['a percentage that is a text stays one', percent('67.4'), percent('76.4'), '76.4 %', '67.4%'],
  ['a number that is a text becomes one', amount('1234.5'), amount('1243.5'), ' 1,243.5', 1234.5],
  ['words beside the figure', percent('3.6'), percent('6.3'), '增长6.3%', null],
  ['a zero has no scale', amount('9780'), amount('0'), 0, null],
  ['another unit', amount('9780'), percent('67'), 0.67, null],
  ['a blank', amount('9780'), amount('0'), null, null],
])('%s', (_, suggestion, shown, value, expected) => {
  expect(entryOf(suggestion, shown, value)).toBe(expected);
});
