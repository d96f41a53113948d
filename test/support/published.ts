/** The five published reports as facts: figures that were printed, and the round targets that they imply. */
import type { ReportReading } from '../../src/core/report/reading';
import type { Period } from '../../src/core/statistics/period';
import { parsePeriod } from '../../src/core/statistics/period';
import type { Template } from '../../src/core/template/template';
import { readingOf, templateOf } from './facts';
import type { FactLine } from './facts';

export interface Published {
  readonly name: string;
  readonly template: Template;
  readonly lines: readonly FactLine[];
  readonly period: Period;
}

export const published = (name: string): Published => {
  const report = PUBLISHED.find((candidate) => candidate.name === name);
  if (!report) throw new Error(name);
  return report;
};

export const readingOfPublished = ({ template, lines }: Published): ReportReading =>
  readingOf(template, lines);

interface Written {
  readonly name: string;
  readonly period: string;
  readonly year: number;
  readonly lights?: Readonly<Record<string, unknown>>;
  /** code, name, unit, decimals, target */
  readonly indicators: readonly (readonly [string, string, string, number | null, number | null])[];
  readonly rules?: readonly string[];
  readonly lines: readonly FactLine[];
}

function publish({ name, period, year, lights, indicators, rules = [], lines }: Written): Published {
  const template = templateOf({
    window: { from: `${year}-01-01`, to: `${year}-12-31` },
    ...(lights ? { lights } : {}),
    indicators: indicators.map(([code, indicatorName, unit, decimals, target]) => ({
      code,
      name: indicatorName,
      unit,
      target,
      ...(decimals === null ? {} : { decimals }),
    })),
    rules: rules.map((check, i) => ({ id: `r${i + 1}`, check })),
  });
  const parsed = parsePeriod(period);
  if (!parsed) throw new Error(period);
  return { name, template, lines, period: parsed };
}

export const PUBLISHED: readonly Published[] = [
  publish({
    name: 'tongxiang',
    period: '2017-Q1',
    year: 2017,
    indicators: [
      ['DW', '实际到位资金', '亿元', 2, 67],
      ['CY', '重大产业项目到位资金', '亿元', 2, null],
      ['ZB', '资本回归项目到位资金', '亿元', 2, null],
      ['XM', '项目数', '个', null, null],
      ['XM_CY', '重大产业项目数', '个', null, null],
      ['XM_ZB', '资本回归项目数', '个', null, null],
    ],
    rules: ['DW = CY + ZB', 'XM = XM_CY + XM_ZB'],
    lines: [
      { indicator: 'DW', target: '67', actual: '18.29', completion: '27.29%', gap: '2.29pp' },
      { indicator: 'CY', target: '-', actual: '10.99', completion: '', gap: '' },
      { indicator: 'ZB', target: '-', actual: '7.30', completion: '', gap: '' },
      { indicator: 'XM', target: '-', actual: '45', completion: '', gap: '' },
      { indicator: 'XM_CY', target: '-', actual: '20', completion: '', gap: '' },
      { indicator: 'XM_ZB', target: '-', actual: '25', completion: '', gap: '' },
    ],
  }),
  publish({
    name: 'shaoxing',
    period: '2014-01..2014-09',
    year: 2014,
    indicators: [
      ['SWZJ', '引进省外资金', '亿元', 1, 200],
      ['XJ', '续建项目实到资金', '亿元', 1, null],
      ['XIN', '新建项目实到资金', '亿元', 1, null],
      ['ZC', '实缴注册资本金', '亿元', 1, null],
      ['ZQGQ', '债权、股权等形式到位资金', '亿元', 1, null],
      ['ZJ', '在建项目实到资金', '亿元', 1, null],
      ['XM', '在建项目', '个', null, null],
      ['XM_XJ', '续建项目', '个', null, null],
      ['XM_XIN', '新建项目', '个', null, null],
      ['XM_YY', '亿元以上项目', '个', null, null],
      ['XM_SH', '资金来自上海的项目', '个', null, null],
      ['TZ_SH', '上海来源项目计划投资', '亿元', null, null],
    ],
    rules: [
      'SWZJ = XJ + XIN + ZC + [债权、股权等形式到位资金]',
      'ZJ = XJ + XIN',
      'XM = SUM(XM_XJ, XM_XIN)',
      'XM_YY <= XM',
      'XM_SH <= XM',
    ],
    lines: [
      { indicator: 'SWZJ', actual: '169.3', completion: '84.7%', gap: '9.7pp' },
      { indicator: 'XJ', actual: '89.6', share: '61%' },
      { indicator: 'XIN', actual: '48.0', share: '32.7%' },
      { indicator: 'ZC', actual: '9.3', share: '6.3%' },
      { indicator: 'ZQGQ', actual: '22.4', share: '' },
      { indicator: 'ZJ', actual: '137.6', share: '' },
      { indicator: 'XM', actual: '126' },
      { indicator: 'XM_XJ', actual: '76' },
      { indicator: 'XM_XIN', actual: '50' },
      { indicator: 'XM_YY', actual: '85', share: '67.5%' },
      { indicator: 'XM_SH', actual: '22', share: '17.5%' },
      { indicator: 'TZ_SH', actual: '183', share: '29%' },
    ],
  }),
  publish({
    name: 'jiaxing',
    period: '2017-H1',
    year: 2017,
    indicators: [
      ['QW', '引进区外注册内资', '亿元', 2, 16],
      ['SW', '引进市外注册内资', '亿元', 2, 8],
      ['HT', '合同利用外资', '万美元', 0, 21000],
      ['SJ', '实际利用外资', '万美元', 0, 14500],
      ['ZS', '引进浙商回归资本', '亿元', 2, 14],
    ],
    rules: ['[引进市外注册内资] <= [引进区外注册内资]', 'SW[prior] <= QW[prior]', 'SJ <= HT'],
    lines: [
      {
        indicator: 'QW',
        target: '16',
        actual: '12.36',
        prior: '8.70',
        growth: '42%',
        completion: '77%',
        gap: '27pp',
      },
      {
        indicator: 'SW',
        target: '8',
        actual: '12.36',
        prior: '8.41',
        growth: '47%',
        completion: '155%',
        gap: '105pp',
      },
      {
        indicator: 'HT',
        target: '21000',
        actual: '17003',
        prior: '—',
        growth: '—',
        completion: '81%',
        gap: '31pp',
      },
      {
        indicator: 'SJ',
        target: '14500',
        actual: '9780',
        prior: '5842',
        growth: '67.4%',
        completion: '67%',
        gap: '17pp',
      },
      {
        indicator: 'ZS',
        target: '14',
        actual: '10.92',
        prior: '4.90',
        growth: '122.9%',
        completion: '78%',
        gap: '28pp',
      },
    ],
  }),
  publish({
    name: 'quzhou',
    period: '2011',
    year: 2011,
    indicators: [
      ['XY', '协议引资额', '亿元', 0, 320],
      ['SW', '实际到位市外资金', '亿元', 0, 160],
      ['YY', '亿元以上项目', '个', null, 60],
      ['SWAI', '省外引进项目到位资金', '亿元', 2, 35],
      ['ZSHG', '省外浙商回归到位资金', '亿元', 2, 3],
      ['SH', '山海协作项目', '个', null, 100],
      ['SH_XY', '山海协作协议投资额', '亿元', 0, null],
      ['SH_DW', '山海协作到位资金', '亿元', 0, 20],
      ['SH_SY', '社会事业类项目', '个', null, 10],
      ['SH_ZJ', '社会事业类到位资金', '万元', 0, 100],
    ],
    rules: ['SWAI <= SW', 'ZSHG <= SWAI', 'SH_DW <= SH_XY', 'SH_SY <= SH', 'SH_ZJ <= SH_DW'],
    lines: [
      { indicator: 'XY', target: '320', actual: '432', completion: '135%' },
      { indicator: 'SW', target: '160', actual: '176', completion: '110%' },
      { indicator: 'YY', target: '60', actual: '144', completion: '240%' },
      { indicator: 'SWAI', target: '35', actual: '39.45', completion: '112.7%' },
      { indicator: 'ZSHG', target: '3', actual: '5.54', completion: '184.7%' },
      { indicator: 'SH', target: '100', actual: '270', completion: '270%' },
      { indicator: 'SH_XY', target: '-', actual: '300', completion: '-' },
      { indicator: 'SH_DW', target: '20', actual: '71', completion: '355%' },
      { indicator: 'SH_SY', target: '10', actual: '22', completion: '220%' },
      { indicator: 'SH_ZJ', target: '100', actual: '350', completion: '350%' },
    ],
  }),
  publish({
    name: 'pinghu',
    period: '2020-01..2020-10',
    year: 2020,
    lights: { measure: 'growth', green: 0, yellow: -10 },
    indicators: [
      ['SJ', '实际外资', '万美元', 0, null],
      ['ZZ', '增资扩股合同外资', '万美元', 0, null],
      ['K3', '3000万美元以上项目合同外资', '万美元', 2, null],
      ['ZD', '重点产业项目合同外资', '万美元', 2, null],
      ['HT', '全部合同外资', '万美元', 0, null],
      ['EC', '二产合同外资', '万美元', 0, null],
    ],
    rules: ['ZZ <= HT', 'K3 <= HT', 'EC <= HT', 'ZD <= EC'],
    lines: [
      { indicator: 'SJ', entity: '平湖市', actual: '37551', prior: '21290', growth: '76.4%' },
      { indicator: 'ZZ', entity: '平湖市', actual: '24736', prior: '18030', growth: '37.2%', share: '41%' },
      { indicator: 'K3', entity: '平湖市', actual: '41402.53', share: '70.09%' },
      { indicator: 'ZD', entity: '平湖市', actual: '36770.98', share: '82.16%' },
      { indicator: 'HT', entity: '平湖市', actual: '59070' },
      { indicator: 'EC', entity: '平湖市', actual: '44755' },
    ],
  }),
];
