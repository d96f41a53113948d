import fc from 'fast-check';
import { decimalText, parseDecimal } from '../../../src/core/statistics/decimal';
import type { Decimal } from '../../../src/core/statistics/decimal';
import { convertScale, isCount, unitOf } from '../../../src/core/statistics/units';
import type { Dimension, Unit } from '../../../src/core/statistics/units';

describe('unitOf', () => {
  test.each(['$', '元', '美元', '¥'])('a cell full of %s is no unit, and that is seen at once', (text) => {
    const start = performance.now();
    expect(unitOf(`${text.repeat(32_000)}x`)).toBeNull();
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test.each<[string, string, Dimension, number]>([
    ['元', '元', 'CNY', 0],
    ['万元', '万元', 'CNY', 4],
    ['亿元', '亿元', 'CNY', 8],
    ['千元', '千元', 'CNY', 3],
    ['百万元', '百万元', 'CNY', 6],
    ['万亿元', '万亿元', 'CNY', 12],
    ['美元', '美元', 'USD', 0],
    ['万美元', '万美元', 'USD', 4],
    ['亿美元', '亿美元', 'USD', 8],
    ['%', '%', 'percent', -2],
    ['％', '%', 'percent', -2],
    ['百分点', '百分点', 'points', -2],
    ['个百分点', '百分点', 'points', -2],
    ['个', '个', 'count', 0],
    ['家', '家', 'count', 0],
    ['项', '项', 'count', 0],
    ['条', '条', 'count', 0],
    ['人', '人', 'count', 0],
    ['户', '户', 'count', 0],
    ['件', '件', 'count', 0],
    ['宗', '宗', 'count', 0],
    ['次', '次', 'count', 0],
    ['名', '名', 'count', 0],
    ['万人', '万人', 'count', 4],
    ['亩', '亩', 'area', 0],
    ['万亩', '万亩', 'area', 4],
    ['平方米', '平方米', 'square-metre', 0],
    ['㎡', '平方米', 'square-metre', 0],
    ['万平方米', '万平方米', 'square-metre', 4],
    ['平方公里', '平方公里', 'square-metre', 6],
    ['公顷', '公顷', 'square-metre', 4],
    ['万吨', '万吨', 'other', 4],
    ['千瓦时', '千瓦时', 'other', 0],
    // spellings
    ['RMB 万元', '万元', 'CNY', 4],
    ['人民币万元', '万元', 'CNY', 4],
    ['亿元人民币', '亿元', 'CNY', 8],
    ['万元(人民币)', '万元', 'CNY', 4],
    ['人民币', '元', 'CNY', 0],
    ['￥', '元', 'CNY', 0],
    ['亿', '亿元', 'CNY', 8],
    ['个亿', '亿元', 'CNY', 8],
    ['万', '万元', 'CNY', 4],
    ['万美金', '万美元', 'USD', 4],
    ['亿美金', '亿美元', 'USD', 8],
    ['$', '美元', 'USD', 0],
    ['＄', '美元', 'USD', 0],
    ['US$', '美元', 'USD', 0],
    ['USD 10k', '万美元', 'USD', 4],
    ['CNY 100m', '亿元', 'CNY', 8],
    ['USD million', '百万美元', 'USD', 6],
    ['亿美元(USD)', '亿美元', 'USD', 8],
    ['(万元)', '万元', 'CNY', 4],
    ['（万美元）', '万美元', 'USD', 4],
    ['单位：万元', '万元', 'CNY', 4],
    ['单位:亿元', '亿元', 'CNY', 8],
    ['(单位：个)', '个', 'count', 0],
    [' 亿\u00a0元 ', '亿元', 'CNY', 8],
    ['亿　元', '亿元', 'CNY', 8],
    ['(%)', '%', 'percent', -2],
    ['万圆', '万元', 'CNY', 4],
  ])('%s is %s', (text, symbol, dimension, exponent) => {
    expect(unitOf(text)).toEqual({ symbol, dimension, exponent });
  });

  test.each([
    '',
    ' ',
    '()',
    '亿元、万美元',
    '亿元/万美元',
    '万元/亩',
    '个数',
    '完成%',
    '指标名称',
    'RMB USD',
    '人民币万美元',
    '千',
    '12万元',
    '强',
    'k',
  ])('%s is no unit', (text) => {
    expect(unitOf(text)).toBeNull();
  });

  test('reads back every symbol that it gives', () => {
    for (const magnitude of [
      '',
      '十',
      '百',
      '千',
      '万',
      '十万',
      '百万',
      '千万',
      '亿',
      '十亿',
      '百亿',
      '千亿',
      '万亿',
    ]) {
      for (const base of ['元', '美元', '个', '人', '亩', '平方米', '吨']) {
        const found = unitOf(magnitude + base);
        expect(found?.symbol).toBe(magnitude + base);
        expect(found && unitOf(found.symbol)).toEqual(found);
      }
    }
  });
});

test('counts are counts, and money is not', () => {
  expect(['个', '家', '项', '条', '万人'].map((text) => isCount(unit(text)))).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(['元', '%', '亩', '吨'].map((text) => isCount(unit(text)))).toEqual([false, false, false, false]);
});

describe('convertScale', () => {
  test.each([
    ['亿元', '万元', 4],
    ['万元', '亿元', -4],
    ['亿美元', '万美元', 4],
    ['万元', '元', 4],
    ['个', '项', 0],
    ['万人', '人', 4],
    ['万亩', '亩', 4],
    ['平方公里', '公顷', 2],
    ['万吨', '吨', 4],
    ['%', '%', 0],
    ['‰', '%', -1],
  ])('from %s to %s is 10^%d', (from, to, scale) => {
    expect(convertScale(unit(from), unit(to))).toBe(scale);
  });

  test.each([
    ['亿元', '亿美元'],
    ['万美元', '万元'],
    ['%', '百分点'],
    ['个', '元'],
    ['亩', '平方米'],
    ['吨', '千瓦时'],
    ['米', '立方米'],
  ])('never from %s to %s', (from, to) => {
    expect(convertScale(unit(from), unit(to))).toBeNull();
  });

  test('1.7 亿美元 are 17000 万美元', () => {
    const amount = parseDecimal('1.7') as Decimal;
    const power = convertScale(unit('亿美元'), unit('万美元')) ?? 0;
    expect(decimalText({ ...amount, scale: amount.scale - power })).toBe('17000');
  });

  test('there and back is no change, and the way does not matter', () => {
    const money = fc.constantFrom('元', '千元', '万元', '百万元', '亿元').map(unit);
    fc.assert(
      fc.property(money, money, money, (a, b, c) => {
        expect((convertScale(a, b) ?? NaN) + (convertScale(b, a) ?? NaN)).toBe(0);
        expect((convertScale(a, b) ?? NaN) + (convertScale(b, c) ?? NaN)).toBe(convertScale(a, c));
      }),
    );
  });
});

function unit(text: string): Unit {
  const found = unitOf(text);
  if (!found) throw new Error(`no unit: ${text}`);
  return found;
}
