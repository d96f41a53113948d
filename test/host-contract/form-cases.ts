/** Sheets to be filled in: heights, places in the cell, rules for entries, protection, the page; and what no host may take. */
import type { SheetContent } from '../../src/workbook/content';
import type { ContractCase } from './cases';
import { expectEqual, expectTrue, expectWorkbookError, readOne, rect } from './expectations';
import { contractFixture } from './fixtures';

const help = { title: '累计完成', text: '单位：万美元。请填整数，不小于 0。' };

const FORM: SheetContent = {
  rows: [
    [{ value: '填报表', style: { bold: true, align: 'center', verticalAlign: 'middle' } }],
    ['指标', { value: '完成', style: { verticalAlign: 'bottom', align: 'right' } }, '性质'],
    [{ value: '其中：外资', style: { indent: 2, align: 'left', verticalAlign: 'top' } }, null, null],
    ['内资', null, null],
  ],
  rowHeights: [32, null, 21, 21],
  validations: [
    {
      range: rect('B3:B4'),
      allows: { kind: 'whole', min: 0, max: null },
      help,
      refusal: { ...help, style: 'stop' },
    },
    {
      range: rect('C3:C4'),
      allows: { kind: 'list', values: ['到位', '合同'] },
      refusal: { ...help, style: 'warning' },
    },
    { range: rect('D3:D4'), allows: { kind: 'formula', formula: '=OR(D3="-",ISNUMBER(D3))' } },
    { range: rect('E3'), allows: { kind: 'anything' }, help },
  ],
  openCells: [rect('B3:C4')],
  page: {
    paper: 'A3',
    orientation: 'landscape',
    printArea: rect('A1:E4'),
    titleRows: 2,
    fitsWidth: true,
    footer: { center: '第 {page} 页，共 {pages} 页' },
  },
};

const sheet = '填报表';
const add = { kind: 'add-sheet', sheet, content: FORM } as const;

export const formCases: readonly ContractCase[] = [
  {
    name: 'makes rows as high as they should be, and puts text where it should stand in its cell',
    needs: 'looks',
    async run(create) {
      const { host, inspect } = await create(contractFixture);
      await host.apply([add]);
      const looks = await inspect.looks?.(sheet);
      expectTrue(looks !== undefined, 'nobody can tell how the sheet looks');
      for (const [row, height] of [
        [0, 32],
        [2, 21],
        [3, 21],
      ] as const) {
        const is = looks.rowHeights[row] ?? NaN;
        expectTrue(Math.abs(is - height) < 0.5, `row ${row}: ${is} points instead of ${height}`);
      }
      const places = ['A1', 'B2', 'A3'].map((address) => looks.style(address));
      expectEqual(
        places.map(({ verticalAlign, align }) => [verticalAlign, align]),
        [
          ['middle', 'center'],
          ['bottom', 'right'],
          ['top', 'left'],
        ],
        'places',
      );
      expectEqual(
        places.map(({ indent = 0 }) => indent),
        [0, 0, 2],
        'indents',
      );
    },
  },
  {
    name: 'protects a sheet that has open cells, and then refuses to change it from outside',
    needs: 'protection',
    async run(create) {
      const { host } = await create(contractFixture);
      await host.apply([add]);
      expectEqual((await readOne(host, sheet)).isProtected, true, 'protected');
      const write = { kind: 'write', sheet, range: rect('A1'), values: [['x']] } as const;
      const replace = { kind: 'replace-sheet', sheet, content: { rows: [['x']] } } as const;
      for (const change of [write, replace]) {
        await expectWorkbookError(host.apply([change]), 'sheet-protected', sheet);
      }
      expectEqual((await readOne(host, sheet)).values[0]?.[0], '填报表', 'the title');
      expectEqual((await readOne(host, 'Report')).isProtected, false, 'another sheet');
    },
  },
  {
    name: 'keeps the rules for entries, the open cells and the page of a sheet',
    needs: 'forms',
    async run(create) {
      const { host, inspect } = await create(contractFixture);
      await host.apply([add]);
      const form = await inspect.form?.(sheet);
      expectTrue(form !== undefined, 'nobody can tell how the sheet is filled in');
      expectEqual(
        [...form.rules].sort((a, b) => a.range.column - b.range.column),
        [
          { range: rect('B3:B4'), kind: 'whole', help: help.title, refuses: 'stop' },
          { range: rect('C3:C4'), kind: 'list', help: null, refuses: 'warning' },
          { range: rect('D3:D4'), kind: 'formula', help: null, refuses: null },
          { range: rect('E3'), kind: 'anything', help: help.title, refuses: null },
        ],
        'rules',
      );
      const open = ['B3', 'C3', 'B4', 'C4', 'A1', 'A3', 'D3', 'B5'].map((address) => form.isOpen(address));
      expectEqual(open, [true, true, true, true, false, false, false, false], 'open cells');
      const page = {
        paper: 'A3',
        orientation: 'landscape',
        printArea: 'A1:E4',
        titleRows: 2,
        fitsWidth: true,
      };
      expectEqual(form.page, page, 'page');
    },
  },
  {
    name: 'refuses what Excel would not take in rules for entries, and then nothing is half-made',
    async run(create) {
      const { host } = await create(contractFixture);
      const range = rect('B3');
      const anything = { kind: 'anything' } as const;
      const wrong: readonly Partial<SheetContent>[] = [
        { validations: [{ range, allows: anything, help: { title: '字'.repeat(33), text: '' } }] },
        { validations: [{ range, allows: anything, help: { title: '', text: '字'.repeat(256) } }] },
        { validations: [{ range, allows: { kind: 'list', values: ['县'.repeat(256)] } }] },
        { validations: [{ range, allows: { kind: 'list', values: ['a,b'] } }] },
        { validations: [{ range, allows: { kind: 'list', values: [] } }] },
        { validations: [{ range, allows: { kind: 'whole', min: 0.5, max: null } }] },
        { validations: [{ range, allows: { kind: 'decimal', min: 2, max: 1 } }] },
        { validations: [{ range, allows: { kind: 'formula', formula: 'B3>0' } }] },
        {
          validations: [
            { range, allows: anything },
            { range: rect('A1:C9'), allows: anything },
          ],
        },
        { openCells: [{ row: 0, column: 16_384, rows: 1, columns: 1 }] },
        { rowHeights: [410] },
        { page: { paper: 'A4', orientation: 'portrait', footer: { left: '字'.repeat(254) } } },
      ];
      for (const content of wrong) {
        const refused = await host.apply([{ ...add, content: { rows: [['x']], ...content } }]).then(
          () => 'taken',
          (error: unknown) => (error instanceof Error ? error.name : 'thrown'),
        );
        expectEqual(refused, 'RangeError', JSON.stringify(content).slice(0, 80));
      }
      expectEqual((await host.outline()).sheets.length, 4, 'sheets');
    },
  },
];
