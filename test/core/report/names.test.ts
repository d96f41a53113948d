import {
  bareLabel,
  hasGroupNumbering,
  isSubtotalLabel,
  isTotalLabel,
  NameIndex,
  unitInLabel,
} from '../../../src/core/report/names';

const index = new NameIndex([
  ['到位资金', 'DWZJ', '资金到位'],
  ['一般公共预算收入'],
  ['省重点'],
  ['税收收入'],
  ['1.5亿元以上项目'],
  ['实际利用外资（商务口径）'],
  ['1+2+3责任清单'],
  ['一、工业投资'],
]);

test.each([
  ['到位资金', 0],
  [' 到 位\u3000资\u00a0金 ', 0],
  ['到位资金（亿元）', 0],
  ['dwzj', 0],
  ['其中：资金到位', 0],
  ['（一）到位资金', 0],
  ['(1)、到位资金', 0],
  ['一、到位资金：', 0],
  ['１．到位资金', 0],
  ['1.2 到位资金', 0],
  ['①到位资金', 0],
  ['㈠到位资金', 0],
  ['#到位资金', 0],
  ['  其中：1.到位资金', 0],
  ['——到位资金', 0],
  ['一般公共预算收入', 1],
  ['二、一般公共预算收入', 1],
  ['一、省重点（14宗）', 2],
  ['1.5亿元以上项目', 4],
  ['3、1.5亿元以上项目', 4],
  ['实际利用外资(商务口径)', 5],
  ['1+2+3责任清单', 6],
  ['工业投资', 7],
  ['三、工业投资', 7],
  ['到位资金率', -1],
  ['到位', -1],
  ['非税收入', -1],
])('%j is name %d', (label, expected) => {
  expect(index.find(label)).toBe(expected);
});

test('a full name goes before the alias of another', () => {
  expect(new NameIndex([['到位资金', '外资'], ['外资']]).find('外资')).toBe(0);
  expect(new NameIndex([['一、外资'], ['外资']]).find('外资')).toBe(1);
});

test.each([
  ['  其中：税收收入', '税收收入'],
  ['（一）上划中省收入', '上划中省收入'],
  ['合　计', '合 计'],
])('%j is shown as %s', (label, bare) => {
  expect(bareLabel(label)).toBe(bare);
});

test.each(['合  计', '合　　计', '总计', '全市', '全县合计', '合计（100宗）', '一、合计'])(
  '%j is a total',
  (label) => {
    expect(isTotalLabel(label)).toBe(true);
  },
);
test.each(['小计', '其中合计面积', '全市重点项目', '市本级'])('%j is none', (label) => {
  expect(isTotalLabel(label)).toBe(false);
});
test('小计 is a subtotal', () => expect(isSubtotalLabel('工业小计（12宗）')).toBe(true));

test.each([
  ['一、省重点', true],
  ['（二）市重点', true],
  ['第一组', true],
  ['1.税务部门', false],
  ['一般公共预算收入', false],
])('%j numbers a group: %s', (label, expected) => {
  expect(hasGroupNumbering(label)).toBe(expected);
});

test('a unit may stand in brackets behind a name', () => {
  expect(unitInLabel('实际利用外资（万美元）')?.symbol).toBe('万美元');
  expect(unitInLabel('实际利用外资（商务口径）')).toBeNull();
});
