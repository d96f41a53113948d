import { progressOf } from '../../../src/core/progress/progress-of';
import { parsePeriod } from '../../../src/core/statistics/period';
import type { Period } from '../../../src/core/statistics/period';
import { readingOf, templateOf } from '../../support/facts';
import type { FactLine } from '../../support/facts';
import { PUBLISHED, published } from '../../support/published';
import type { Published } from '../../support/published';

const progressOfPublished = ({ template, lines, period }: Published) =>
  progressOf(readingOf(template, lines), template, period);

const statusOf = (name: string, indicator: string) => {
  const status = progressOfPublished(published(name)).statuses.find(
    (candidate) => candidate.indicator === indicator,
  );
  if (!status) throw new Error(indicator);
  return status;
};

describe('the published reports', () => {
  it.each([
    ['tongxiang', 'DW', 18.29 / 67, 0.25, 'green'],
    ['shaoxing', 'SWZJ', 0.8465, 0.75, 'green'],
    ['jiaxing', 'QW', 0.7725, 0.5, 'green'],
    ['jiaxing', 'SW', 1.545, 0.5, 'green'],
    ['jiaxing', 'HT', 17003 / 21000, 0.5, 'green'],
    ['jiaxing', 'SJ', 9780 / 14500, 0.5, 'green'],
    ['jiaxing', 'ZS', 0.78, 0.5, 'green'],
    ['quzhou', 'XY', 1.35, 1, 'green'],
    ['quzhou', 'SH_DW', 3.55, 1, 'green'],
  ])('%s %s', (name, indicator, completion, schedule, light) => {
    const status = statusOf(name, indicator);
    expect(status.completion).toBe(completion);
    expect(status.schedule).toBe(schedule);
    expect(status.gap).toBeCloseTo((completion - schedule) * 100, 10);
    expect(status.light).toBe(light);
    expect(status.basis).toBe('even-months');
  });

  it('have their gap from unrounded figures: 17.45 points, not 17', () => {
    expect(statusOf('jiaxing', 'SJ').gap).toBe(253_000 / 14_500);
  });

  it('are lit by growth where the template says so', () => {
    const { statuses } = progressOfPublished(published('pinghu'));
    expect(statuses.map(({ indicator, light, absence }) => [indicator, light, absence])).toEqual([
      ['ZZ', 'green', null],
      ['SJ', 'green', null],
      ['K3', 'none', 'no-growth'],
      ['ZD', 'none', 'no-growth'],
      ['HT', 'none', 'no-growth'],
      ['EC', 'none', 'no-growth'],
    ]);
  });

  it('carry the growth that their light was read from', () => {
    expect(statusOf('pinghu', 'SJ').growth).toBe(37551 / 21290 - 1);
    expect(statusOf('pinghu', 'K3').growth).toBeNull();
  });

  it('keep the printed digits, the unit and the cells', () => {
    expect(statusOf('tongxiang', 'DW')).toMatchObject({
      actual: { figure: '18.29', unit: '亿元' },
      target: { figure: '67', unit: '亿元' },
      cells: {
        actual: { row: 4, column: 3 },
        target: { row: 4, column: 2 },
        completion: { row: 4, column: 9 },
      },
    });
  });

  it('need nothing more at the end of the year, and nothing less than nothing before', () => {
    expect(statusOf('quzhou', 'XY').required).toBeNull();
    expect(statusOf('jiaxing', 'SW').required).toEqual({ months: 6, each: 0, soFar: 2.06 });
    expect(statusOf('jiaxing', 'SJ').required).toEqual({ months: 6, each: 4720 / 6, soFar: 1630 });
  });

  it.each(PUBLISHED.map((report) => [report.name, report] as const))(
    '%s: every line has one status',
    (_, report) => {
      const { statuses, counts } = progressOfPublished(report);
      expect(statuses).toHaveLength(report.lines.length);
      expect(Object.values(counts).reduce((a, b) => a + b)).toBe(report.lines.length);
    },
  );
});

const period = parsePeriod('2017-H1') as Period;

function lights(
  figures: readonly FactLine[],
  fields: Readonly<Record<string, unknown>>,
  indicator: Readonly<Record<string, unknown>> = {},
) {
  const codes = [...new Set(figures.map((line) => line.indicator))];
  const template = templateOf({
    indicators: codes.map((code) => ({ code, name: code, unit: '万元', target: null, ...indicator })),
    ...fields,
  });
  return progressOf(readingOf(template, figures), template, period).statuses;
}

const one = (actual: string, target: string, more: Partial<FactLine> = {}): FactLine[] => [
  { indicator: 'A', actual, target, ...more },
];

describe('lights', () => {
  const gap = { lights: { measure: 'gap', green: 0, yellow: -10 } };
  const ratio = { lights: { measure: 'ratio', green: 1, yellow: 0.9 } };
  const growth = { lights: { measure: 'growth', green: 5, yellow: 0 } };

  it.each([
    ['50', 'green'],
    ['49.99', 'yellow'],
    ['40', 'yellow'],
    ['39.99', 'red'],
  ])('by points: %s of 100 at half the year is %s', (actual, light) => {
    expect(lights(one(actual, '100'), gap)[0]?.light).toBe(light);
  });

  it.each([
    ['50', 'green'],
    ['45', 'yellow'],
    ['44.9', 'red'],
  ])('by ratio: %s of 100 is %s', (actual, light) => {
    expect(lights(one(actual, '100'), ratio)[0]?.light).toBe(light);
  });

  it.each([
    ['105', '100', 'green'],
    ['104.9', '100', 'yellow'],
    ['99', '100', 'red'],
  ])('by growth: %s after %s is %s', (actual, prior, light) => {
    expect(lights(one(actual, '-', { prior }), growth)[0]?.light).toBe(light);
  });

  it('by growth as reported where last year is not in the sheet', () => {
    expect(lights([{ indicator: 'A', actual: '3', growth: '4.9%' }], growth)[0]?.light).toBe('yellow');
  });

  it('mean the opposite where less is better', () => {
    const lower = { better: 'lower' };
    expect(lights(one('50', '100'), gap, lower)[0]?.light).toBe('green');
    expect(lights(one('55', '100'), gap, lower)[0]?.light).toBe('yellow');
    expect(lights(one('61', '100'), gap, lower)[0]?.light).toBe('red');
    expect(lights(one('50', '100'), ratio, lower)[0]?.light).toBe('green');
    expect(lights(one('55', '100'), ratio, lower)[0]?.light).toBe('yellow');
    expect(lights(one('60', '100'), ratio, lower)[0]?.light).toBe('red');
    expect(lights(one('0', '100'), ratio, lower)[0]?.light).toBe('green');
    expect(lights(one('94', '-', { prior: '100' }), growth, lower)[0]?.light).toBe('green');
  });

  it('are none where there is nothing to judge, and say why', () => {
    const absence = (figures: readonly FactLine[], fields = gap) => lights(figures, fields)[0];
    expect(absence(one('50', '-'))).toMatchObject({
      light: 'none',
      absence: 'no-target',
      completion: null,
      gap: null,
    });
    expect(absence(one('', '100'))).toMatchObject({ light: 'none', absence: 'no-actual' });
    expect(absence(one('50', '0'))).toMatchObject({ light: 'none', absence: 'zero-target' });
    expect(absence(one('50', '100', { prior: '0' }), growth)).toMatchObject({
      light: 'none',
      absence: 'no-growth',
    });
  });

  it('are exact at a threshold that doubles miss', () => {
    // 0.29 − 0.3 is −0.010000000000000009 in doubles: one point behind is not more than one point behind.
    const rule = { lights: { measure: 'gap', green: 0, yellow: -1 }, schedule: { '2017-06': 0.3 } };
    expect(lights(one('29', '100'), rule)[0]?.light).toBe('yellow');
    expect(lights(one('28.9999', '100'), rule)[0]?.light).toBe('red');
  });

  it('follow the schedule of the indicator before that of the template', () => {
    const curve = { schedule: { '2017-06': 0.4 } };
    expect(lights(one('40', '100'), gap, curve)[0]).toMatchObject({
      light: 'green',
      schedule: 0.4,
      basis: 'curve',
    });
    expect(lights(one('49', '100'), { ...gap, schedule: 'even-days' })[0]).toMatchObject({
      schedule: 181 / 365,
      basis: 'even-days',
    });
  });
});

describe('order', () => {
  it('is most behind first, then what nothing is due of, then what has no light', () => {
    const figures: FactLine[] = [
      { indicator: 'A', actual: '60', target: '100' },
      { indicator: 'B', actual: '60', target: '-' },
      { indicator: 'C', actual: '10', target: '100' },
      { indicator: 'D', actual: '45', target: '100' },
      { indicator: 'E', actual: '', target: '100' },
      { indicator: 'F', actual: '10', target: '100' },
    ];
    expect(
      lights(figures, {})
        .map(({ indicator }) => indicator)
        .join(''),
    ).toBe('CFDABE');
  });
});

describe('targets', () => {
  it('come from the template where the sheet has none', () => {
    const template = templateOf({ indicators: [{ code: 'A', name: 'A', unit: '万元', target: 80 }] });
    const [status] = progressOf(
      readingOf(template, [{ indicator: 'A', actual: '20' }]),
      template,
      period,
    ).statuses;
    expect(status).toMatchObject({ target: { figure: '80', unit: '万元' }, completion: 0.25, light: 'red' });
  });

  it('of the whole are not those of each entity', () => {
    const template = templateOf({
      total: '合计',
      indicators: [{ code: 'A', name: 'A', unit: '万元', target: 80 }],
    });
    const lines = ['合计', '甲县', '乙县'].map((entity) => ({ indicator: 'A', entity, actual: '20' }));
    const { statuses } = progressOf(readingOf(template, lines), template, period);
    expect(statuses.map(({ entity, light }) => [entity, light])).toEqual([
      ['合计', 'red'],
      ['甲县', 'none'],
      ['乙县', 'none'],
    ]);
  });
});
