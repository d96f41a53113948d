import { message } from '../../src/core/message';
import { figureWords, unitWords } from '../../src/messages/figures';
import { periodWords } from '../../src/messages/periods';
import { localeOf, wordsFor } from '../../src/messages/words';

const zh = wordsFor('zh-CN');
const en = wordsFor('en-US');

describe('figures', () => {
  test.each([
    ['1234567.50', '万元', '1,234,567.50万元', '1,234,567.50 CNY 10k'],
    ['-0.05', '%', '−0.05%', '−0.05%'],
    ['-12', '百分点', '−12 个百分点', '−12 pp'],
    ['999', null, '999', '999'],
    ['1000', '平方公里', '1,000平方公里', '1,000 平方公里'],
  ])('%s %s', (figure, unit, chinese, english) => {
    expect(figureWords({ figure, unit }, 'zh-CN')).toBe(chinese);
    expect(figureWords({ figure, unit }, 'en-US')).toBe(english);
  });

  test('digits after the point are never grouped', () => {
    expect(figureWords({ figure: '0.123456', unit: null }, 'zh-CN')).toBe('0.123456');
  });

  test('a unit that is not known stays as it was written', () => {
    expect(unitWords('头', 'en-US')).toBe('头');
    expect(unitWords('亿美元', 'en-US')).toBe('USD 100m');
  });
});

describe('messages', () => {
  test('figures, lists and messages inside a message are said in its language', () => {
    const working = message('validation.working.equals', {
      left: message('validation.working.over', {
        left: { figure: '9780', unit: null },
        right: { figure: '14500', unit: null },
      }),
      right: { figure: '67.45', unit: '%' },
    });
    expect(zh.say(working)).toBe('9,780 ÷ 14,500 = 67.45%');
    expect(zh.say(message('validation.rule.fails', { label: ['甲', '乙'] }))).toContain('甲、乙');
    expect(en.say(message('validation.rule.fails', { label: ['A', 'B'] }))).toContain('A, B');
  });

  test('what stands in a cell is said as it stands, never as markup or a placeholder', () => {
    const said = zh.say(
      message('validation.cell.not-a-number', { text: '<b>{{text}}</b>&$t(panel.title)$&' }),
    );
    expect(said).toContain('“<b>{{text}}</b>&$t(panel.title)$&”');
  });

  test('a value that was not given is seen, not swallowed', () => {
    expect(zh.t('panel.context.found', { found: 3 })).toBe('找到 3 / {{total}} 项指标');
  });
});

describe('languages', () => {
  test.each([
    ['zh-CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['en-GB', 'en-US'],
    ['de', 'en-US'],
  ] as const)('%s reads %s', (language, locale) => expect(localeOf(language)).toBe(locale));
});

test.each([
  [2017, 1, 2017, 6, '2017年1—6月', 'Jan–Jun 2017'],
  [2011, 1, 2011, 12, '2011年全年', 'Full year 2011'],
  [2016, 7, 2017, 6, '2016年7月—2017年6月', 'Jul 2016 – Jun 2017'],
])('the period %d-%d to %d-%d', (fromYear, fromMonth, toYear, toMonth, chinese, english) => {
  const period = { from: { year: fromYear, month: fromMonth }, to: { year: toYear, month: toMonth } };
  expect(periodWords(period, 'zh-CN')).toBe(chinese);
  expect(periodWords(period, 'en-US')).toBe(english);
});

describe('rules as people write them', () => {
  test.each([
    ['[到位资金]=[产业]+[回归]', '到位资金 = 产业 + 回归', '到位资金 = 产业 + 回归'],
    ['[甲][prior] <= 0.5*[乙]', '甲（上年同期） ≤ 0.5 × 乙', '甲 (same period last year) ≤ 0.5 × 乙'],
    ['［甲］＜＞[乙-丙] - -3', '甲 ≠ 乙-丙 − -3', '甲 ≠ 乙-丙 − -3'],
    [
      'SUM([甲][#Data]) >= [甲][#Totals]/2',
      'SUM(甲（各单位）) ≥ 甲（合计） ÷ 2',
      'SUM(甲 (each entity)) ≥ 甲 (total) ÷ 2',
    ],
    ['IF([甲] > 0, [甲] <> "a<=b")', 'IF(甲 > 0, 甲 ≠ "a<=b")', 'IF(甲 > 0, 甲 ≠ "a<=b")'],
  ])('%s', (check, chinese, english) => {
    expect(zh.say(message('validation.rule.fails', { label: { check } }))).toContain(`：${chinese}。`);
    expect(en.rule(check)).toBe(english);
  });
});
