/** Jiaxing Science City, first half of 2017: five metrics in 亿元 and 万美元, completion and growth side by side, one amount against two targets. */
import { blanks, caption, completion, figure, gap, growth, heading, note, recomputed, title } from './cells';
import type { Sample, SampleCell } from './sample';

/** Columns: A no., B metric, C unit, D target, E actual, F completion, G gap, H prior, I growth, J–L recomputed. */
function metric(
  row: number,
  name: string,
  unit: string,
  target: number,
  actual: SampleCell,
  printed: { completion: number; gap: number; prior: SampleCell; growth: SampleCell },
): SampleCell[] {
  const compared = printed.prior !== '—';
  return [
    row - 5,
    name,
    unit,
    target,
    actual,
    printed.completion,
    figure(printed.gap, '+0;-0'),
    printed.prior,
    printed.growth,
    completion(`E${row}`, `D${row}`, '0.00%'),
    gap(`E${row}`, `D${row}`, '2017-H1', '+0.00%;-0.00%'),
    compared ? growth(`E${row}`, `H${row}`, '0.0%') : '—',
  ];
}

export const jiaxing: Sample = {
  name: 'jiaxing-science-city-2017',
  template: {
    format: 'target-template/1',
    id: 'jiaxing-science-city-2017',
    title: '嘉兴科技城双招双引目标 2017',
    issuer: '南湖区',
    version: '1',
    note: '原报道只公布完成率和同比,未公布目标数和上年同期数;两者按公布数推算取整。',
    window: { from: '2017-01-01', to: '2017-12-31' },
    schedule: 'even-months',
    lights: { measure: 'gap', green: 0, yellow: -10 },
    indicators: [
      {
        code: 'NZ_QW',
        name: '引进区外注册内资',
        aliases: ['区外内资'],
        unit: '亿元',
        decimals: 2,
        target: 16,
        targetNote: '推算:12.36 ÷ 77% 在 15.94—16.16 之间,最圆整为 16',
      },
      {
        code: 'NZ_SW',
        name: '引进市外注册内资',
        aliases: ['市外内资'],
        unit: '亿元',
        decimals: 2,
        target: 8,
        targetNote: '推算:12.36 ÷ 155% 在 7.95—8.00 之间,最圆整为 8',
      },
      {
        code: 'WZ_HT',
        name: '合同利用外资',
        aliases: ['合同外资'],
        unit: '万美元',
        decimals: 0,
        target: 21000,
        targetNote: '推算:17003 ÷ 81% 在 20862—21122 之间,最圆整为 21000',
      },
      {
        code: 'WZ_SJ',
        name: '实际利用外资',
        aliases: ['实际外资'],
        unit: '万美元',
        decimals: 0,
        target: 14500,
        targetNote: '推算:9780 ÷ 67% 在 14488—14708 之间,14500 与 14600 均可,取 14500',
      },
      {
        code: 'ZSHG_ZB',
        name: '引进浙商回归资本',
        aliases: ['浙商回归资本'],
        unit: '亿元',
        decimals: 2,
        target: 14,
        targetNote: '推算:10.92 ÷ 78% 在 13.90—14.10 之间,最圆整为 14',
      },
    ],
    rules: [
      {
        id: 'outside-city-within-outside-district',
        severity: 'error',
        check: '[引进市外注册内资] <= [引进区外注册内资]',
        measures: ['actual', 'prior'],
      },
      { id: 'paid-in-within-contracted', severity: 'hint', check: '[实际利用外资] <= [合同利用外资]' },
    ],
  },
  sheets: [
    {
      name: '双招双引',
      widths: [6, 22, 10, 12, 14, 10, 14, 14, 10, 12, 12, 12],
      merges: [
        'A1:L1',
        'A2:F2',
        'G2:I2',
        ...['A', 'B', 'C', 'D'].map((column) => `${column}3:${column}4`),
        'E3:G3',
        'H3:I3',
        'J3:L3',
        'A11:L11',
        'A12:L12',
      ],
      frozenRows: 5,
      frozenColumns: 2,
      rows: [
        [title('嘉兴科技城2017年上半年双招双引主要指标完成情况表')],
        [caption('填报单位:嘉兴科技城'), ...blanks(5), caption('单位:亿元、万美元')],
        [
          ...heading('序号', '指标', '计量单位', '全年目标任务', '1—6月', null, null, '与上年同期比较', null),
          ...recomputed('公式复算', null, null),
        ],
        [
          ...heading(
            ...blanks(4),
            '累计完成',
            '完成率(%)',
            '与序时差(百分点)',
            '上年同期(推算)',
            '同比增长(%)',
          ),
          ...recomputed('完成率', '与序时差', '同比'),
        ],
        heading('甲', '乙', '丙', '1', '2', '3=2/1', '4=3-序时', '5', '6', null, null, null),
        metric(6, '引进区外注册内资', '亿元', 16, 12.36, {
          completion: 77,
          gap: 27,
          prior: figure(8.7, '0.00'),
          growth: 42,
        }),
        metric(7, '引进市外注册内资', '亿元', 8, 12.36, {
          completion: 155,
          gap: 105,
          prior: 8.41,
          growth: 47,
        }),
        metric(8, '合同利用外资', '万美元', 21000, 17003, {
          completion: 81,
          gap: 31,
          prior: '—',
          growth: '—',
        }),
        metric(9, '实际利用外资', '万美元', 14500, 9780, {
          completion: 67,
          gap: 17,
          prior: 5842,
          growth: 67.4,
        }),
        metric(10, '引进浙商回归资本', '亿元', 14, 10.92, {
          completion: 78,
          gap: 28,
          prior: figure(4.9, '0.00'),
          growth: 122.9,
        }),
        [
          note(
            '注:1.目标任务数、上年同期数原报道未公布,按公布的完成率、同比推算取整。2.合同利用外资未公布同比,以“—”表示。',
          ),
        ],
        [note('单位负责人:        审核人:        填报人:        报出日期:2017年7月')],
      ],
    },
  ],
};
