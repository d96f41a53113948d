/** Causes that reach beyond one cell: columns out by a power of ten, figures in the wrong cells, a sheet sent again, rules that contradict each other. */
import { SheetFigures } from '../../../src/core/report/sheet-figures';
import { compileRules } from '../../../src/core/rules/compile';
import { parsePeriod } from '../../../src/core/statistics/period';
import type { Template } from '../../../src/core/template/template';
import type { Finding, Validation } from '../../../src/core/validation/finding';
import { lastReportOf } from '../../../src/core/validation/last-report';
import { withRootCauses } from '../../../src/core/validation/root-causes';
import { validate } from '../../../src/core/validation/validate';
import { wordsFor } from '../../../src/messages/words';
import { cellAddress } from '../../../src/workbook/address';
import type { CellRef } from '../../../src/workbook/address';
import { readingOf, templateOf } from '../../support/facts';
import type { FactLine } from '../../support/facts';

const ENTITIES = ['甲县', '乙县', '丙县', '丁县', '戊县'];
const template = templateOf({
  entities: ENTITIES.map((name) => ({ name })),
  total: '合计',
  indicators: [
    {
      code: 'FDI',
      name: '实际外资',
      unit: '万美元',
      decimals: 0,
      target: { 甲县: 1000, 乙县: 2000, 丙县: 3000, 丁县: 4000, 戊县: 5000, 合计: 15000 },
    },
  ],
});
/** Target C, actual D, month E, previous F, prior G, growth I, completion J; from row 5 on. */
const RIGHT: readonly FactLine[] = [
  line('甲县', '1000', '614', '101', '513', '530', '15.8%', '61.4%'),
  line('乙县', '2000', '1187', '203', '984', '1052', '12.8%', '59.4%'),
  line('丙县', '3000', '1723', '309', '1414', '1911', '-9.8%', '57.4%'),
  line('丁县', '4000', '2051', '377', '1674', '1836', '11.7%', '51.3%'),
  line('戊县', '5000', '2998', '451', '2547', '2730', '9.8%', '60.0%'),
  line('合计', '15000', '8573', '1441', '7132', '8059', '6.4%', '57.2%'),
];

function line(
  entity: string,
  target: string,
  actual: string,
  month: string,
  previous: string,
  prior: string,
  growth: string,
  completion: string,
): FactLine {
  return { indicator: 'FDI', entity, target, actual, month, previous, prior, growth, completion };
}

const PERIOD = parsePeriod('2017-H1');

function examined(
  lines: readonly FactLine[],
  own: Template = template,
  options: { readonly before?: readonly FactLine[]; readonly shouldStop?: () => boolean } = {},
): Validation {
  const reading = readingOf(own, lines);
  const before = options.before ? readingOf(own, options.before, { period: '2017-01..2017-05' }) : null;
  const { rules, logical } = compileRules(own);
  const sources = {
    figures: new SheetFigures(reading.facts, own),
    rules,
    logicalRules: logical,
    period: PERIOD,
    last: lastReportOf(before, own, PERIOD),
  };
  const { shouldStop } = options;
  return withRootCauses(validate(reading, own, PERIOD, before), sources, shouldStop ? { shouldStop } : {});
}

const serious = ({ findings }: Validation): Finding[] =>
  findings.filter(({ outcome, severity }) => outcome === 'fails' && severity !== 'hint');
const at = ({ row, column }: CellRef): string => cellAddress(row, column);

/** D6 1187 unit-slip, and with it D7 … */
const suspectsOf = ({ suspects }: Finding): string[] =>
  suspects.map(({ cell, suggestion, reason, also = [] }) =>
    [
      `${at(cell)} ${suggestion.figure} ${reason}`,
      ...also.map((one) => `${at(one.cell)} ${one.suggestion.figure}`),
    ].join(', '),
  );

const changed = (changes: Readonly<Record<number, Partial<FactLine>>>): FactLine[] =>
  RIGHT.map((own, i) => ({ ...own, ...changes[i] }));

const said = ({ message }: Finding): string => wordsFor('zh-CN').say(message);

test('stopped anywhere, the findings stand, nothing is lost, and it is said', () => {
  const lines = changed({ 0: { actual: '2051' }, 2: { growth: '9.8%' }, 3: { actual: '614' } });
  let whole = 0;
  const all = examined(lines, template, { shouldStop: () => ++whole > 1e9 });
  const rules = ({ findings }: Validation): string[] =>
    findings.flatMap((one) => [one.rule, ...(one.dependants ?? []).map(({ rule }) => rule)]).sort();
  for (let most = 0; most < whole; most += 1 + Math.floor(whole / 15)) {
    let asked = 0;
    const cut = examined(lines, template, { shouldStop: () => ++asked > most });
    expect(cut.causesCut).toBe(true);
    expect(rules(cut)).toEqual(rules(all));
  }
});

test('the right sheet has nothing to find', () => {
  expect(serious(examined(RIGHT))).toEqual([]);
});

describe('a power of ten', () => {
  test('a whole column is one finding, with every figure of it as one correction', () => {
    const lines = RIGHT.map((own) => ({ ...own, actual: `${own.actual}0000` }));
    const found = serious(examined(lines));
    expect(found).toHaveLength(1);
    const [finding] = found;
    expect(finding).toMatchObject({ rule: 'plausibility.magnitude', severity: 'error', outcome: 'fails' });
    expect(finding && suspectsOf(finding)).toEqual([
      'D5 614 unit-slip, D6 1187, D7 1723, D8 2051, D9 2998, D10 8573',
    ]);
    expect(finding && said(finding)).toContain('D 列累计完成整列（6 个数）与其余各数相比约大 10000 倍');
    const rules = new Set(finding?.dependants?.map(({ rule }) => rule));
    expect([...rules].sort()).toEqual([
      'arithmetic.completion',
      'arithmetic.cumulative',
      'arithmetic.growth',
    ]);
  });

  test('a column that nothing is compared with but the relations: completions typed as ratios of a hundred', () => {
    const lines = RIGHT.map((own) => ({
      ...own,
      completion: `${own.completion?.replace('.', '').replace('%', '')}0%`,
    }));
    const found = serious(examined(lines)).filter(({ rule }) => rule !== 'plausibility.growth');
    expect(found.map(({ rule }) => rule)).toEqual(['plausibility.magnitude']);
    expect(found[0] && suspectsOf(found[0])[0]).toMatch(/^J5 61\.4 percent-slip, J6 59\.4/);
  });

  test('the whole sheet is one finding, altered targets and all', () => {
    const larger = (text = ''): string => `${text}000`;
    const lines = RIGHT.map((own) => ({
      ...own,
      target: larger(own.target),
      actual: larger(own.actual),
      month: larger(own.month),
      previous: larger(own.previous),
      prior: larger(own.prior),
    }));
    const found = serious(examined(lines));
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['plausibility.magnitude', 'error'],
    ]);
    expect(found[0] && said(found[0])).toContain('整张表的数（30 个）');
  });

  test('three of six are three cells, not a column', () => {
    const found = serious(
      examined(changed({ 0: { actual: '6140' }, 2: { actual: '17230' }, 4: { actual: '29980' } })),
    );
    expect(found.flatMap(suspectsOf).sort()).toEqual([
      'D5 614 unit-slip',
      'D7 1723 unit-slip',
      'D9 2998 unit-slip',
    ]);
  });

  test('another error beside the column is still told', () => {
    const lines = changed({ 3: { growth: '-11.7%' } }).map((own) => ({
      ...own,
      prior: `${own.prior}00`,
    }));
    const found = serious(examined(lines));
    expect(found.map(({ rule }) => rule).sort()).toEqual(['arithmetic.growth', 'plausibility.magnitude']);
  });
});

test('a figure of an unlikely size that breaks no relation: what it would be in the other unit', () => {
  const own = templateOf({ indicators: [{ code: 'A', name: '甲', unit: '万元', decimals: 0 }] });
  const [finding, ...others] = serious(
    examined([{ indicator: 'A', actual: '978000', prior: '5842' }], own),
  ).filter(({ rule }) => rule === 'plausibility.magnitude');
  expect(others).toEqual([]);
  expect(finding && suspectsOf(finding)).toEqual(['D5 9780 unit-slip']);
});

describe('figures in wrong cells', () => {
  test('two swapped in one column, not side by side', () => {
    const found = serious(examined(changed({ 0: { actual: '2051' }, 3: { actual: '614' } })));
    expect(found.map(suspectsOf)).toEqual([['D5 614 value-swap, D8 2051']]);
  });

  test('a run of one column that stands one row too low, the last one on top', () => {
    const found = serious(
      examined(
        changed({
          1: { actual: '2998' },
          2: { actual: '1187' },
          3: { actual: '1723' },
          4: { actual: '2051' },
        }),
      ),
    );
    expect(found.map(suspectsOf)).toEqual([['D6 1187 row-shift, D7 1723, D8 2051, D9 2998']]);
  });

  test('a block pasted one row too low: the last figure follows from the others', () => {
    const found = serious(
      examined(changed({ 2: { actual: '1187' }, 3: { actual: '1723' }, 4: { actual: '2051' } })),
    );
    expect(found.map(suspectsOf)).toEqual([['D7 1723 row-shift, D8 2051, D9 2998']]);
  });

  test('the figures of two rows exchanged, all but the targets', () => {
    const lines = changed({
      1: { ...RIGHT[2], entity: '乙县', target: '2000' },
      2: { ...RIGHT[1], entity: '丙县', target: '3000' },
    });
    const found = serious(examined(lines));
    expect(found).toHaveLength(1);
    expect(found[0]?.suspects[0]?.reason).toBe('row-shift');
    expect(found[0]?.suspects[0]?.also).toHaveLength(11);
  });

  test('the figure of this month among the cumulative ones, and the other way round', () => {
    const found = serious(examined(changed({ 1: { actual: '203', month: '1187' } })));
    expect(found.map(suspectsOf)).toEqual([['D6 1187 value-swap, E6 203']]);
  });

  test('this month’s figure typed a second time, as the cumulative one', () => {
    const found = serious(examined(changed({ 2: { actual: '309' } })));
    expect(found.map(suspectsOf)).toEqual([['D7 1723 column-shift']]);
  });

  test('an amount and a percentage exchanged', () => {
    const found = serious(examined(changed({ 1: { actual: '59.4', completion: '1187%' } })));
    expect(found.map(suspectsOf)).toEqual([['D6 1187 value-swap, J6 59.4']]);
  });

  test('figures moved one column to the right', () => {
    const found = serious(examined(changed({ 3: { actual: '1674', month: '2051', previous: '377' } })));
    expect(found.map(suspectsOf)).toEqual([['D8 2051 column-shift, E8 377, F8 1674']]);
  });

  test('a slip of the pen in one cell is not taken for figures moved', () => {
    const found = serious(examined(changed({ 1: { actual: '1817' } })));
    expect(found.map(suspectsOf)).toEqual([['D6 1187 digit-swap']]);
  });
});

describe('with the report of the month before', () => {
  const BEFORE = RIGHT.map(({ indicator, entity, target, previous }) => ({
    indicator,
    ...(entity !== undefined && { entity }),
    ...(target !== undefined && { target }),
    actual: previous ?? '',
    month: '100',
  }));

  test('a right sheet stays right', () => {
    expect(serious(examined(RIGHT, template, { before: BEFORE }))).toEqual([]);
  });

  test('a figure that was not brought up to date', () => {
    const found = serious(examined(changed({ 1: { actual: '984' } }), template, { before: BEFORE }));
    expect(found.map(suspectsOf)).toEqual([['D6 1187 not-updated']]);
  });

  test('上月止累计 that is not what was reported is itself the culprit', () => {
    const found = serious(examined(changed({ 1: { previous: '948' } }), template, { before: BEFORE }));
    expect(found.map(suspectsOf)).toEqual([['F6 984 digit-swap']]);
  });

  test('a cumulative figure below the last one is doubted, not the sum that holds', () => {
    const lines = changed({ 1: { actual: '187', month: '-797', growth: '-82.2%', completion: '9.4%' } });
    const found = serious(examined(lines, template, { before: BEFORE }));
    expect(found.some(({ message }) => message.key === 'validation.cumulative.below-last')).toBe(true);
  });

  test('a sheet sent again is one finding, with what follows under it', () => {
    const lines = RIGHT.map((own) => ({ ...own, actual: own.previous ?? '' }));
    const found = serious(examined(lines, template, { before: BEFORE }));
    const [stale, ...others] = found;
    expect([stale?.rule, stale?.severity, others]).toEqual(['plausibility.stale', 'error', []]);
    expect(stale && suspectsOf(stale)).toEqual([
      'D5 614 not-updated, D6 1187, D7 1723, D8 2051, D9 2998, D10 8573',
    ]);
  });
});

describe('rules of every kind accuse their cells', () => {
  const indicators = ['A', 'B', 'C'].map((code) => ({ code, name: code, unit: '万元', decimals: 0 }));
  const sheet = (a: string, b: string, c: string): FactLine[] =>
    [a, b, c].map((actual, i) => ({ indicator: 'ABC'.charAt(i), actual }));

  test('IF: a correction must satisfy it too', () => {
    const own = templateOf({
      indicators,
      rules: [
        { id: 'sum', check: 'A = B + C' },
        { id: 'if', check: 'IF(B > 100, C > 500, C < 50)' },
      ],
    });
    // 612 = 31 + 581, or 71 = 31 + 40: with B of 31, C must be below 50.
    const [finding, ...others] = serious(examined(sheet('71', '31', '400'), own));
    expect(others).toEqual([]);
    expect(finding && suspectsOf(finding)).toEqual(['D7 40 unit-slip']);
    expect(finding?.dependants).toHaveLength(1);
  });

  test('ROUND: only what satisfies it is offered', () => {
    const own = templateOf({ indicators, rules: [{ id: 'part', check: 'A = ROUND(B * 0.3, 0)' }] });
    const [finding] = serious(examined(sheet('630', '210', '1'), own));
    expect(finding && suspectsOf(finding)).toContain('D5 63 unit-slip');
    for (const text of finding ? suspectsOf(finding) : []) {
      const [cell, figure = ''] = text.split(' ');
      const [a, b] = [cell === 'D5' ? Number(figure) : 630, cell === 'D6' ? Number(figure) : 210];
      expect(Math.abs(a - b * 0.3)).toBeLessThanOrEqual(1);
    }
  });

  test('a total over all entities is a line like any other', () => {
    const own = templateOf({
      entities: ENTITIES.map((name) => ({ name })),
      total: '合计',
      indicators: [{ code: 'FDI', name: '实际外资', unit: '万美元', decimals: 0 }],
      rules: [{ id: 'all', check: '[FDI][prior][#Totals] >= SUM([FDI][#Data]) * 0.5' }],
    });
    const lines = RIGHT.map(({ indicator, entity = '', actual = '', prior = '' }) => ({
      indicator,
      entity,
      actual,
      prior: entity === '合计' ? '806' : prior,
    }));
    const found = serious(examined(lines, own));
    expect(found).toHaveLength(1);
    expect(found[0] && suspectsOf(found[0])[0]).toMatch(/^G10 /);
    expect(found[0]?.dependants?.map(({ rule }) => rule)).toEqual(['rule.all']);
  });

  test('a figure that is missing accuses nobody of a slip', () => {
    const own = templateOf({ indicators, rules: [{ id: 'r', check: 'A = B + C', missing: 'fail' }] });
    const [finding] = serious(examined(sheet('71', '31', ''), own)).filter(({ rule }) => rule === 'rule.r');
    expect(finding?.suspects).toEqual([]);
  });
});

test('a rule of a thousand terms is told by its beginning and its end', () => {
  const codes = Array.from({ length: 1000 }, (_, i) => `A${i}`);
  const own = templateOf({
    indicators: codes.map((code) => ({ code, name: `指标${code}`, unit: '万元', decimals: 0 })),
    rules: [{ id: 'long', check: `A0 = ${codes.slice(1).join(' + ')}` }],
  });
  const lines = codes.map((indicator) => ({ indicator, actual: '3' }));
  const [finding] = serious(examined(lines, own)).filter(({ rule }) => rule === 'rule.long');
  expect(finding).toBeDefined();
  const sentence = finding ? said(finding) : '';
  expect(sentence.length).toBeLessThan(400);
  expect(sentence).toContain('（共 1000 个数）');
});

describe('rules that cannot be used are told to the author, and the others still judge', () => {
  const indicators = ['A', 'B', 'C'].map((code) => ({ code, name: code, unit: '万元', decimals: 0 }));
  const lines = ['71', '31', '400'].map((actual, i) => ({ indicator: 'ABC'.charAt(i), actual }));
  const good = { id: 'good', check: 'A >= C' };
  const long = `A = ${Array.from({ length: 25_000 }, () => 'B').join(' + ')}`;

  test.each([
    ['names itself', [{ id: 'bad', check: 'A = A + B' }], '同一个数既在等号左边又在右边'],
    ['a circle', ['A = B + C', 'B = A + C'].map((check, i) => ({ id: `bad${i}`, check })), '循环定义'],
    ['100 kB', [{ id: 'bad', check: long }], '请拆成几条'],
    ['a name that is not there', [{ id: 'bad', check: 'A = [无此指标]' }], '模板里没有“无此指标”'],
  ])('%s', (_, bad, sentence) => {
    const { findings } = examined(lines, templateOf({ indicators, rules: [...bad, good] }));
    for (const { id } of bad) {
      const told = findings.filter(({ rule }) => rule === `rule.${id}`);
      expect(told.map(({ severity, outcome }) => [severity, outcome])).toEqual([['error', 'undecided']]);
      expect(told[0] && said(told[0])).toContain(sentence);
    }
    expect(findings.some(({ rule, outcome }) => rule === 'rule.good' && outcome === 'fails')).toBe(true);
  });

  test('ten thousand rules, one of them wrong and one broken', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({ id: `r${i}`, check: `A >= B * 0.${i + 10}` }));
    const rules = [...many, { id: 'bad', check: 'A = ?' }, good];
    const { findings } = examined(lines, templateOf({ indicators, rules }));
    const own = findings.flatMap(({ rule, outcome }) => (rule.startsWith('rule.') ? [[rule, outcome]] : []));
    expect(own).toEqual([
      ['rule.good', 'fails'],
      ['rule.bad', 'undecided'],
    ]);
  });
});

describe('rules that contradict', () => {
  test('each other: both are named, nobody who fills in the sheet is accused', () => {
    const own = templateOf({
      indicators: ['A', 'B'].map((code) => ({ code, name: code, unit: '万元', decimals: 0 })),
      rules: [
        { id: 'more', check: 'A >= B + 10' },
        { id: 'less', check: 'A <= B - 10' },
      ],
    });
    const { findings } = examined(
      [
        { indicator: 'A', actual: '50' },
        { indicator: 'B', actual: '50' },
      ],
      own,
    );
    expect(findings.filter(({ rule, outcome }) => rule.startsWith('rule.') && outcome === 'fails')).toEqual(
      [],
    );
    expect(findings.map(said).join()).toContain('more');
    expect(findings.map(said).join()).toContain('less');
  });

  const indicators = [
    { code: 'A', name: '甲', unit: '万元', decimals: 0, target: 100 },
    { code: 'B', name: '乙', unit: '万元', decimals: 0, target: 70 },
  ];

  test('the targets as they are set: told to the author, with the other rules still judged', () => {
    const own = templateOf({
      indicators,
      rules: [
        { id: 'targets', check: 'A[target] = B[target] + 10' },
        { id: 'good', check: 'A >= B' },
      ],
    });
    const lines = [
      { indicator: 'A', target: '100', actual: '50' },
      { indicator: 'B', target: '70', actual: '60' },
    ];
    const { findings, summary } = examined(lines, own);
    const told = findings.filter(({ rule }) => rule === 'rule.targets');
    expect(told.map(({ severity, outcome }) => [severity, outcome])).toEqual([['error', 'undecided']]);
    expect(told[0] && said(told[0])).toContain('模板下达的目标');
    expect(findings.some(({ rule, outcome }) => rule === 'rule.good' && outcome === 'fails')).toBe(true);
    expect(summary.errors).toBe(2);
  });
});
