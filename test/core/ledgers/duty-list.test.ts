/** The responsibility list of Tongxiang: one meeting, one chamber and one major project, three firms; and what is still owed. */
import { leaderDuties } from '../../../src/core/ledgers/duty-list';
import { rationalNumber } from '../../../src/core/statistics/rational';
import type { CellValue } from '../../../src/workbook/snapshot';
import { snapshotOf } from '../../support/snapshot';
import { ledgerOf, shaoxing, tableOf, toSeptember } from './fixtures';

const OWED = [
  { name: '推进会', where: [{ field: '事项', is: ['推进会'] }] },
  { name: '省外商会', take: 'distinct', of: '对象', where: [{ field: '事项', is: ['联系商会'] }] },
  { name: '重大项目', take: 'distinct', of: '对象', where: [{ field: '事项', is: ['盯引项目'] }] },
  {
    name: '浙商回归企业',
    take: 'distinct',
    of: '对象',
    atLeast: 3,
    where: [{ field: '事项', is: ['服务企业'] }],
  },
];
const columns = [{ name: '领衔领导' }, { name: '事项' }, { name: '对象' }, { name: '日期', kind: 'date' }];
const list = ledgerOf({
  name: '责任清单',
  columns,
  duties: { leader: '领衔领导', leaders: ['张三', '李四', '王五'], owed: OWED },
});

const rows: readonly (readonly CellValue[])[] = [
  ['张三、李四', '推进会', null, '2014-03-01'],
  ['张三', '联系商会', '北京商会', null],
  ['张三', '盯引项目', '甲项目', null],
  ['张三', '服务企业', '甲公司', null],
  ['张三', '服务企业', '甲 公司', null],
  ['张三', '服务企业', '乙公司', null],
  ['张三', '服务企业', '丙公司', null],
  ['李四', '服务企业', '丁公司', null],
  ['赵六', '推进会', null, null],
];

const plain = (duties: ReturnType<typeof leaderDuties>) =>
  duties.map(({ leader, isFulfilled, duties: own }) => [
    leader,
    isFulfilled,
    ...own.map((duty) => duty && [rationalNumber(duty.done), rationalNumber(duty.missing)]),
  ]);

test('done and still owed, for each leader; whoever is listed and did nothing owes everything', () => {
  const table = tableOf(snapshotOf([['领衔领导', '事项', '对象', '日期'], ...rows]), list);
  expect(plain(leaderDuties(table, list.duties!, shaoxing, toSeptember))).toEqual([
    ['张三', true, [1, 0], [1, 0], [1, 0], [3, 0]],
    ['李四', false, [1, 0], [0, 1], [0, 1], [1, 2]],
    ['王五', false, [0, 1], [0, 1], [0, 1], [0, 3]],
    ['赵六', false, [1, 0], [0, 1], [0, 1], [0, 3]],
  ]);
});

test('a row per leader with numbers in it', () => {
  const wide = ledgerOf({
    name: '责任清单',
    columns: [
      { name: '领导' },
      { name: '会议', kind: 'amount', unit: '次' },
      { name: '企业', kind: 'amount', unit: '家' },
    ],
    duties: {
      leader: '领导',
      owed: [
        { name: '推进会', take: 'sum', of: '会议' },
        { name: '企业', take: 'sum', of: '企业', atLeast: 3 },
      ],
    },
  });
  const sheet = snapshotOf([
    ['领导', '会议', '企业'],
    ['张三', 1, 3],
    ['李四', 0, '两家'],
  ]);
  const duties = leaderDuties(tableOf(sheet, wide), wide.duties!, shaoxing, toSeptember);
  expect(plain(duties)).toEqual([
    ['张三', true, [1, 0], [3, 0]],
    ['李四', false, [0, 1], [0, 3]],
  ]);
  expect(duties[1]?.duties[1]?.unknown).toBe(1);
});

test('a sheet that lacks a column: what cannot be told is told so', () => {
  const table = tableOf(
    snapshotOf([
      ['领衔领导', '事项'],
      ['张三', '推进会'],
    ]),
    list,
  );
  const [first] = leaderDuties(table, list.duties!, shaoxing, toSeptember);
  expect(first).toMatchObject({
    leader: '张三',
    isFulfilled: false,
    duties: [{ name: '推进会' }, null, null, null],
  });
});
