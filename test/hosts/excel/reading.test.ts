/** What real workbooks are like, read as it stands. */
import type { MemorySheet } from '../../../src/hosts/memory/sheets';
import { describeAtBothLevels } from './open-office';

describeAtBothLevels((excel) => {
  test.each(["O'Brien's", '1—6月 (县)', '甲!乙', '😀 进度', ' 空 格 ', '=A1', 'R1C1', '2017', 'Sheet1'])(
    'a sheet named %j is read and highlighted',
    async (name) => {
      const host = excel.open([
        { name: '其他', rows: [] },
        { name, rows: [['指标', 0.4]] },
      ]);
      const [snapshot] = await host.read({ sheets: [name] });
      expect([snapshot?.name, snapshot?.values]).toEqual([name, [['指标', 0.4]]]);
      const red = {
        range: { row: 0, column: 1, rows: 1, columns: 1 },
        formula: '=B1<1',
        look: 'red',
        numberFormat: '0%',
      } as const;
      await host.apply([{ kind: 'highlight', sheet: name, highlights: [red] }]);
      expect(excel.office.host.workbook.sheet(name).formats).toHaveLength(1);
    },
  );

  test('dates are numbers with their format, errors are errors, booleans are booleans, an empty text is none', async () => {
    const rows: MemorySheet['rows'] = [
      [42_916, true, { error: '#REF!' }, { error: '#SPILL!' }, { formula: '=""', value: '' }, ' '],
    ];
    const host = excel.open([{ name: '月报', rows, numberFormats: { A1: 'yyyy"年"m"月"d"日"' } }]);
    const [snapshot] = await host.read({ sheets: 'active' });
    expect(snapshot?.values).toEqual([[42_916, true, { error: '#REF!' }, { error: '#SPILL!' }, '', ' ']]);
    expect(snapshot?.numberFormats[0]?.[0]).toBe('yyyy"年"m"月"d"日"');
    expect(snapshot?.formulas).toEqual([[null, null, null, null, '=""', null]]);
  });

  test('of a spilled array only its first cell is a formula', async () => {
    const rows: MemorySheet['rows'] = [[{ formula: '=SEQUENCE(3)', value: 1 }], [2], [3]];
    const host = excel.open([{ name: '月报', rows }]);
    const [snapshot] = await host.read({ sheets: 'active' });
    expect([snapshot?.values, snapshot?.formulas]).toEqual([
      [[1], [2], [3]],
      [['=SEQUENCE(3)'], [null], [null]],
    ]);
  });

  test('columns formatted down to the last row of the sheet are no values', async () => {
    const host = excel.open([{ name: '月报', rows: [['指标', 1]] }]);
    const sheet = excel.office.host.workbook.sheet('月报');
    sheet.put(1_048_575, 11, { value: null, formula: null, numberFormat: '0.00' });
    for (const sheets of [['月报'], 'all' as const]) {
      const [snapshot] = await host.read({ sheets });
      expect(snapshot?.used).toEqual({ row: 0, column: 0, rows: 1, columns: 2 });
    }
  });

  test('rows hidden by a filter are told like rows hidden by hand; very hidden sheets are read and told', async () => {
    const report: MemorySheet = {
      name: '月报',
      rows: [
        ['单位', 1],
        ['甲', 2],
        ['乙', 3],
      ],
      hiddenRows: [1],
      hiddenColumns: [0],
    };
    const host = excel.open([report, { name: '参数', rows: [[1]], visibility: 'veryHidden' }]);
    const [first, second] = await host.read({ sheets: 'all' });
    expect([first?.hiddenRows, first?.hiddenColumns, first?.values.length]).toEqual([[1], [0], 3]);
    expect([second?.visibility, second?.values]).toEqual(['veryHidden', [[1]]]);
  });

  test('a part far below is read alone, not the million rows above it', async () => {
    const host = excel.open([{ name: '月报', rows: [['指标', 1]] }]);
    excel.office.host.workbook
      .sheet('月报')
      .put(1_048_575, 0, { value: '尾', formula: null, numberFormat: 'General' });
    const [snapshot] = await host.read({
      sheets: ['月报'],
      range: { row: 1_048_570, column: 0, rows: 6, columns: 2 },
    });
    expect(snapshot?.values.at(-1)).toEqual(['尾', null]);
  });
});
