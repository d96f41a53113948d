/** One submitted file, for the terminal and the panel alike. */
import { NOTHING_EARLIER } from '../../src/core/history/earlier-reports';
import { writeXlsx } from 'hucre/xlsx';
import { checkFile } from '../../src/collecting/check-file';
import type { CheckFileOptions } from '../../src/collecting/check-file';
import { parsedTemplate } from '../support/templates';

const template = parsedTemplate({
  format: 'target-template/1',
  id: 'city-2024',
  title: '全市目标任务',
  version: '1',
  window: { from: '2024-01-01', to: '2024-12-31' },
  entities: [{ name: '甲县' }, { name: '乙县' }],
  total: '全市',
  indicators: [
    { code: 'FDI', name: '实际利用外资', unit: '万美元', target: { 甲县: 100, 乙县: 60, 全市: 160 } },
  ],
});

const report = (caption: string, target: number, actual: number) =>
  writeXlsx({
    sheets: [
      {
        name: '报表',
        rows: [
          ['2024年1—6月目标任务完成情况'],
          [caption],
          ['指标', '年度目标', '累计完成'],
          ['实际利用外资', target, actual],
        ],
      },
    ],
  });

const check = async (name: string, bytes: Uint8Array | Promise<Uint8Array>, options?: CheckFileOptions) =>
  checkFile({ name, bytes: await bytes }, template, options);

test('a county is held against its own targets, and nobody else is missed', async () => {
  const { submission, report: examined } = await check('a.xlsx', report('填报单位:甲县', 100, 50));
  expect(submission).toMatchObject({
    file: 'a.xlsx',
    outcome: {
      kind: 'checked',
      sheet: '报表',
      template: 'city-2024',
      entity: { name: '甲县', isKnown: true, inSheet: '甲县', inFileName: null },
      period: { from: { year: 2024, month: 1 }, to: { year: 2024, month: 6 } },
      counts: { errors: 0, queries: 0, hints: 0 },
      isReady: true,
    },
  });
  expect(examined?.examination.progress?.statuses[0]).toMatchObject({ completion: 0.5, light: 'green' });
  // The target of another county.
  const altered = await check('b.xlsx', report('填报单位:乙县', 100, 50));
  expect(altered.report?.examination.validation.findings.map(({ rule }) => rule)).toEqual(['target.altered']);
});

test('of an entity that is not in the template no target is known', async () => {
  const { submission, report: examined } = await check('a.xlsx', report('填报单位:丙县', 77, 50));
  expect(submission.outcome).toMatchObject({ entity: { name: '丙县', isKnown: false }, isReady: true });
  expect(examined?.examination.validation.findings).toEqual([]);
});

test('a report of the whole is held against the target of the whole', async () => {
  const { submission, report: examined } = await check('a.xlsx', report('填报单位:全市', 161, 50));
  expect(submission.outcome).toMatchObject({ entity: null });
  expect(examined?.examination.validation.findings).toMatchObject([
    { rule: 'target.altered', expected: { low: { figure: '160' } } },
  ]);
});

test('what it is compared with is asked for by entity', async () => {
  const asked: (string | null)[] = [];
  await check('乙县.xlsx', report('', 60, 50), {
    earlier: ({ entity }) => (asked.push(entity), NOTHING_EARLIER),
  });
  expect(asked).toEqual(['乙县']);
});

test('what cannot be read says why in one line', async () => {
  const { submission, report: none } = await check('a.xlsx', new Uint8Array(10));
  expect(none).toBeNull();
  expect(submission.outcome).toEqual({
    kind: 'unreadable',
    reason: { key: 'host.not-a-workbook', values: { subject: 'a.xlsx' } },
  });
  const other = await check(
    'b.xlsx',
    writeXlsx({ sheets: [{ name: '别的', rows: [['通讯录'], ['张三', 1]] }] }),
  );
  expect(other.submission.outcome).toMatchObject({
    kind: 'unreadable',
    reason: { key: 'collection.no-table', values: { file: 'b.xlsx', sheet: '别的' } },
  });
});
