/** Findings as a file of their own: what is written is what any spreadsheet reads. */
import fc from 'fast-check';
import { newWorkbook } from '../../../src/hosts/xlsx/new-workbook';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import { legalNames } from '../../../src/sheets/legal-names';
import { isSheetName } from '../../../src/workbook/sheet-names';

test('a new workbook holds its sheets, texts that look like formulas are texts', async () => {
  const bytes = await newWorkbook([
    {
      name: "一季度 '报' 表",
      content: {
        rows: [
          ['=1+1', '007'],
          [-1.5, null, { value: 'A1', formula: '=HYPERLINK("#\'二\'!A1","A1")' }],
        ],
      },
    },
    {
      name: '二',
      content: { rows: [[{ value: '@甲', style: { bold: true } }]], frozenRows: 1, columnWidths: [30] },
    },
  ]);
  const host = await openXlsx(bytes, 'findings.xlsx');
  expect(await host.outline()).toEqual({
    sheets: [
      { name: "一季度 '报' 表", visible: true },
      { name: '二', visible: true },
    ],
    activeSheet: "一季度 '报' 表",
  });
  const [first, second] = await host.read({ sheets: 'all' });
  expect(first?.values).toEqual([
    ['=1+1', '007', null],
    [-1.5, null, 'A1'],
  ]);
  expect(first?.formulas.flat().filter((formula) => formula !== null)).toEqual([
    '=HYPERLINK("#\'二\'!A1","A1")',
  ]);
  expect(second?.values).toEqual([['@甲']]);
  await expect(newWorkbook([])).rejects.toThrow(RangeError);
  await expect(newWorkbook([{ name: 'a:b', content: { rows: [] } }])).rejects.toMatchObject({
    code: 'sheet-name-invalid',
  });
});

test('sheets get legal names, each its own', () => {
  expect(
    legalNames(['甲', '甲', 'A/B', 'a_b', "'", '', 'History', '长'.repeat(40), '长'.repeat(40)]),
  ).toEqual([
    '甲',
    '甲 (2)',
    'A_B',
    'a_b (2)',
    '_',
    '_ (2)',
    '_History',
    '长'.repeat(31),
    `${'长'.repeat(27)} (2)`,
  ]);
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ unit: fc.constantFrom('a', 'A', "'", '/', ' ', '𠮷', '\n', '\ud800'), maxLength: 40 }),
      ),
      (wanted) => {
        const names = legalNames(wanted);
        expect(names.filter((name) => !isSheetName(name))).toEqual([]);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
      },
    ),
  );
});
