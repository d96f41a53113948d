import { periodCode } from '../../../src/core/statistics/period';
import { parseTemplate } from '../../../src/core/template/parse';
import type { Finding } from '../../../src/core/validation/finding';
import { validate } from '../../../src/core/validation/validate';
import { wordsFor } from '../../../src/messages/words';
import { MEASURE_COLUMNS, columnOf, readingOf } from '../../support/facts';
import type { FactLine } from '../../support/facts';
import { PUBLISHED, published } from '../../support/published';
import type { Published } from '../../support/published';

const words = wordsFor('zh-CN');

const sentenceOf = (finding: Finding | undefined) => (finding ? words.say(finding.message) : '');

const validatePublished = ({ template, lines, period }: Published) =>
  validate(readingOf(template, lines, { period: periodCode(period) }), template, period);

const explained = (report: Published) =>
  validatePublished(report).findings.filter(({ outcome }) => outcome === 'holds');

describe('the five published reports', () => {
  it.each(PUBLISHED.map((report) => [report.name, report] as const))(
    '%s has no error and no query',
    (_, report) => {
      const { findings, summary } = validatePublished(report);
      expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
      expect(summary.errors + summary.queries).toBe(0);
      expect(summary.checks).toBeGreaterThan(20);
    },
  );

  it('explains 27.29 % as inside the rounding of 18.29', () => {
    const [finding, ...others] = explained(published('tongxiang'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'arithmetic.completion', severity: 'hint', indicator: 'DW' });
    expect(finding?.reported).toEqual({ figure: '27.29', unit: '%' });
    expect(finding?.working && words.say(finding.working)).toBe('18.29 ÷ 67 = 27.2985%');
    expect(finding && words.say(finding.message)).toContain('27.30%');
  });

  it.each([
    ['shaoxing', 'SWZJ', '84.65%', '84.7%', '84.6%'],
    ['jiaxing', 'SW', '154.5%', '155%', '154%'],
  ])('explains the tie of %s: both ways of rounding', (name, indicator, nominal, up, even) => {
    const finding = explained(published(name)).find(({ rule }) => rule === 'arithmetic.completion');
    expect(finding).toMatchObject({ indicator, severity: 'hint', outcome: 'holds' });
    for (const figure of [nominal, up, even]) expect(sentenceOf(finding)).toContain(figure);
  });

  it('accepts the half-even reading of both ties as well', () => {
    const asEven = (name: string, indicator: string, completion: string, gap: string) => {
      const report = published(name);
      const lines = report.lines.map((line) =>
        line.indicator === indicator ? { ...line, completion, gap } : line,
      );
      return validatePublished({ ...report, lines }).summary.errors;
    };
    expect(asEven('shaoxing', 'SWZJ', '84.6%', '9.6pp')).toBe(0);
    expect(asEven('jiaxing', 'SW', '154%', '104pp')).toBe(0);
  });

  it('says of which total the shares of Shaoxing are', () => {
    const shares = explained(published('shaoxing')).filter(({ rule }) => rule === 'arithmetic.share');
    expect(shares.map(({ indicator, reported }) => [indicator, reported?.figure])).toEqual([
      ['XJ', '61'],
      ['XIN', '32.7'],
      ['ZC', '6.3'],
    ]);
    for (const share of shares) {
      expect(words.say(share.message)).toMatch(/146\.9亿元.*169\.3亿元/);
      expect(share.working && words.say(share.working)).toContain('(89.6 + 48.0 + 9.3)');
    }
  });

  it('cannot judge a share whose total was not published, and says so', () => {
    const undecided = validatePublished(published('shaoxing')).findings.filter(
      ({ outcome }) => outcome === 'undecided',
    );
    expect(undecided).toMatchObject([{ rule: 'arithmetic.share', severity: 'hint', indicator: 'TZ_SH' }]);
  });

  it('calls the 41 % of Pinghu cut off, not wrong', () => {
    const { findings } = validatePublished(published('pinghu'));
    expect(findings).toMatchObject([
      {
        rule: 'arithmetic.truncated',
        severity: 'hint',
        outcome: 'fails',
        indicator: 'ZZ',
        reported: { figure: '41' },
      },
    ]);
  });

  it('takes a template that insists on one way of rounding at its word where nothing else is rounded', () => {
    const document = {
      format: 'target-template/1',
      id: 't',
      title: 't',
      version: '1',
      window: { from: '2017-01-01', to: '2017-12-31' },
      schedule: 'even-months',
      lights: { measure: 'gap', green: 0, yellow: -10 },
      indicators: [{ code: 'XM', name: '项目', unit: '个', target: 200 }],
    };
    const verdict = (rounding: string, completion: string) => {
      const result = parseTemplate(JSON.stringify({ ...document, rounding }));
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      const lines = [{ indicator: 'XM', target: '200', actual: '309', completion }];
      const { findings } = validate(readingOf(result.template, lines), result.template, null);
      return findings
        .filter(({ rule }) => rule.startsWith('arithmetic'))
        .map(({ rule, outcome }) => [rule, outcome]);
    };
    // 309 ÷ 200 = 154.5 %
    expect(verdict('any', '155%')).toEqual([['arithmetic.completion', 'holds']]);
    expect(verdict('any', '154%')).toEqual([['arithmetic.completion', 'holds']]);
    expect(verdict('half-up', '155%')).toEqual([['arithmetic.completion', 'holds']]);
    expect(verdict('half-up', '154%')).toEqual([['arithmetic.completion', 'fails']]);
    expect(verdict('half-even', '154%')).toEqual([['arithmetic.completion', 'holds']]);
    expect(verdict('half-even', '155%')).toEqual([['arithmetic.completion', 'fails']]);
  });
});

describe('one digit changed', () => {
  const mutations = PUBLISHED.flatMap((report) =>
    figuresThatTakePart(report).map((place) => [report, place] as const),
  );

  it('covers the figures of every report', () => {
    expect(mutations.length).toBeGreaterThan(60);
  });

  it.each(
    mutations.map(
      ([report, place]) =>
        [`${report.name} ${place.indicator}[${place.measure}] ${place.written}`, report, place] as const,
    ),
  )('is an error that names the cell: %s', (_, report, place) => {
    const lines = report.lines.map((line, i) =>
      i === place.line ? { ...line, [place.measure]: place.mutated } : line,
    );
    const { findings } = validatePublished({ ...report, lines });
    const errors = findings.filter(({ severity, outcome }) => severity === 'error' && outcome === 'fails');
    expect(errors.some((finding) => names(finding, place))).toBe(true);
  });
});

interface Place {
  readonly line: number;
  readonly indicator: string;
  readonly measure: (typeof MEASURE_COLUMNS)[number];
  readonly written: string;
  readonly mutated: string;
}

const names = ({ cells }: Finding, { line, measure }: Place): boolean =>
  cells.some(({ row, column }) => row === 4 + line && column === columnOf(measure));

/** Figures with a relation that is tight enough to notice the first digit; an inequality notices only what breaks it. */
function figuresThatTakePart(report: Published): Place[] {
  return report.lines.flatMap((line, index) =>
    MEASURE_COLUMNS.flatMap((measure) => {
      const written = line[measure];
      if (!written || !/\d/.test(written) || !takesPart(report, line, measure)) return [];
      const mutated = written.replace(/\d/, (digit) => String((Number(digit) + 5) % 10 || 1));
      return [{ line: index, indicator: line.indicator, measure, written, mutated }];
    }),
  );
}

function takesPart({ name, template }: Published, line: FactLine, measure: string): boolean {
  if (measure === 'target') return true;
  if (measure === 'share') return line.indicator !== 'TZ_SH';
  if (measure !== 'actual') return line.growth !== '—' || measure === 'completion' || measure === 'gap';
  const inSum = template.rules.some(({ check }) => check.includes('+') && check.includes(line.indicator));
  const isWhole = name === 'pinghu' && ['HT', 'EC'].includes(line.indicator);
  return (
    inSum ||
    isWhole ||
    !!line.share?.match(/^(?!29)\d/) ||
    !!line.completion?.match(/\d/) ||
    !!line.growth?.match(/\d/)
  );
}
