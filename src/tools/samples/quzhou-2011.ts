/** Quzhou, the whole of 2011: ten metrics in a plain table without merges, completions of 110–355 % kept as real percentages. */
import { caption, completion, figure, heading, note, recomputed, title } from './cells';
import type { Sample, SampleCell } from './sample';

/** Columns: A metric, B unit, C target, D actual, E completion, F recomputed. */
function metric(
  row: number,
  name: string,
  unit: string,
  target: number,
  actual: SampleCell,
  percent: SampleCell,
): SampleCell[] {
  return [name, unit, target, actual, percent, completion(`D${row}`, `C${row}`, '0.00%')];
}

const indicator = (
  code: string,
  name: string,
  unit: string,
  target: number | null,
  decimals: number | null = null,
) => ({
  code,
  name,
  unit,
  ...(decimals === null ? {} : { decimals }),
  target,
  targetNote: target === null ? '未设目标' : '推算:由公布的完成数和完成率得出的最圆整数',
});

export const quzhou: Sample = {
  name: 'quzhou-2011',
  template: {
    format: 'target-template/1',
    id: 'quzhou-investment-2011',
    title: '衢州市招商引资和山海协作年度任务 2011',
    issuer: '衢州市',
    version: '1',
    note: '原报道只公布完成率,未公布任务数;任务数按公布数推算取整。',
    window: { from: '2011-01-01', to: '2011-12-31' },
    schedule: 'even-months',
    lights: { measure: 'gap', green: 0, yellow: -10 },
    indicators: [
      indicator('ZS_XY', '招商引资协议引资额', '亿元', 320),
      indicator('ZS_SW', '实际到位市外资金', '亿元', 160),
      indicator('ZS_YY', '引进市外投资亿元以上项目', '个', 60),
      indicator('ZS_SWAI', '省外引进项目到位资金', '亿元', 35, 2),
      indicator('ZSHG', '省外浙商回归到位资金', '亿元', 3, 2),
      indicator('SH_XM', '山海协作项目', '个', 100),
      indicator('SH_XY', '山海协作协议投资额', '亿元', null),
      indicator('SH_DW', '山海协作到位资金', '亿元', 20),
      indicator('SH_SY', '社会事业类项目', '个', 10),
      indicator('SH_SYZJ', '社会事业类到位资金', '万元', 100),
    ],
    rules: [
      { id: 'paid-in-within-agreed', severity: 'error', check: '[实际到位市外资金] <= [招商引资协议引资额]' },
      {
        id: 'province-within-city',
        severity: 'error',
        check: '[省外引进项目到位资金] <= [实际到位市外资金]',
      },
      {
        id: 'returning-within-province',
        severity: 'error',
        check: '[省外浙商回归到位资金] <= [省外引进项目到位资金]',
      },
      { id: 'cooperation-paid-in', severity: 'error', check: '[山海协作到位资金] <= [山海协作协议投资额]' },
      { id: 'social-within-cooperation', severity: 'error', check: '[社会事业类项目] <= [山海协作项目]' },
    ],
  },
  sheets: [
    {
      name: '年度任务',
      widths: [32, 10, 12, 12, 12, 14],
      merges: [],
      frozenRows: 3,
      frozenColumns: 1,
      rows: [
        [title('衢州市2011年招商引资和山海协作年度任务完成情况')],
        [caption('填报单位:衢州市')],
        [...heading('指标名称', '单位', '年度任务', '全年完成', '完成率'), ...recomputed('公式复算:完成率')],
        metric(4, '招商引资协议引资额', '亿元', 320, 432, figure(1.35, '0%')),
        metric(5, '实际到位市外资金', '亿元', 160, 176, figure(1.1, '0%')),
        metric(6, '引进市外投资亿元以上项目', '个', 60, 144, figure(2.4, '0%')),
        metric(7, '省外引进项目到位资金', '亿元', 35, 39.45, figure(1.127, '0.0%')),
        metric(8, '省外浙商回归到位资金', '亿元', 3, 5.54, figure(1.847, '0.0%')),
        metric(9, '山海协作项目', '个', 100, 270, figure(2.7, '0%')),
        ['山海协作协议投资额', '亿元', '-', 300, '-', null],
        metric(11, '山海协作到位资金', '亿元', 20, 71, figure(3.55, '0%')),
        metric(12, '社会事业类项目(含上年结转)', '个', 10, 22, figure(2.2, '0%')),
        metric(13, '社会事业类到位资金', '万元', 100, 350, figure(3.5, '0%')),
        [note('注:年度任务数原报道未公布,按公布的完成率推算取整;“-”表示未设目标。')],
      ],
    },
  ],
};
