/** Native charts of a sheet of ours, made through the real office.js. */
import type { SheetChart, SheetContent } from '../../../src/workbook/content';
import { requireLegalContent } from '../../../src/workbook/content-limits';
import { describeAtBothLevels } from './open-office';

const column = (row: number, at: number) => ({ row, column: at, rows: 3, columns: 1 });
const bullets: SheetChart = {
  title: '完成率与序时进度',
  place: { row: 6, column: 0, rows: 10, columns: 4 },
  categories: column(1, 0),
  series: [
    { name: '完成率', values: column(1, 2), look: 'bar', color: '#2F75B5' },
    { name: '序时进度', values: column(1, 3), look: 'mark', color: '#C00000' },
  ],
  numberFormat: '0%',
};
const content: SheetContent = { rows: [['指标', '', '完成率', '序时进度']], charts: [bullets] };

describeAtBothLevels((excel) => {
  const made = () => excel.office.host.workbook.sheet('作战室').charts;

  test('bars with a mark for what is due, in one round trip with their sheet', async () => {
    const host = excel.open([{ name: '月报', rows: [['a']] }]);
    const trips = await excel.roundTrips(host.apply([{ kind: 'add-sheet', sheet: '作战室', content }]));
    expect(trips).toBe(1);
    expect(made()).toEqual([
      expect.objectContaining({
        ...{ name: 'target-tracker-1', type: 'ColumnClustered', title: '完成率与序时进度' },
        set: { legend: 'Bottom', numberFormat: '0%', position: 'A7:D16' },
        series: [
          {
            name: '完成率',
            set: { type: 'ColumnClustered', values: 'C2:C4', categories: 'A2:A4', fill: '#2F75B5' },
          },
          {
            name: '序时进度',
            set: {
              ...{ type: 'LineMarkers', values: 'D2:D4', categories: 'A2:A4', lineStyle: 'None' },
              ...{ markerStyle: 'Dash', markerSize: 20 },
              ...{ markerForegroundColor: '#C00000', markerBackgroundColor: '#C00000' },
            },
          },
        ],
      }),
    ]);
  });

  test('a sheet that is written anew has its charts once, and keeps those of the user', async () => {
    const host = excel.open([{ name: '月报', rows: [['a']] }]);
    await host.apply([{ kind: 'add-sheet', sheet: '作战室', content }]);
    const theirs = { ...made()[0]!, id: '{theirs}', name: '图表 1' };
    made().push(theirs);
    await host.apply([{ kind: 'replace-sheet', sheet: '作战室', content }]);
    expect(made().map(({ name }) => name)).toEqual(['图表 1', 'target-tracker-1']);
    await host.apply([{ kind: 'replace-sheet', sheet: '作战室', content: { rows: [['空']] } }]);
    expect(made().map(({ name }) => name)).toEqual(['图表 1']);
  });

  test('where Excel refuses a chart half-way, its sheet is taken back', async () => {
    const host = excel.open([{ name: '月报', rows: [['a']] }]);
    await host.apply([{ kind: 'add-sheet', sheet: '试', content }]);
    const { actions = 0, names = [] } = excel.office.host.batches.at(-1) ?? {};
    expect(names).toContain('SetXAxisValues');
    excel.office.host.faults.refuse({ code: 'InvalidArgument', after: actions - 2 });
    await expect(host.apply([{ kind: 'add-sheet', sheet: '作战室', content }])).rejects.toMatchObject({
      code: 'refused',
    });
    expect(excel.office.host.workbook.sheets.map(({ name }) => name)).toEqual(['月报', '试']);
  });

  test('a series that is not as long as its labels is a mistake', () => {
    const short = { ...bullets.series[0]!, values: { ...column(1, 2), rows: 2 } };
    expect(() => requireLegalContent({ ...content, charts: [{ ...bullets, series: [short] }] })).toThrow(
      /as long as the labels/,
    );
  });
});
