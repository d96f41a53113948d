import {
  captionUnits,
  isCaption,
  isNoteLine,
  isSignatureLine,
  titleOf,
} from '../../../src/core/report/captions';
import type { TextAt } from '../../../src/core/report/captions';

const at = (text: string): TextAt => ({ text, cell: { sheet: 's', row: 0, column: 0 } });
const unitsOf = (text: string) =>
  captionUnits([at('填报单位：市统计局'), at(text)])?.units.map(({ symbol }) => symbol);

test.each<[string, string[] | undefined]>([
  ['单位：万元', ['万元']],
  ['单位:亿元、万美元', ['亿元', '万美元']],
  ['单 位：亿元，万美元，个', ['亿元', '万美元', '个']],
  ['（计量单位：万元/个）', ['万元', '个']],
  ['2024年6月    金额单位：万元', ['万元']],
  ['单位 亿元', ['亿元']],
  ['单位：市投资促进局', undefined],
  ['编制单位：万元县统计局', undefined],
])('%s names %j', (text, units) => {
  expect(unitsOf(text)).toEqual(units);
});

test('the title is the longest text that is neither a caption nor the number of an annex', () => {
  const texts = ['附件1', '2024年1—6月完成情况', '单位：亿元、万美元、个、家、项、平方米、万元'].map(at);
  expect(titleOf(texts)?.text).toBe('2024年1—6月完成情况');
});

test.each([
  ['单位：万元', true],
  ['序时进度:16.67%', true],
  ['其中：6月', false],
  ['年度目标', false],
])('%s is a caption: %s', (text, expected) => {
  expect(isCaption(text)).toBe(expected);
});

test.each([
  '注：1.口径调整',
  '注:折算汇率',
  '备注：上年同期按可比口径',
  '说明：合计已剔除',
  '备 注：无',
  '注1：快报数',
  '填表说明：',
  '资料来源：市统计局',
])('%s begins the notes', (text) => {
  expect(isNoteLine(text)).toBe(true);
});
test.each(['注册成立公司', '注册资本', '说明会场次', '备注册企业'])('%s does not', (text) => {
  expect(isNoteLine(text)).toBe(false);
});

test.each([
  '单位负责人：',
  '审核人：李四',
  '填报人： 复核人：',
  '主管领导：     审核：     制表：',
  '报出日期：2024年7月5日',
])('%s is signed', (text) => {
  expect(isSignatureLine(text)).toBe(true);
});
test.each(['责任单位负责人', '联系电话', '已审核项目数'])('%s is not', (text) => {
  expect(isSignatureLine(text)).toBe(false);
});
