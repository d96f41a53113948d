import { examine } from '../../../src/core/examine';
import type { Examination } from '../../../src/core/examine';
import { ownerWords } from '../../../src/core/report/owners';
import { readReport } from '../../../src/core/report/read-report';
import { wordsFor } from '../../../src/messages/words';
import { cellAddress } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/snapshot';
import { templateOf } from '../../support/facts';
import { snapshotOf } from '../../support/snapshot';

// Published: the same actual against 市任务 42.5 and 县任务 46.5.
const template = templateOf({
  format: 'target-template/2',
  owners: [{ name: '市' }, { name: '县', aliases: ['本县'] }, { name: '乡' }],
  indicators: [
    {
      code: 'IN',
      name: '到位资金',
      unit: '亿元',
      targets: [
        { owner: '市', version: '年初', date: '2017-01-20', value: 42.5 },
        { owner: '县', version: '年初', date: '2017-02-15', value: 46.5 },
        { owner: '市', version: '调整', date: '2017-07-10', value: 40 },
      ],
    },
    { code: 'FDI', name: '实际利用外资', unit: '万美元', target: 100 },
  ],
});

const TITLE = ['2017年1—6月招商引资目标完成情况'];
const HEADINGS = ['指标', '单位', '累计完成', '市任务', '占市任务%', '县任务', '占县任务%'];
const IN: CellValue[] = ['到位资金', '亿元', 20.4, 42.5, 48, 46.5, 43.9];
const FDI: CellValue[] = ['实际利用外资', '万美元', 50, 100, 50, '-', '-'];

const measuresOf = (...headings: readonly CellValue[][]) => {
  const result = readReport(snapshotOf([TITLE, ...headings, IN, FDI]), template);
  if (!result.ok) throw new Error(result.reason.key);
  return result.reading.headings.map(({ measure }) => measure);
};

function examined(rows: readonly (readonly CellValue[])[], at = template): Examination {
  const result = examine(snapshotOf(rows.map((row) => [...row])), at);
  if (!result.ok) throw new Error(result.reason.key);
  return result.examination;
}

const told = (examination: Examination) =>
  examination.validation.findings.map(({ rule, cells }) => [
    rule,
    ...cells.map(({ row, column }) => cellAddress(row, column)),
  ]);

describe('whose target a column gives', () => {
  const ALL = ['unit', 'actual', 'target', 'completion', 'secondTarget', 'secondCompletion'];

  test.each([
    [HEADINGS],
    [['指标', '单位', '累计完成', '市下达任务', '占市下达任务比例', '本县自定任务', '占本县任务%']],
    [['指标', '单位', '累计完成', '市级目标', '市完成率%', '县级目标', '县完成率%']],
    [['指标', '单位', '累计完成', '目标(市)', '完成率(市)', '目标(县)', '完成率(县)']],
    [['指标', '单位', '累计完成', '年度目标', '完成率', '县定目标', '占县定目标%']],
  ])('%j', (headings) => {
    expect(measuresOf(headings)).toEqual(ALL);
  });

  test('a group names it for the columns below', () => {
    const groups = ['指标', '单位', '累计完成', '市任务', null, '县任务', null];
    const columns = [null, null, null, '目标', '完成率%', '目标', '完成率%'];
    expect(measuresOf(groups, columns)).toEqual(ALL);
  });

  test('a third level is only kept', () => {
    expect(measuresOf(['指标', '单位', '累计完成', '市任务', '占市任务%', '乡任务', '占乡任务%'])).toEqual(
      ALL.slice(0, 4),
    );
  });

  test('with one owner nothing is told apart', () => {
    expect(ownerWords([{ name: '市', aliases: [] }])).toBeNull();
  });
});

describe('a report against two targets', () => {
  test('is right where each completion is that of its own target', () => {
    const { validation, progress } = examined([TITLE, HEADINGS, IN, FDI]);
    expect(validation.findings).toEqual([]);
    const status = progress?.statuses.find(({ indicator }) => indicator === 'IN');
    expect(status).toMatchObject({
      completion: 0.48,
      target: { figure: '42.5' },
      second: { owner: '县', target: { figure: '46.5', unit: '亿元' }, completion: 204 / 465 },
    });
    expect(status?.gap).toBeCloseTo(-2, 10);
    expect(status?.second?.gap).toBeCloseTo(43.871 - 50, 3);
    const other = progress?.statuses.find(({ indicator }) => indicator === 'FDI');
    expect(other?.second).toEqual({ owner: '县', target: null, completion: null, gap: null });
  });

  test('names the completion that is wrong, and the figure that was meant', () => {
    const wrong = [...IN.slice(0, 6), 49.3];
    const examination = examined([TITLE, HEADINGS, wrong, FDI]);
    expect(told(examination)).toEqual([['arithmetic.completion', 'G3', 'C3', 'F3']]);
    const [finding] = examination.validation.findings;
    expect(finding?.suspects.map(({ cell, suggestion }) => [cell.column, suggestion.figure])).toEqual([
      [6, '43.9'],
    ]);
  });

  test('names a target that was altered, whoever set it', () => {
    const altered = [...IN.slice(0, 5), 45, 45.3];
    expect(told(examined([TITLE, HEADINGS, altered, FDI]))).toContainEqual(['target.altered', 'F3']);
  });

  test('asks for a second target that was left blank', () => {
    const blank = [...IN.slice(0, 5), null, 43.9];
    const [finding] = examined([TITLE, HEADINGS, blank, FDI]).validation.findings;
    expect(finding && wordsFor('zh-CN').say(finding.message)).toContain('46.5亿元');
  });

  test('is held against the version in force at the end of its period', () => {
    const september = ['2017年1—9月招商引资目标完成情况'];
    const row = ['到位资金', '亿元', 30, 40, 75, 46.5, 64.5];
    expect(told(examined([september, HEADINGS, row, FDI]))).toEqual([]);
    expect(told(examined([TITLE, HEADINGS, row, FDI]))).toContainEqual(['target.altered', 'D3']);
  });
});

test('a template without second owners reads 县任务 as a target like any other', () => {
  const one = templateOf({ indicators: [{ code: 'IN', name: '到位资金', unit: '亿元', target: 46.5 }] });
  const { progress } = examined(
    [TITLE, ['指标', '单位', '累计完成', '县任务', '占县任务%'], ['到位资金', '亿元', 20.4, 46.5, 43.9]],
    one,
  );
  expect(progress?.statuses[0]).toMatchObject({ second: null, target: { figure: '46.5' } });
});
