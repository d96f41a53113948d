import { answered } from '../../../src/core/drafting/draft';
import type { Draft, Question } from '../../../src/core/drafting/draft';
import { draftFromSheet } from '../../../src/core/drafting/draft-from-sheet';
import { parseTemplate } from '../../../src/core/template/parse';
import { printTemplate } from '../../../src/core/template/print';
import { wordsFor } from '../../../src/messages/words';
import { DRAFTING_SENTENCES } from '../../../src/sheets/template-sheets/words';
import type { CellValue } from '../../../src/workbook/snapshot';
import { cellAddress } from '../../../src/workbook/address';
import type { SnapshotOptions } from '../../support/snapshot';
import { snapshotOf } from '../../support/snapshot';

type Rows = readonly (readonly CellValue[])[];

function draftOf(rows: Rows, options: SnapshotOptions = {}, source: 'report' | 'notice' = 'report'): Draft {
  const result = draftFromSheet(snapshotOf(rows, options), { source });
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.draft;
}

const asked = ({ questions }: Draft): string[] =>
  questions.map(
    ({ about, cell, isOpen }) =>
      `${about} ${cell ? cellAddress(cell.row, cell.column) : '-'}${isOpen ? ' !' : ''}`,
  );

const names = ({ template }: Draft) => template.indicators.map(({ name, unit }) => `${name}/${unit.symbol}`);

const question = (draft: Draft, about: Question['about']): Question => {
  const found = draft.questions.find((each) => each.about === about);
  if (!found) throw new Error(about);
  return found;
};

test('a unit that stands nowhere is asked for, and the draft is no template before it was answered', () => {
  const draft = draftOf([
    ['2017年目标任务', null, null],
    ['单位：亿元、万美元'],
    ['指标名称', '年度目标', '累计完成'],
    ['合同外资', 100, 40],
    ['固定资产投资(亿元)', 5, 2.5],
  ]);
  expect(names(draft)).toEqual(['合同外资/', '固定资产投资/亿元']);
  expect(asked(draft)).toEqual(['unit A4 !', 'window A1']);
  expect(question(draft, 'unit').choices.map(({ value }) => value)).toEqual(['亿元', '万美元']);
  expect(parseTemplate(printTemplate(draft.template))).toMatchObject({
    ok: false,
    problems: [{ path: 'indicators[0].unit' }],
  });

  expect(answered(draft, question(draft, 'unit'), '很多')).toBeNull();
  const after = answered(draft, question(draft, 'unit'), '万美元');
  if (!after) throw new Error('not understood');
  expect(asked(after)).toEqual(['window A1']);
  const next = answered(after, question(after, 'window'), '2018');
  expect(next?.template.window).toEqual({ from: '2018-01-01', to: '2018-12-31' });
  expect(parseTemplate(printTemplate(next?.template ?? after.template))).toMatchObject({ ok: true });
});

test('units come from the unit column, the name, the heading, the caption, in this order', () => {
  const draft = draftOf([
    ['2017年指标完成情况'],
    ['单位：万元'],
    ['指标', '单位', '目标', '累计完成'],
    ['甲(万美元)', '亿美元', 1, 1],
    ['乙（万美元）', null, 1, 1],
    ['丙', null, 1, 1],
  ]);
  expect(names(draft)).toEqual(['甲/亿美元', '乙/万美元', '丙/万元']);
});

test('a row per entity: groups of columns, the total, targets by entity', () => {
  const draft = draftOf(
    [
      ['2017年1—6月招商引资完成情况', null, null, null, null, null, null],
      ['县市区', '合同外资(万美元)', null, '到位资金(亿元)', null, '备注', null],
      [null, '年度目标', '累计完成', '年度目标', '累计完成', null, null],
      ['全市', 300, 150, 30, 15.5, null, null],
      ['桐乡市', 100, 60, 10, 5.5, null, null],
      ['海宁市', 200, 90, '-', 10, null, null],
    ],
    { merges: ['B2:C2', 'D2:E2', 'A2:A3', 'F2:F3'] },
  );
  expect(names(draft)).toEqual(['合同外资/万美元', '到位资金/亿元']);
  expect(draft.template).toMatchObject({
    total: '全市',
    entities: [{ name: '桐乡市' }, { name: '海宁市' }],
    indicators: [
      { target: { 全市: '300', 桐乡市: '100', 海宁市: '200' }, decimals: null },
      { target: { 全市: '30', 桐乡市: '10', 海宁市: null }, decimals: 1 },
    ],
  });
});

test('a notice: a matrix of entities and indicators is one of targets', () => {
  const draft = draftOf(
    [
      ['2018年招商引资目标任务分解表', null, null],
      ['县市区', '合同外资(万美元)', '重大项目(个)'],
      ['桐乡市', 100, 3],
      ['海宁市', 200, 4],
      ['合计', 300, 7],
    ],
    {},
    'notice',
  );
  expect(names(draft)).toEqual(['合同外资/万美元', '重大项目/个']);
  expect(draft.template.indicators[1]?.target).toEqual({ 桐乡市: '3', 海宁市: '4', 合计: '7' });
  expect(draft.template.total).toBe('合计');
  expect(draft.proposals).toEqual([]);
});

test('headings that are pure names, of which none is known', () => {
  const draft = draftOf(
    [
      ['', '甲项', '乙项'],
      ['桐乡', 1, 2],
      ['海宁', 3, 4],
    ],
    {},
    'notice',
  );
  expect(draft.template.indicators.map(({ name }) => name)).toEqual(['甲项', '乙项']);
  expect(asked(draft)).toEqual(['window - !', 'unit B1 !', 'unit C1 !']);
});

test('only measures above the figures: the name of the indicator is asked for', () => {
  const draft = draftOf([
    ['2017年1—6月完成情况'],
    ['县市区', '年度目标(亿元)', '累计完成', '完成率(%)'],
    ['桐乡市', 10, 5, 50],
    ['海宁市', 20, 5, 25],
  ]);
  expect(names(draft)).toEqual(['/亿元']);
  expect(asked(draft)).toEqual(['name B2 !', 'window A1']);
  const after = answered(draft, question(draft, 'name'), '到位资金');
  expect(after?.template.indicators[0]).toMatchObject({
    name: '到位资金',
    target: { 桐乡市: '10', 海宁市: '20' },
  });
});

test('what is only guessed, doubled or not known is told', () => {
  const draft = draftOf([
    ['2017年指标完成情况'],
    ['指标', '单位', '目标', '累计完成', '某某系数'],
    ['贷款余额', '亿元', 10, 5, 1.2],
    ['万元产值能耗', '吨', '约5', 5, 1.1],
    ['其中：贷款余额', '亿元', 3, 2, 1],
  ]);
  expect(asked(draft)).toEqual([
    'window A1',
    'kind A3',
    'better A4',
    'duplicate A5',
    'heading E2',
    'target C4',
  ]);
  const heading = question(draft, 'heading');
  expect(answered(draft, heading, 'ignore')?.template.headings).toEqual({});
  expect(answered(draft, heading, 'share')?.template.headings).toEqual({ share: ['某某系数'] });
  expect(answered(draft, question(draft, 'kind'), 'stock')?.template.indicators[0]?.kind).toBe('stock');
  expect(answered(draft, question(draft, 'better'), 'lower')?.template.indicators[1]?.better).toBe('lower');
  expect(answered(draft, question(draft, 'target'), '1,500.5')?.template.indicators[1]?.target).toBe(
    '1500.5',
  );
  expect(answered(draft, question(draft, 'target'), '约')).toBeNull();
  const words = wordsFor('en-US', DRAFTING_SENTENCES);
  for (const { message } of draft.questions) expect(words.say(message)).not.toMatch(/drafting\.|\{\{|。/);
});

test.each<readonly [string, Rows]>([
  ['nothing', []],
  ['a text', [['关于下达目标任务的通知']]],
  [
    'figures alone',
    [
      [1, 2],
      [3, 4],
    ],
  ],
])('%s is no table', (_, rows) => {
  expect(draftFromSheet(snapshotOf(rows))).toMatchObject({ ok: false, reason: { key: 'drafting.no-table' } });
});
