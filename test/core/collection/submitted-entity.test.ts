/** Whose report it is: by what stands around the table, by the name of the sheet, by the name of the file. */
import { submittedEntity } from '../../../src/core/collection/submitted-entity';
import { readReport } from '../../../src/core/report/read-report';
import { snapshotOf } from '../../support/snapshot';
import { parsedTemplate } from '../../support/templates';

const template = parsedTemplate({
  format: 'target-template/1',
  id: 'nanhu',
  title: '南湖区目标任务',
  issuer: '南湖区',
  version: '1',
  window: { from: '2024-01-01', to: '2024-12-31' },
  entities: [
    { name: '新塍镇', aliases: ['新塍'] },
    { name: '南湖新区' },
    { name: '七星街道' },
    { name: '大桥镇' },
    { name: '大桥新城' },
  ],
  total: '全区',
  indicators: [
    { code: 'FDI', name: '实际利用外资', unit: '万美元', target: { 新塍镇: 100, 七星街道: 50 } },
    { code: 'DCI', name: '市外内资', unit: '亿元', target: 12 },
  ],
});

const table = [
  ['指标', '年度目标', '累计完成'],
  ['实际利用外资', 100, 50],
  ['市外内资', null, 6],
];

function entityOf(above: string[][], file: string, sheet = 'Sheet1', below: string[][] = []) {
  const snapshot = snapshotOf([...above, ...table, ...below], { name: sheet });
  const read = readReport(snapshot, template);
  if (!read.ok) throw new Error(read.reason.key);
  return submittedEntity(snapshot, read.reading, template, file);
}

test.each([
  ['the caption', [['2024年6月报表'], ['填报单位:新塍镇', '', '单位:万美元']], '报表.xlsx', '新塍镇'],
  [
    'full-width and spaced',
    [['2024年6月报表'], ['填 报 单 位：新塍镇人民政府（盖章）']],
    '报表.xlsx',
    '新塍镇',
  ],
  ['the next cell', [['2024年6月报表'], ['单位名称：', '七星街道', '单位：万美元']], '报表.xlsx', '七星街道'],
  ['two captions in one cell', [['2024年6月报表'], ['填报单位:新塍镇 单位:万美元']], '报表.xlsx', '新塍镇'],
  ['in English', [['June 2024'], ['Reported by: 新塍镇']], 'x.xlsx', '新塍镇'],
  ['the title', [['七星街道2024年1—6月目标任务完成情况']], '报表.xlsx', '七星街道'],
  ['an alias', [['新塍2024年1—6月目标任务完成情况']], '报表.xlsx', '新塍镇'],
])('%s', (_, above, file, name) => {
  expect(entityOf(above, file)).toEqual({ name, isKnown: true, inSheet: name, inFileName: null });
});

test('a signature below the table', () => {
  expect(
    entityOf([['2024年6月报表']], 'x.xlsx', 'Sheet1', [['填报单位：大桥镇', '填报人：张三']]),
  ).toMatchObject({
    name: '大桥镇',
  });
});

test('the name of the sheet', () => {
  expect(entityOf([['2024年6月报表']], 'x.xlsx', '七星街道6月')).toMatchObject({ inSheet: '七星街道' });
});

test.each([
  ['收表/六月/新塍镇2024年6月报表.xlsx', '新塍镇'],
  ['C:\\收表\\七星2024年6月.xlsx', '七星街道'],
  ['南湖新区.xlsx', '南湖新区'],
  // 大桥 might be 大桥镇 as well as 大桥新城.
  ['大桥6月.xlsx', null],
  ['新塍镇、七星街道.xlsx', null],
  ['新塍镇/报表.xlsx', null],
  ['2024年6月.xlsx', null],
])('the name of the file: %s', (file, name) => {
  expect(entityOf([['2024年6月报表']], file)?.inFileName ?? null).toBe(name);
});

test('the sheet counts where the name of the file says otherwise, and both are kept', () => {
  expect(entityOf([['2024年6月'], ['填报单位:新塍镇']], '七星街道.xlsx')).toEqual({
    name: '新塍镇',
    isKnown: true,
    inSheet: '新塍镇',
    inFileName: '七星街道',
  });
});

test('an entity that the template does not know is kept as it stands', () => {
  expect(entityOf([['2024年6月'], ['填报单位:余新镇']], 'a.xlsx')).toEqual({
    name: '余新镇',
    isKnown: false,
    inSheet: '余新镇',
    inFileName: null,
  });
});

test.each([
  '填报单位:南湖区',
  '填报单位:全区',
  '填报单位:区商务局',
  '单位:万美元',
  '填报单位:',
  '填报单位:____',
])('a report of the whole is of no entity: %s', (caption) =>
  expect(entityOf([['2024年6月'], [caption]], 'a.xlsx')).toBeNull(),
);

test('a table of many entities is of none', () => {
  const rows = [
    ['2024年6月完成情况'],
    ['填报单位:新塍镇'],
    ['地区', '实际利用外资（万美元）', '市外内资（亿元）'],
    ['新塍镇', 100, 50],
    ['七星街道', 50, 20],
  ];
  const snapshot = snapshotOf(rows);
  const read = readReport(snapshot, template);
  if (!read.ok) throw new Error(read.reason.key);
  expect(submittedEntity(snapshot, read.reading, template, '新塍镇.xlsx')).toBeNull();
});

test('a table with the row of one entity is of that one', () => {
  const rows = [
    ['2024年6月完成情况'],
    ['地区', '实际利用外资（万美元）', '市外内资（亿元）'],
    ['七星街道', 50, 20],
    ['全区', 50, 20],
  ];
  const snapshot = snapshotOf(rows);
  const read = readReport(snapshot, template);
  if (!read.ok) throw new Error(read.reason.key);
  expect(submittedEntity(snapshot, read.reading, template, 'a.xlsx')).toMatchObject({ name: '七星街道' });
});
