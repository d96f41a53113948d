/** What the user has put into a workbook beside its figures stays as it was, and in its order, whatever we do. */
import type { Highlight, WorkbookChange } from '../../../src/workbook/changes';
import { isOwnFormula } from '../../../src/workbook/changes';
import { WorkbookError } from '../../../src/workbook/host';
import type { WorkbookEvent, WorkbookHost } from '../../../src/workbook/host';
import { BODY, furnish, furniture, SHEETS } from './furnished';
import { describeAtBothLevels } from './open-office';

const rate = { ...BODY, column: 3, columns: 1 };
const lights: readonly Highlight[] = [
  { range: rate, formula: '=$D3<0.5', look: 'red', numberFormat: '0.0%' },
  { range: rate, formula: '=$D3>=0.5', look: 'green', numberFormat: '0.0%' },
];
const highlight: WorkbookChange = { kind: 'highlight', sheet: '月报', highlights: lights };
const content = { rows: [['时间', '改动']], columnWidths: [20, 60], frozenRows: 1 };

describeAtBothLevels((excel) => {
  const open = (): WorkbookHost => {
    const host = excel.open(SHEETS);
    furnish(excel.office.host.workbook);
    return host;
  };
  /** What no add-in can ask for, or what asking for might change. */
  const view = (): unknown => {
    const { active, selection, sheets } = excel.office.host.workbook;
    return {
      active: active.name,
      selection,
      sheets: sheets
        .filter(({ name }) => ['月报', '汇总'].includes(name))
        .map(({ hiddenRows, scroll, merges }) => [[...hiddenRows], scroll, merges]),
    };
  };
  const usersFormats = (): unknown =>
    excel.office.host.workbook.sheets.map(({ formats }) =>
      formats.filter(({ formula }) => !isOwnFormula(formula)).map(({ id }) => id),
    );
  const everything = async (): Promise<unknown> => ({
    furniture: await furniture(),
    view: view(),
    formats: usersFormats(),
  });

  test.each<[string, readonly WorkbookChange[]]>([
    ['highlighting', [highlight]],
    ['highlighting anew', [highlight, highlight]],
    [
      'clearing',
      [
        { kind: 'clear-highlights', sheet: '月报' },
        { kind: 'clear-highlights', sheet: null },
      ],
    ],
    [
      'correcting, also a cell that the filter hides',
      [
        { kind: 'write', sheet: '月报', range: { ...rate, column: 1, row: 3, rows: 2 }, values: [[8], [2]] },
        {
          kind: 'write',
          sheet: '汇总',
          range: { row: 0, column: 0, rows: 1, columns: 1 },
          values: [['总计']],
        },
      ],
    ],
    ['replacing a sheet of ours', [{ kind: 'replace-sheet', sheet: '审核结果', content }]],
    [
      'removing a sheet and adding it again',
      [
        { kind: 'remove-sheet', sheet: '审核结果' },
        { kind: 'add-sheet', sheet: '审核结果', content },
      ],
    ],
  ])('%s', async (_what, changes) => {
    const host = open();
    const before = await everything();
    await host.read({ sheets: 'all' });
    await host.apply(changes);
    await host.read({ sheets: ['月报'] });
    expect(await everything()).toEqual(before);
  });

  test('adding a sheet and taking it off again', async () => {
    const host = open();
    const before = await everything();
    await host.apply([{ kind: 'add-sheet', sheet: '改动记录', content }]);
    expect(view()).toEqual((before as { view: unknown }).view);
    await host.apply([{ kind: 'remove-sheet', sheet: '改动记录' }]);
    expect(await everything()).toEqual(before);
  });

  test('a sheet of ours that goes takes along what stood on it, and nothing else', async () => {
    const host = open();
    const { workbook } = excel.office.host;
    const { names, xmlParts } = workbook;
    const [report, total] = workbook.sheets.map(({ tables, charts, comments }) => ({
      tables,
      charts,
      comments,
    }));
    await host.apply([{ kind: 'remove-sheet', sheet: '审核结果' }]);
    expect(workbook.sheets).toMatchObject([report, total]);
    expect(workbook.names).toEqual(
      names.map((each) => (each.name === '结果' ? { ...each, formula: '=#REF!$A$1' } : each)),
    );
    expect(workbook.xmlParts).toEqual(xmlParts);
  });

  test('a filter that the user set on a sheet of ours hides nothing of what comes next', async () => {
    const host = open();
    const ours = excel.office.host.workbook.sheet('审核结果');
    ours.filter = {
      range: { row: 0, column: 0, rows: 9, columns: 2 },
      criteria: [{ filterOn: 'Values', values: ['旧的结果'] }, null],
    };
    ours.hiddenRows.add(1);
    await host.apply([{ kind: 'replace-sheet', sheet: '审核结果', content }]);
    expect([ours.filter, ours.hiddenRows.size]).toEqual([null, 0]);
  });

  test('settings that another version of this add-in left in the file stay where they are', async () => {
    const host = open();
    await host.settings.set('of-another-version', '{"kept":true}');
    await host.settings.set('template', 'a');
    await host.settings.set('template', 'b');
    await host.settings.set('gone', 'soon');
    await host.settings.set('gone', null);
    expect(await furniture()).toMatchObject({
      settings: [
        ['of-another-version', '{"kept":true}'],
        ['template', 'b'],
      ],
    });
  });

  test('a table with a filter is read whole, with the rows that the filter hides told', async () => {
    const host = open();
    const [report] = await host.read({ sheets: ['月报'] });
    expect(report).toMatchObject({
      used: { row: 0, column: 0, rows: 6, columns: 4 },
      hiddenRows: [4],
      merges: [{ row: 0, column: 0, rows: 1, columns: 4 }],
    });
    expect(report?.values.map(([unit]) => unit)).toEqual(['1—6月主要指标', '单位', '甲', '乙', '丙', '丁']);
    expect(report?.formulas[4]).toEqual([null, null, null, '=B5/C5']);
  });

  test('a refusal half-way through leaves all of it as well', async () => {
    const host = open();
    const before = await everything();
    for (const after of [9, 25]) {
      excel.office.host.faults.refuse({ code: 'InvalidArgument', after });
      const refused: unknown = await host
        .apply([{ kind: 'write', sheet: '月报', range: rate, values: [[1], [2], [3], [4]] }, highlight])
        .catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(WorkbookError);
      expect(await everything()).toEqual(before);
    }
  });

  describe('sorting, with our lights on and a filter that hides a row', () => {
    test('is told as one edit; the rows are read in their new order, and all else is as it was', async () => {
      const host = open();
      await host.apply([highlight]);
      const before = (await everything()) as { furniture: { comments: unknown } };
      const heard: WorkbookEvent[] = [];
      const stop = host.watch((event) => heard.push(event));
      await excel.office.host.settled();
      excel.office.host.sort('月报', 'A3:D6', 1);
      await excel.office.host.settled();
      stop();
      expect(heard).toEqual([{ kind: 'edited', sheet: '月报', range: BODY }]);
      const [report] = await host.read({ sheets: ['月报'] });
      // The row that the filter hides stays in its place.
      expect(report?.values.slice(2).map(([unit, actual]) => [unit, actual])).toEqual([
        ['乙', 9],
        ['丁', 6],
        ['丙', 1],
        ['甲', 3],
      ]);
      expect(report?.formulas.slice(2).map((formulas) => formulas[3])).toEqual([
        '=B3/C3',
        '=B4/C4',
        '=B5/C5',
        '=B6/C6',
      ]);
      expect(report?.hiddenRows).toEqual([4]);
      const { comments } = excel.office.host.workbook.sheet('月报');
      expect(comments.map(({ row, content: text }) => [row, text])).toEqual([
        [5, '口径已调整'],
        [3, '待核实'],
      ]);
      const sorted = (await everything()) as typeof before;
      await host.apply([highlight]);
      expect(await everything()).toEqual(sorted);
      expect({ ...sorted, furniture: { ...sorted.furniture, places: null } }).toEqual({
        ...before,
        furniture: { ...before.furniture, places: null },
      });
    });

    test('lights set again are the same number, and they all come off', async () => {
      const host = open();
      const report = excel.office.host.workbook.sheet('月报');
      const users = usersFormats();
      await host.apply([highlight]);
      excel.office.host.sort('月报', 'A3:D6', 3);
      await host.apply([highlight]);
      expect(report.formats.filter(({ formula }) => isOwnFormula(formula))).toHaveLength(lights.length);
      await host.apply([{ kind: 'clear-highlights', sheet: null }]);
      expect(report.formats.filter(({ formula }) => isOwnFormula(formula))).toEqual([]);
      expect(usersFormats()).toEqual(users);
    });
  });
});
