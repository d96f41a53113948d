/** The ledgers behind the figures of Tongxiang: single projects and leaders were not published, so the rows are made to add up to what was. */
import { caption, figure, heading, title } from './cells';
import type { SampleCell, SampleLedger } from './sample';

/** 20 major industrial projects with 10.99亿元 and 25 of returning capital with 7.3亿元. */
const projects = Array.from({ length: 45 }, (_, i): SampleCell[] => {
  const isIndustry = i < 20;
  const arrived = isIndustry ? (i < 19 ? 5495 : 109_900 - 19 * 5495) : 2920;
  const kind = isIndustry ? '重大产业' : '资本回归';
  return [i + 1, `${kind}项目${i + 1}`, kind, figure(arrived, '#,##0')];
});

/** What each leader has done in the quarter: 甲 everything, 乙 lacks a firm, 丙 has only met. */
const services: readonly (readonly [leader: string, kind: string, name: string])[] = [
  ['领导甲', '推进会', '一季度推进会'],
  ['领导甲', '商会', '省外商会一'],
  ['领导甲', '重大项目', '重大产业项目1'],
  ['领导甲', '企业', '企业一'],
  ['领导甲', '企业', '企业二'],
  ['领导甲', '企业', '企业三'],
  ['领导乙', '推进会', '一季度推进会'],
  ['领导乙', '商会', '省外商会二'],
  ['领导乙', '重大项目', '重大产业项目2'],
  ['领导乙', '企业', '企业四'],
  ['领导乙', '企业', '企业五'],
  ['领导乙', '企业', '企业五'],
  ['领导丙', '推进会', '一季度推进会'],
];

const duty = (name: string, kind: string, atLeast: number) => ({
  ...{ name, atLeast, take: 'distinct', of: '对象' },
  where: [{ field: '事项', is: [kind] }],
});

export const tongxiangLedger: SampleLedger = {
  scheme: {
    format: 'tracking-scheme/1',
    title: '桐乡市浙商回归台账 2017',
    ledgers: [
      {
        name: '项目台账',
        columns: [
          { name: '项目名称' },
          { name: '项目类别' },
          { name: '到位资金', kind: 'amount', unit: '万元' },
        ],
        key: ['项目名称'],
        figures: [
          { indicator: '浙商回归实际到位资金', take: 'sum', of: '到位资金' },
          { indicator: '到位资金项目数' },
          ...['重大产业', '资本回归'].flatMap((kind) => [
            { indicator: `${kind}项目数`, where: [{ field: '项目类别', is: [kind] }] },
            {
              ...{ indicator: `${kind}项目到位资金`, take: 'sum', of: '到位资金' },
              where: [{ field: '项目类别', is: [kind] }],
            },
          ]),
        ],
      },
      {
        name: '领衔工作记录',
        columns: [{ name: '领导' }, { name: '事项' }, { name: '对象' }],
        duties: {
          leader: '领导',
          leaders: ['领导甲', '领导乙', '领导丙'],
          owed: [
            duty('召开工作推进会', '推进会', 1),
            duty('挂钩联系省外商会', '商会', 1),
            duty('盯引重大项目', '重大项目', 1),
            duty('服务推进浙商回归企业', '企业', 3),
          ],
        },
      },
    ],
  },
  sheets: [
    {
      name: '项目台账',
      widths: [6, 24, 14, 16],
      merges: ['A1:D1'],
      frozenRows: 3,
      frozenColumns: 2,
      rows: [
        [title('桐乡市浙商回归到位资金项目台账(2017年1—3月)')],
        [caption('各行为示意,原报道只公布合计')],
        heading('序号', '项目名称', '项目类别', '到位资金(万元)'),
        ...projects,
      ],
    },
    {
      name: '领衔工作记录',
      widths: [14, 14, 24],
      merges: ['A1:C1'],
      frozenRows: 3,
      frozenColumns: 1,
      rows: [
        [title('一把手领衔工作记录(2017年1—3月)')],
        [caption('各行为示意,原报道只公布每名领导的任务')],
        heading('领导', '事项', '对象'),
        ...services.map((row): SampleCell[] => [...row]),
      ],
    },
  ],
};
