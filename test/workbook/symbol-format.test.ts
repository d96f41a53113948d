import { symbolFormat } from '../../src/workbook/changes';

test.each([
  ['General', '"● "General'],
  ['0.0%', '"● "0.0%'],
  ['#,##0.00;-#,##0.00', '"● "#,##0.00;"● "-#,##0.00'],
  ['0.0"a;b"0', '"● "0.0"a;b"0'],
  ['0\\;0;0', '"● "0\\;0;"● "0'],
  ['#,##0_);[Red](#,##0)', '"● "#,##0_);[Red]"● "(#,##0)'],
  ['[>=100]0;[Red][<0]-0;General', '[>=100]"● "0;[Red][<0]"● "-0;"● "General'],
  ['[$-804]yyyy"年"', '[$-804]"● "yyyy"年"'],
  ['[h]:mm', '"● "[h]:mm'],
  ['0;;', '"● "0;;'],
  ['@', '"● "@'],
])('%s with its symbol is %s', (format, expected) => {
  expect(symbolFormat('●', format)).toBe(expected);
});
