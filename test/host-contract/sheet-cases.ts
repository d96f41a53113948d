/** Whole sheets of ours: added after all others, replaced in place, removed; and nothing half-made where one change fails. */
import type { WorkbookChange } from '../../src/workbook/changes';
import type { SheetContent } from '../../src/workbook/content';
import type { WorkbookEvent, WorkbookHost } from '../../src/workbook/host';
import type { ContractCase } from './cases';
import { expectEqual, expectTrue, expectWorkbookError, part, readOne, rect, until } from './expectations';
import { contractFixture, COUNTIES } from './fixtures';

const CONTENT: SheetContent = {
  rows: [
    [{ value: '审核报告', style: { bold: true, size: 16, align: 'center' } }],
    [
      { value: '单元格', style: { bold: true, fill: '#DDEBF7', border: true } },
      { value: '数值', style: { italic: true, color: '#C00000', border: true, align: 'right' } },
      { value: '说明', style: { wrap: true } },
    ],
    [
      { value: 'C3', formula: `=HYPERLINK("#'Report'!C3","C3")` },
      { value: 18.29, style: { numberFormat: '0.00' } },
      '=1+1',
    ],
    ['007', { value: 36.58, formula: '=B3*2', style: { numberFormat: '#,##0.0' } }],
    [],
    [true, null, { value: '-5' }, { error: '#N/A' }, '2017-06'],
  ],
  columnWidths: [12, 9.5, 40],
  merges: [rect('A1:C1')],
  frozenRows: 2,
};

const add = (sheet: string, content: SheetContent = CONTENT): WorkbookChange => ({
  kind: 'add-sheet',
  sheet,
  content,
});
const remove = (sheet: string): WorkbookChange => ({ kind: 'remove-sheet', sheet });

export const sheetCases: readonly ContractCase[] = [
  {
    name: 'adds a sheet after all others, with values, formulas, number formats and merges; the active sheet stays',
    async run(create) {
      const { host } = await create(contractFixture);
      await host.apply([add('审核报告')]);
      expectEqual(await names(host), ['Report', COUNTIES, 'Empty', 'Aside', '审核报告'], 'sheets');
      const outline = await host.outline();
      expectEqual([outline.activeSheet, outline.sheets.at(-1)?.visible], ['Report', true], 'active, visible');
      const sheet = await readOne(host, '审核报告');
      expectEqual(sheet.used, rect('A1:E6'), 'used range');
      expectEqual(sheet.merges, [rect('A1:C1')], 'merges');
      expectEqual(
        sheet.values,
        [
          ['审核报告', null, null, null, null],
          ['单元格', '数值', '说明', null, null],
          ['C3', 18.29, '=1+1', null, null],
          ['007', 36.58, null, null, null],
          [null, null, null, null, null],
          [true, null, '-5', { error: '#N/A' }, '2017-06'],
        ],
        'values',
      );
      const formulas = [
        [`=HYPERLINK("#'Report'!C3","C3")`, null, null],
        [null, '=B3*2', null],
      ];
      expectEqual(part(sheet, sheet.formulas, 'A3:C4'), formulas, 'formulas');
      expectEqual(part(sheet, sheet.numberFormats, 'B3:B4'), [['0.00'], ['#,##0.0']], 'number formats');
      expectEqual([sheet.isProtected, sheet.hiddenRows], [false, []], 'neither protected nor hidden');
    },
  },
  {
    name: 'shows the formatting of a sheet that was added',
    needs: 'looks',
    async run(create) {
      const { host, inspect } = await create(contractFixture);
      await host.apply([add('审核报告'), add('第二', CONTENT)]);
      for (const sheet of ['审核报告', '第二']) {
        const looks = await inspect.looks?.(sheet);
        expectTrue(looks !== undefined, 'nobody can tell how the sheet looks');
        expectEqual(looks.frozenRows, 2, `frozen rows of ${sheet}`);
        for (const [column, width] of [12, 9.5, 40].entries()) {
          const is = looks.columnWidths[column] ?? NaN;
          expectTrue(Math.abs(is - width) <= 0.75, `column ${column}: ${is} characters instead of ${width}`);
        }
        for (const [r, row] of CONTENT.rows.entries()) {
          for (const [c, cell] of row.entries()) {
            const due = typeof cell === 'object' && cell && 'style' in cell ? cell.style : undefined;
            const address = `${'ABCDE'.charAt(c)}${r + 1}`;
            const is = looks.style(address);
            for (const [what, wanted] of Object.entries(due ?? {})) {
              const found = is[what as keyof typeof is];
              expectEqual(
                typeof found === 'string' ? found.toUpperCase() : found,
                typeof wanted === 'string' ? wanted.toUpperCase() : wanted,
                `${what} of ${address} in ${sheet}`,
              );
            }
            const marked = [is.bold, is.italic, is.wrap, is.border].map((each) => each ?? false);
            const wanted = [due?.bold, due?.italic, due?.wrap, due?.border].map((each) => each ?? false);
            expectEqual(marked, wanted, `bold, italic, wrap and border of ${address} in ${sheet}`);
          }
        }
      }
    },
  },
  {
    name: 'refuses to add a sheet whose name is taken, in whatever case',
    async run(create) {
      const { host } = await create(contractFixture);
      await expectWorkbookError(host.apply([add('REPORT')]), 'sheet-exists', 'REPORT');
      await expectWorkbookError(host.apply([add('Log'), add('log')]), 'sheet-exists', 'log');
      await expectWorkbookError(host.apply([add('aside')]), 'sheet-exists', 'aside');
      expectEqual(await names(host), ['Report', COUNTIES, 'Empty', 'Aside'], 'sheets');
    },
  },
  {
    name: 'refuses names that Excel does not allow',
    async run(create) {
      const { host } = await create(contractFixture);
      const refused = ['', ' ', '1:2', 'a\\b', 'a/b', '什么?', '*', '[1]', 'x]', "'a", "a'", 'history'];
      for (const name of [...refused, '县'.repeat(32), '\u0007']) {
        await expectWorkbookError(host.apply([add('Log'), add(name)]), 'sheet-name-invalid', name);
      }
      expectEqual(await names(host), ['Report', COUNTIES, 'Empty', 'Aside'], 'sheets');
    },
  },
  {
    name: 'takes names with quotes, spaces, Chinese and exclamation marks, of up to 31 characters',
    async run(create) {
      const { host, inspect } = await create(contractFixture);
      const allowed = [`审核 'A'! "<&>" 说明 (1)`, '县'.repeat(31), '=A1', '-1', 'R1C1'];
      const behind = {
        range: rect('B3'),
        formula: '=B3<20',
        look: 'red',
        numberFormat: '0.00',
      } as const;
      await host.apply([
        ...allowed.map((name) => add(name)),
        ...allowed.map((sheet): WorkbookChange => ({ kind: 'highlight', sheet, highlights: [behind] })),
      ]);
      expectEqual((await names(host)).slice(4), allowed, 'sheets');
      for (const sheet of allowed) {
        const { values } = await readOne(host, sheet);
        expectEqual(values[2]?.[1], 18.29, `a figure in ${sheet}`);
        expectEqual((await inspect.formats(sheet)).length, 1, `highlights in ${sheet}`);
      }
      const [first = ''] = allowed;
      await host.apply([{ kind: 'select', sheet: first, range: rect('B2') }]);
      expectEqual(await inspect.selection(), { sheet: first, range: rect('B2') }, 'selection');
      await host.apply([{ kind: 'select', sheet: 'Report', range: rect('A1') }, ...allowed.map(remove)]);
      expectEqual(await names(host), ['Report', COUNTIES, 'Empty', 'Aside'], 'sheets afterwards');
    },
  },
  {
    name: 'replaces a sheet: cells, formats, merges and highlights go; its name and its place stay',
    async run(create) {
      const { host, inspect } = await create(contractFixture);
      const content = {
        rows: [
          ['新', { value: 0.5, style: { numberFormat: '0%' } }],
          [null, 7],
        ],
      };
      const sheet = 'Report';
      const behind = { range: rect('D3'), formula: '=D3<1', look: 'red', numberFormat: '0.0%' } as const;
      await host.apply([
        { kind: 'highlight', sheet, highlights: [behind] },
        { kind: 'replace-sheet', sheet: 'report', content },
      ]);
      expectEqual(await names(host), ['Report', COUNTIES, 'Empty', 'Aside'], 'sheets');
      expectEqual(
        await readOne(host, sheet),
        {
          name: sheet,
          used: rect('A1:B2'),
          values: [
            ['新', 0.5],
            [null, 7],
          ],
          formulas: [
            [null, null],
            [null, null],
          ],
          numberFormats: [
            ['General', '0%'],
            ['General', 'General'],
          ],
          merges: [],
          hiddenRows: [],
          hiddenColumns: [],
          visibility: 'visible',
          isProtected: false,
        },
        'the sheet',
      );
      expectEqual(await inspect.formats(sheet), [], 'conditional formats');
      await host.apply([{ kind: 'replace-sheet', sheet, content: CONTENT }]);
      expectEqual((await readOne(host, sheet)).merges, [rect('A1:C1')], 'merges of the second content');
    },
  },
  {
    name: 'removes a sheet; where it was the active one, another visible one is',
    async run(create) {
      const { host } = await create(contractFixture);
      const before = await host.read({ sheets: 'all' });
      await host.apply([add('审核报告'), add('更改记录', { rows: [['x']] })]);
      await host.apply([remove('审核报告'), { kind: 'select', sheet: '更改记录', range: rect('A1') }]);
      expectEqual((await host.outline()).activeSheet, '更改记录', 'active sheet');
      await host.apply([remove('更改记录')]);
      await expectWorkbookError(host.read({ sheets: ['更改记录'] }), 'sheet-not-found', '更改记录');
      expectEqual(await host.read({ sheets: 'all' }), before, 'the other sheets');
      const { activeSheet } = await host.outline();
      expectTrue(['Report', COUNTIES, 'Empty'].includes(activeSheet), `active sheet: ${activeSheet}`);
    },
  },
  {
    name: 'refuses to remove the last visible sheet',
    needs: 'hidden-sheets',
    async run(create) {
      const { host } = await create(contractFixture);
      const all = ['Report', COUNTIES, 'Empty'];
      await expectWorkbookError(host.apply(all.map(remove)), 'not-supported', 'Empty');
      expectEqual(await names(host), [...all, 'Aside'], 'sheets');
    },
  },
  {
    name: 'each change finds what the ones before it have made',
    async run(create) {
      const { host, inspect } = await create(contractFixture);
      const sheet = 'Log';
      const behind = { range: rect('A1'), formula: '=A1<1', look: 'red', numberFormat: 'General' } as const;
      await host.apply([
        add(sheet),
        remove('log'),
        add(sheet, { rows: [[1], [{ value: null, formula: '=A1*4' }]] }),
        { kind: 'write', sheet, range: rect('A1:B1'), values: [[0.5, { formula: '=A1*2' }]] },
        { kind: 'highlight', sheet, highlights: [behind] },
        { kind: 'select', sheet, range: rect('B1') },
      ]);
      const { values, formulas } = await readOne(host, sheet);
      const written = [
        [null, '=A1*2'],
        ['=A1*4', null],
      ];
      expectEqual([values[0]?.[0], formulas], [0.5, written], 'cells');
      // A host that does not calculate knows no results yet.
      const results = [values[0]?.[1], values[1]?.[0]].map((value) => value ?? null);
      if (results.some((value) => value !== null)) expectEqual(results, [1, 2], 'results');
      expectEqual((await inspect.formats(sheet)).length, 1, 'highlights');
      expectEqual((await host.outline()).activeSheet, sheet, 'active sheet');
    },
  },
  {
    name: 'a list of changes that fails leaves everything as it was',
    async run(create) {
      const { host, inspect } = await create(contractFixture);
      const before = [await host.read({ sheets: 'all' }), await host.outline()];
      const made: readonly WorkbookChange[] = [
        { kind: 'write', sheet: 'Report', range: rect('C3'), values: [[1]] },
        add('审核报告'),
        { kind: 'replace-sheet', sheet: COUNTIES, content: CONTENT },
        remove('Empty'),
        { kind: 'select', sheet: COUNTIES, range: rect('A1') },
      ];
      const failing: readonly (readonly [WorkbookChange, string, string])[] = [
        [{ kind: 'replace-sheet', sheet: '没有', content: CONTENT }, 'sheet-not-found', '没有'],
        [remove('没有'), 'sheet-not-found', '没有'],
        [{ kind: 'write', sheet: 'Empty', range: rect('A1'), values: [[1]] }, 'sheet-not-found', 'Empty'],
        [{ kind: 'highlight', sheet: '没有', highlights: [] }, 'sheet-not-found', '没有'],
        [add('REPORT'), 'sheet-exists', 'REPORT'],
      ];
      for (const [change, code, subject] of failing) {
        await expectWorkbookError(host.apply([...made, change]), code, subject);
      }
      expectEqual([await host.read({ sheets: 'all' }), await host.outline()], before, 'the workbook');
      expectEqual((await inspect.formats('Report')).length, 1, 'conditional formats');
    },
  },
  {
    name: 'tells when sheets come, go or are replaced',
    needs: 'events',
    async run(create) {
      const { host } = await create(contractFixture);
      const events: WorkbookEvent[] = [];
      const stop = host.watch((event) => events.push(event));
      const told = async (change: WorkbookChange, test: (event: WorkbookEvent) => boolean): Promise<void> => {
        // A host may need a moment before it hears of anything.
        await new Promise((resolve) => setTimeout(resolve, 20));
        events.length = 0;
        await host.apply([change]);
        await until(() => events.some(test), `${change.kind} was not told`);
      };
      await told(add('Log'), ({ kind }) => kind === 'sheets-changed');
      await told(
        { kind: 'replace-sheet', sheet: 'Log', content: CONTENT },
        (event) => event.kind === 'edited' && event.sheet === 'Log',
      );
      await told(remove('Log'), ({ kind }) => kind === 'sheets-changed');
      stop();
    },
  },
];

async function names(host: WorkbookHost): Promise<string[]> {
  return (await host.outline()).sheets.map(({ name }) => name);
}
