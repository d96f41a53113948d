/** Each arithmetic check: what holds, what fails, and what cannot be judged. */
import { cellAddress } from '../../../src/workbook/address';
import { parsePeriod } from '../../../src/core/statistics/period';
import type { Finding } from '../../../src/core/validation/finding';
import { validate } from '../../../src/core/validation/validate';
import { wordsFor } from '../../../src/messages/words';
import { readingOf, templateOf } from '../../support/facts';
import type { FactLine } from '../../support/facts';

const words = wordsFor('zh-CN');
const period = parsePeriod('2017-H1');

const FDI = { code: 'FDI', name: '实际利用外资', unit: '万美元', decimals: 0, target: 14500 };

function run(lines: readonly FactLine[], fields: Readonly<Record<string, unknown>> = {}, total?: string) {
  const template = templateOf({ indicators: [FDI], ...fields });
  return validate(
    readingOf(template, lines, { period: '2017-H1', ...(total ? { total } : {}) }),
    template,
    period,
  );
}

const told = (findings: readonly Finding[], rule: string) =>
  findings
    .filter((finding) => finding.rule === rule)
    .map(({ severity, outcome, cells, reported, expected }) => ({
      severity,
      outcome,
      cells: cells.map(({ row, column }) => cellAddress(row, column)),
      reported: reported?.figure,
      expected: expected && [expected.low.figure, expected.high.figure],
    }));

const workingOf = (findings: readonly Finding[], rule: string) => {
  const finding = findings.find((candidate) => candidate.rule === rule);
  return finding?.working ? words.say(finding.working) : null;
};

describe('arithmetic.completion', () => {
  const rule = 'arithmetic.completion';

  it('holds, and says nothing', () => {
    const { findings, summary } = run([
      { indicator: 'FDI', target: '14500', actual: '9780', completion: '67%' },
    ]);
    expect(findings).toEqual([]);
    expect(summary.undecided).toBe(0);
  });

  it('fails with the reported, the expected and the figures in the formula', () => {
    const { findings, summary } = run([
      { indicator: 'FDI', target: '14500', actual: '9780', completion: '76%' },
    ]);
    expect(told(findings, rule)).toEqual([
      {
        severity: 'error',
        outcome: 'fails',
        cells: ['J5', 'D5', 'C5'],
        reported: '76',
        expected: ['67.4', '67.5'],
      },
    ]);
    expect(workingOf(findings, rule)).toBe('9,780 ÷ 14,500 = 67.45%');
    expect(summary).toMatchObject({ errors: 1, hints: 0 });
  });

  it('says where 超额完成 was taken for 完成', () => {
    const { findings } = run([{ indicator: 'FDI', target: '14500', actual: '16300', completion: '12.4%' }]);
    expect(findings.map(({ message }) => message.key)).toContain('validation.completion.excess');
  });

  it('is judged against the template where the sheet has no target, and says which target would fit', () => {
    const { findings } = run([{ indicator: 'FDI', actual: '9780', completion: '76%' }]);
    expect(told(findings, rule)).toMatchObject([{ cells: ['J5', 'D5'] }]);
    expect(words.say(findings[0]?.message ?? { key: 'validation.gap', values: {} })).toContain('12,783.66');
  });

  it('is judged against the sheet where it has its own target', () => {
    const { findings } = run([{ indicator: 'FDI', target: '16300', actual: '9780', completion: '60%' }]);
    expect(findings.map((finding) => finding.rule)).toEqual(['target.altered']);
  });

  it('cannot be judged without its figures', () => {
    for (const line of [
      { actual: '', completion: '67%' },
      { actual: '9780', target: '-', completion: '67%' },
      { actual: '9780', target: '14500', completion: '六成' },
    ]) {
      const { findings, summary } = run([{ indicator: 'FDI', ...line }]);
      expect(told(findings, rule)).toEqual([]);
      expect(summary.undecided).toBeGreaterThan(0);
    }
  });

  it('has no completion over a target of zero', () => {
    const { findings } = run([{ indicator: 'FDI', target: '0', actual: '9780', completion: '100%' }], {
      indicators: [{ ...FDI, target: null }],
    });
    expect(told(findings, rule)).toMatchObject([{ severity: 'query', outcome: 'fails' }]);
  });

  it('takes an unrounded cell at its word, but not to its last noisy digits', () => {
    const { findings } = run([
      { indicator: 'FDI', target: '14500', actual: '~9780', completion: '=~0.674482758620690' },
    ]);
    expect(findings).toEqual([]);
    const { findings: wrong } = run([
      { indicator: 'FDI', target: '14500', actual: '~9780', completion: '=~0.6745' },
    ]);
    expect(told(wrong, rule)).toMatchObject([{ outcome: 'fails' }]);
  });
});

describe('arithmetic.growth', () => {
  const rule = 'arithmetic.growth';
  const line = { indicator: 'FDI', actual: '9780', prior: '5842' };

  it.each([['67.4%'], ['67.41%']])('holds at %s', (growth) => {
    expect(run([{ ...line, growth }]).findings).toEqual([]);
  });

  it('fails', () => {
    const { findings } = run([{ ...line, growth: '64.7%' }]);
    expect(told(findings, rule)).toMatchObject([
      { severity: 'error', outcome: 'fails', cells: ['I5', 'D5', 'G5'], expected: ['67.38', '67.44'] },
    ]);
    expect(workingOf(findings, rule)).toBe('9,780 ÷ 5,842 − 1 = 67.408%');
  });

  it('is a hint where a note says that the base was restated', () => {
    const { findings } = run([{ ...line, growth: '64.7%', note: '上年同期按可比口径调整' }]);
    expect(told(findings, rule)).toMatchObject([{ severity: 'hint', outcome: 'fails' }]);
  });

  it('is recomputed from the change where the sheet has no base', () => {
    const changed = { indicator: 'FDI', actual: '9780', change: '3938' };
    expect(run([{ ...changed, growth: '67.4%' }]).findings).toEqual([]);
    const { findings } = run([{ ...changed, growth: '64.7%' }]);
    expect(told(findings, rule)).toMatchObject([{ severity: 'error', cells: ['I5', 'H5', 'D5'] }]);
    expect(workingOf(findings, rule)).toBe('3,938 ÷ (9,780 − 3,938) = 67.408%');
  });

  it('is a hint where a remark below the table says so of all lines', () => {
    const remarks = [{ text: '注：增幅按同口径计算', cell: { sheet: 'Sheet1', row: 9, column: 0 } }];
    const template = templateOf({ indicators: [FDI] });
    const reading = readingOf(template, [{ ...line, growth: '64.7%' }], { reading: { remarks } });
    expect(told(validate(reading, template, period).findings, rule)).toMatchObject([{ severity: 'hint' }]);
  });

  it('has no rate over zero or a loss', () => {
    expect(told(run([{ ...line, prior: '~0', growth: '100%' }]).findings, rule)).toMatchObject([
      { severity: 'error' },
    ]);
    expect(told(run([{ ...line, prior: '0', growth: '100%' }]).findings, rule)).toMatchObject([
      { severity: 'query' },
    ]);
    expect(
      told(run([{ ...line, prior: '-20', growth: '100%' }]).findings, 'plausibility.base-sign'),
    ).toMatchObject([{ severity: 'query' }]);
    expect(told(run([{ ...line, prior: '0', growth: '—' }]).findings, rule)).toEqual([]);
    expect(told(run([{ ...line, prior: '-20', growth: '扭亏为盈' }]).findings, rule)).toEqual([]);
  });

  it('is no check where the sheet has no base, and cannot be judged where the base is blank', () => {
    expect(run([{ indicator: 'FDI', actual: '9780', growth: '64.7%' }]).summary.undecided).toBe(0);
    expect(run([{ ...line, prior: '', growth: '64.7%' }]).summary.undecided).toBe(1);
  });
});

describe('arithmetic.change and arithmetic.cumulative', () => {
  it('hold', () => {
    const line = {
      indicator: 'FDI',
      actual: '9780',
      prior: '5842',
      change: '3938',
      previous: '8000',
      month: '1780',
    };
    expect(run([line]).findings).toEqual([]);
  });

  it('fail', () => {
    const line = {
      indicator: 'FDI',
      actual: '9780',
      prior: '5842',
      change: '-3938',
      previous: '8000',
      month: '1870',
    };
    const { findings } = run([line]);
    expect(told(findings, 'arithmetic.change')).toMatchObject([
      { severity: 'error', cells: ['H5', 'D5', 'G5'] },
    ]);
    expect(told(findings, 'arithmetic.cumulative')).toMatchObject([
      { severity: 'error', cells: ['D5', 'F5', 'E5'] },
    ]);
    expect(workingOf(findings, 'arithmetic.change')).toBe('9,780 − 5,842 = 3,938万美元');
  });

  it('leave a stock alone: it does not add up over months', () => {
    const line = { indicator: 'FDI', actual: '9780', previous: '8000', month: '9780' };
    expect(run([line], { indicators: [{ ...FDI, kind: 'stock' }] }).findings).toEqual([]);
  });
});

describe('arithmetic.gap', () => {
  const rule = 'arithmetic.gap';
  const line = { indicator: 'FDI', target: '14500', actual: '9780', completion: '67%' };

  it.each([['17pp'], ['17.4pp'], ['17.45pp']])('holds at %s: completion less half the year', (gap) => {
    expect(told(run([{ ...line, gap }]).findings, rule)).toEqual([]);
  });

  it('fails, and names the schedule', () => {
    const { findings } = run([{ ...line, gap: '-17.4pp' }]);
    expect(told(findings, rule)).toMatchObject([{ severity: 'error', expected: ['17.44', '17.46'] }]);
    expect(workingOf(findings, rule)).toBe('(9,780 ÷ 14,500) − 50% = 17.448 个百分点');
  });

  it('is a hint where it was taken from the rounded completion', () => {
    expect(told(run([{ ...line, gap: '17.00pp' }]).findings, rule)).toMatchObject([
      { severity: 'hint', outcome: 'fails' },
    ]);
  });

  it('falls back on the printed completion', () => {
    const indicators = [{ ...FDI, target: null }];
    expect(
      told(run([{ indicator: 'FDI', completion: '67%', gap: '17pp' }], { indicators }).findings, rule),
    ).toEqual([]);
    expect(
      told(run([{ indicator: 'FDI', completion: '67%', gap: '27pp' }], { indicators }).findings, rule),
    ).toHaveLength(1);
  });

  it('follows the curve of the indicator', () => {
    const indicators = [{ ...FDI, schedule: { '2017-06': 0.4 } }];
    expect(told(run([{ ...line, gap: '27.4pp' }], { indicators }).findings, rule)).toEqual([]);
    expect(told(run([{ ...line, gap: '17.4pp' }], { indicators }).findings, rule)).toHaveLength(1);
  });
});

describe('arithmetic.total', () => {
  const rule = 'arithmetic.total';
  const fields = { indicators: [{ ...FDI, target: null }], total: '合计' };
  const rows = (...values: readonly (readonly [string, string])[]): FactLine[] =>
    values.map(([entity, actual]) => ({ indicator: 'FDI', entity, actual }));

  it('holds, with a dash adding nothing', () => {
    const { findings } = run(rows(['合计', '1128'], ['甲县', '812'], ['乙县', '-'], ['丙县', '316']), fields);
    expect(findings).toEqual([]);
  });

  it('fails with every entity as a suspect place', () => {
    const { findings } = run(rows(['甲县', '812'], ['乙县', '361'], ['合计', '1128']), fields);
    expect(told(findings, rule)).toEqual([
      {
        severity: 'error',
        outcome: 'fails',
        cells: ['D7', 'D5', 'D6'],
        reported: '1128',
        expected: ['1172', '1174'],
      },
    ]);
    expect(workingOf(findings, rule)).toBe('812 + 361 = 1,173万美元');
  });

  it('leaves room for what rounding adds up to, and explains it', () => {
    const { findings } = run(
      rows(['甲县', '0.4'], ['乙县', '0.4'], ['丙县', '0.4'], ['合计', '1.3']),
      fields,
    );
    expect(told(findings, rule)).toMatchObject([{ severity: 'hint', outcome: 'holds' }]);
  });

  it('cannot be judged while an entity is blank', () => {
    const { findings, summary } = run(rows(['合计', '1128'], ['甲县', '812'], ['乙县', '']), fields);
    expect(told(findings, rule)).toEqual([]);
    expect(summary.undecided).toBe(1);
  });

  it('only hints at targets that were raised on the way down', () => {
    const lines = [
      { indicator: 'FDI', entity: '合计', actual: '3', target: '1200' },
      { indicator: 'FDI', entity: '甲县', actual: '1', target: '700' },
      { indicator: 'FDI', entity: '乙县', actual: '2', target: '630' },
    ];
    expect(told(run(lines, fields).findings, rule)).toMatchObject([
      { severity: 'hint', outcome: 'fails', reported: '1200' },
    ]);
  });
});

describe('arithmetic.share', () => {
  const rule = 'arithmetic.share';
  const indicators = ['T', 'A', 'B', 'C'].map((code) => ({
    code,
    name: `指标${code}`,
    unit: '亿元',
    target: null,
  }));
  const rules = [{ id: 'sum', check: 'T = A + B + C' }];
  const lines = (share: string): FactLine[] => [
    { indicator: 'T', actual: '200.0', share: '' },
    { indicator: 'A', actual: '60.0', share },
    { indicator: 'B', actual: '40.0', share: '' },
    { indicator: 'C', actual: '100.0', share: '' },
  ];

  it('holds of the obvious total', () => {
    expect(run(lines('30%'), { indicators, rules }).findings).toEqual([]);
  });

  it('holds of another, and says of which', () => {
    const { findings } = run(lines('60%'), { indicators, rules });
    expect(told(findings, rule)).toMatchObject([
      { severity: 'hint', outcome: 'holds', cells: ['L6', 'D6', 'D8'] },
    ]);
    expect(findings.map(({ message }) => words.say(message)).join()).toContain('“指标C”100亿元');
  });

  it('fails when it fits none', () => {
    const { findings } = run(lines('35%'), { indicators, rules });
    expect(told(findings, rule)).toMatchObject([{ severity: 'error', outcome: 'fails', reported: '35' }]);
    expect(workingOf(findings, rule)).toBe('60.0 ÷ 200.0 = 30%');
  });

  it('cannot be judged when nothing says what it is of', () => {
    const { findings } = run(lines('35%'), { indicators });
    expect(told(findings, rule)).toMatchObject([{ severity: 'hint', outcome: 'undecided' }]);
  });
});

describe('arithmetic.rank', () => {
  const rule = 'arithmetic.rank';
  const ranked = (...ranks: readonly string[]): FactLine[] =>
    ranks.map((rank, i) => ({
      indicator: 'FDI',
      entity: `${i}县`,
      actual: ['812', '500', '316'][i] ?? '0',
      growth: ['1%', '3%', '3%'][i] ?? '0%',
      rank,
    }));

  it.each([
    ['by the actual figures', ['1', '2', '3']],
    ['by growth, with a shared place', ['3', '1', '1']],
  ])('holds %s', (_, ranks) => {
    expect(told(run(ranked(...ranks)).findings, rule)).toEqual([]);
  });

  it('is a query when it follows nothing', () => {
    expect(told(run(ranked('2', '3', '1')).findings, rule)).toMatchObject([
      { severity: 'query', outcome: 'fails' },
    ]);
  });
});

describe('target.altered', () => {
  it('is an error', () => {
    const { findings } = run([{ indicator: 'FDI', target: '14600', actual: '9780' }]);
    expect(told(findings, 'target.altered')).toEqual([
      { severity: 'error', outcome: 'fails', cells: ['C5'], reported: '14600', expected: ['14500', '14500'] },
    ]);
  });

  it('knows the targets of entities, by any of their names', () => {
    const fields = {
      indicators: [{ ...FDI, target: { 甲县: 100, 乙县: null } }],
      entities: [{ name: '甲县', aliases: ['甲'] }, { name: '乙县' }],
    };
    const lines = (甲: string, 乙: string): FactLine[] => [
      { indicator: 'FDI', entity: '甲', actual: '1', target: 甲 },
      { indicator: 'FDI', entity: '乙县', actual: '1', target: 乙 },
    ];
    expect(told(run(lines('100', '-'), fields).findings, 'target.altered')).toEqual([]);
    expect(told(run(lines('120', '-'), fields).findings, 'target.altered')).toHaveLength(1);
  });

  it('does not take the target of the whole for that of each entity', () => {
    const lines = ['合计', '甲县', '乙县'].map((entity, i) => ({
      indicator: 'FDI',
      entity,
      actual: '1',
      target: ['14500', '7000', '8000'][i] ?? '',
    }));
    expect(told(run(lines, { total: '合计' }).findings, 'target.altered')).toEqual([]);
  });
});

describe('template rules', () => {
  const indicators = ['A', 'B', 'C'].map((code) => ({
    code,
    name: `指标${code}`,
    unit: '亿元',
    target: null,
  }));
  const check = (
    text: string,
    figures: Readonly<Record<string, string>>,
    rule: Record<string, unknown> = {},
  ) =>
    run(
      Object.entries(figures).map(([indicator, actual]) => ({ indicator, actual })),
      { indicators, rules: [{ id: 'x', check: text, ...rule }] },
    );

  it('fail with their figures', () => {
    const { findings } = check('A = B + C', { A: '169.3', B: '89.6', C: '57.3' });
    expect(told(findings, 'rule.x')).toMatchObject([
      {
        severity: 'error',
        outcome: 'fails',
        cells: ['D5', 'D6', 'D7'],
        reported: '169.3',
        expected: ['146.8', '147'],
      },
    ]);
    expect(workingOf(findings, 'rule.x')).toBe('169.3，应 = 89.6 + 57.3 = 146.9亿元');
  });

  it('have their own severity', () => {
    expect(
      told(check('A <= B', { A: '5', B: '1', C: '0' }, { severity: 'query' }).findings, 'rule.x'),
    ).toMatchObject([{ severity: 'query', cells: ['D5', 'D6'] }]);
  });

  it('hold where rounding may have parted them', () => {
    expect(told(check('A = B + C', { A: '3.0', B: '1.4', C: '1.5' }).findings, 'rule.x')).toMatchObject([
      { severity: 'hint', outcome: 'holds' },
    ]);
    expect(told(check('A <= B', { A: '2', B: '2', C: '0' }).findings, 'rule.x')).toEqual([]);
  });

  it.each([
    ['skip', 0, 1],
    ['zero', 1, 0],
    ['fail', 1, 0],
  ])('treat a missing figure as told: %s', (missing, failures, undecided) => {
    const { findings, summary } = check('A = B + C', { A: '3.0', B: '1.0', C: '' }, { missing });
    expect(told(findings, 'rule.x').filter(({ outcome }) => outcome === 'fails')).toHaveLength(failures);
    expect(summary.undecided).toBe(undecided);
  });

  it('never take what cannot be read for nothing', () => {
    const { summary } = check('A = B + C', { A: '1.0', B: '1.0', C: '约2' }, { missing: 'zero' });
    expect(summary.undecided).toBe(1);
  });

  it('are judged for every entity and every measure they name', () => {
    const lines = ['甲县', '乙县'].flatMap((entity) => [
      { indicator: 'A', entity, actual: '1', prior: '2' },
      { indicator: 'B', entity, actual: '5', prior: entity === '乙县' ? '1' : '5' },
    ]);
    const { findings } = run(lines, {
      indicators: indicators.slice(0, 2),
      rules: [{ id: 'x', check: 'A <= B', measures: ['actual', 'prior'] }],
    });
    expect(findings.filter(({ rule }) => rule === 'rule.x')).toMatchObject([
      { entity: '乙县', indicator: 'A' },
    ]);
  });

  it('that say the same are told once', () => {
    const { findings } = run(
      [
        { indicator: 'A', actual: '5' },
        { indicator: 'B', actual: '1' },
      ],
      {
        indicators: indicators.slice(0, 2),
        rules: [
          { id: 'x', check: 'A <= B' },
          { id: 'y', check: '[指标A] ≤ [指标B]' },
        ],
      },
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['rule.x']);
  });

  it('that cannot be understood are an error for the author, and the others run', () => {
    const { findings, summary } = run(
      [
        { indicator: 'A', actual: '5' },
        { indicator: 'B', actual: '1' },
      ],
      {
        indicators: indicators.slice(0, 2),
        rules: [
          { id: 'x', check: 'A <= 指标D' },
          { id: 'y', check: 'A <= B' },
        ],
      },
    );
    expect(told(findings, 'rule.x')).toEqual([
      { severity: 'error', outcome: 'undecided', cells: [], reported: undefined, expected: null },
    ]);
    expect(told(findings, 'rule.y')).toHaveLength(1);
    expect(summary).toMatchObject({ errors: 2, undecided: 1 });
    expect(findings.map(({ message }) => words.say(message)).join()).toContain('模板里没有“指标D”这个指标');
  });

  it('compare amounts in different units of one currency', () => {
    const mixed = [
      { code: 'A', name: '甲', unit: '亿元', target: null },
      { code: 'B', name: '乙', unit: '万元', target: null },
    ];
    const lines = (b: string) => [
      { indicator: 'A', actual: '71' },
      { indicator: 'B', actual: b },
    ];
    const rules = [{ id: 'x', check: 'B <= A' }];
    expect(told(run(lines('350'), { indicators: mixed, rules }).findings, 'rule.x')).toEqual([]);
    expect(told(run(lines('750000'), { indicators: mixed, rules }).findings, 'rule.x')).toHaveLength(1);
  });
});
