/** The ledgers behind the figures of Shaoxing: single projects and problems were not published, so the rows are made to add up to what was. */
import { caption, figure, heading, title } from './cells';
import type { SampleCell, SampleLedger } from './sample';

const DAY = 'yyyy-mm-dd';
/** Excel's number of a day of 2014. */
const day = (month: number, date: number): number => Date.UTC(2014, month - 1, date) / 86_400_000 + 25_569;

/** 76 continuing with 89.6亿元, 50 new ones with 48亿元; 7 above 20亿元 with 241.7亿元, 85 of 1亿元 at least, 22 from Shanghai with 183亿元. */
const projects = Array.from({ length: 126 }, (_, i): SampleCell[] => {
  const isContinuing = i < 76;
  const arrived = isContinuing ? (i < 75 ? 11_789 : 896_000 - 75 * 11_789) : 9600;
  return [
    i + 1,
    `${isContinuing ? '续建' : '新建'}项目${i + 1}`,
    isContinuing ? '续建' : '新建',
    isShanghai(i) ? '上海' : '其他',
    figure(planned(i), '0.0'),
    figure(arrived, '#,##0'),
  ];
});

function isShanghai(i: number): boolean {
  return i >= 7 && i < 29;
}

function planned(i: number): number {
  if (i < 7) return i < 6 ? 34 : 37.7;
  if (i < 29) return i < 28 ? 8.3 : 8.7;
  return i < 85 ? 1 + (i % 9) : 0.4 + (i % 5) / 10;
}

/** 74 raised, 53 of them solved by the end of September. */
const problems = Array.from({ length: 74 }, (_, i): SampleCell[] => {
  const [month, date] = [1 + (i % 7), 1 + (i % 27)];
  return [
    i + 1,
    `困难问题${i + 1}`,
    figure(day(month, date), DAY),
    i < 53 ? figure(day(month + 2, date), DAY) : null,
    figure(day(month + 3, date), DAY),
  ];
});

export const shaoxingLedger: SampleLedger = {
  scheme: {
    format: 'tracking-scheme/1',
    title: '绍兴市越商回归台账 2014',
    ledgers: [
      {
        name: '项目台账',
        columns: [
          { name: '项目名称' },
          { name: '项目性质' },
          { name: '资金来源地' },
          { name: '计划投资', kind: 'amount', unit: '亿元' },
          { name: '实到资金', kind: 'amount', unit: '万元' },
        ],
        key: ['项目名称'],
        figures: [
          { indicator: '在建项目' },
          { indicator: '续建项目', where: [{ field: '项目性质', is: ['续建'] }] },
          { indicator: '新建项目', where: [{ field: '项目性质', is: ['新建'] }] },
          {
            indicator: '续建项目实到资金',
            take: 'sum',
            of: '实到资金',
            where: [{ field: '项目性质', is: ['续建'] }],
          },
          {
            indicator: '新建项目实到资金',
            take: 'sum',
            of: '实到资金',
            where: [{ field: '项目性质', is: ['新建'] }],
          },
          { indicator: '在建项目实到资金', take: 'sum', of: '实到资金' },
          { indicator: '亿元以上项目', where: [{ field: '计划投资', atLeast: 1 }] },
          { indicator: '超20亿元重大项目', where: [{ field: '计划投资', above: 20 }] },
          {
            indicator: '超20亿元重大项目计划投资',
            take: 'sum',
            of: '计划投资',
            where: [{ field: '计划投资', above: 20 }],
          },
          { indicator: '资金来自上海的项目', where: [{ field: '资金来源地', contains: ['上海'] }] },
          {
            indicator: '上海来源项目计划投资',
            take: 'sum',
            of: '计划投资',
            where: [{ field: '资金来源地', contains: ['上海'] }],
          },
        ],
      },
      {
        name: '问题清单',
        columns: [
          { name: '问题' },
          { name: '提出日期', kind: 'date' },
          { name: '解决日期', kind: 'date' },
          { name: '办结期限', kind: 'date' },
        ],
        key: ['问题'],
        problems: {
          ...{ raised: '提出日期', solved: '解决日期', due: '办结期限' },
          indicators: { raised: '汇总困难问题', solved: '已解决困难问题' },
        },
      },
    ],
  },
  sheets: [
    {
      name: '项目台账',
      widths: [6, 20, 12, 12, 16, 16],
      merges: ['A1:F1'],
      frozenRows: 3,
      frozenColumns: 2,
      rows: [
        [title('绍兴市越商回归在建项目台账(2014年1—9月)')],
        [caption('各行为示意,原报道只公布合计;单位见表头')],
        heading('序号', '项目名称', '项目性质', '资金来源地', '计划投资(亿元)', '实到资金(万元)'),
        ...projects,
      ],
    },
    {
      name: '问题清单',
      widths: [6, 24, 14, 14, 14],
      merges: ['A1:E1'],
      frozenRows: 3,
      frozenColumns: 2,
      rows: [
        [title('绍兴市越商回归困难问题清单(2014年1—9月)')],
        [caption('各行为示意,原报道只公布合计')],
        heading('序号', '问题', '提出日期', '解决日期', '办结期限'),
        ...problems,
      ],
    },
  ],
};
