import fc from 'fast-check';
import { progressHighlights } from '../../../src/core/progress/highlights';
import { progressOf } from '../../../src/core/progress/progress-of';
import type { Light } from '../../../src/core/progress/status';
import { parsePeriod } from '../../../src/core/statistics/period';
import type { Period } from '../../../src/core/statistics/period';
import type { Template } from '../../../src/core/template/template';
import type { Highlight } from '../../../src/workbook/changes';
import type { CellValue, SheetSnapshot } from '../../../src/workbook/snapshot';
import { FIRST_ROW, MEASURE_COLUMNS, columnOf, readingOf, templateOf } from '../../support/facts';
import type { FactLine } from '../../support/facts';
import { nativeFormula } from '../../support/native-formula';
import { published } from '../../support/published';
import { snapshotOf } from '../../support/snapshot';

const period = parsePeriod('2017-H1') as Period;

/** The sheet that a table of lines stands for; scale: how many of the template's units one of the sheet's is. */
function sheetOf(
  lines: readonly FactLine[],
  scale: Readonly<Partial<Record<string, number>>> = {},
): SheetSnapshot {
  const blank = Array.from({ length: FIRST_ROW }, () => Array.from({ length: 13 }, () => null));
  const rows = lines.map((line) => [
    line.indicator,
    null,
    ...MEASURE_COLUMNS.map((measure): CellValue => valueOf(line[measure], scale[measure] ?? 1)),
  ]);
  return snapshotOf([...blank, ...rows], { name: 'Sheet1' });
}

function valueOf(written: string | undefined, scale: number): CellValue {
  if (written === undefined || written === '') return null;
  const number = Number(written.replace(/^[=~]+|%|pp/g, ''));
  return Number.isNaN(number) ? written : number / scale;
}

function highlightsOf(
  template: Template,
  lines: readonly FactLine[],
  snapshot = sheetOf(lines),
  at = period,
): readonly Highlight[] {
  const reading = readingOf(template, lines);
  const changes = progressHighlights(progressOf(reading, template, at), reading, template, snapshot);
  return changes.flatMap((change) => (change.kind === 'highlight' ? change.highlights : []));
}

/** Which light a cell shows, from the formulas alone. */
function shown(
  highlights: readonly Highlight[],
  row: number,
  column: number,
  snapshot: SheetSnapshot,
): Light {
  const lit = highlights.filter(({ range, formula }) => {
    const down = row - range.row;
    if (column !== range.column || down < 0 || down >= range.rows) return false;
    return (
      nativeFormula(formula, { row: range.row, down }, (r, c) => snapshot.values[r]?.[c] ?? null) === true
    );
  });
  expect(lit.length).toBeLessThanOrEqual(1);
  return lit[0]?.look ?? 'none';
}

const indicator = (
  code: string,
  target: number | null = null,
  more: Readonly<Record<string, unknown>> = {},
) => ({
  code,
  name: code,
  unit: '万元',
  target,
  ...more,
});

describe('progressHighlights', () => {
  it('is one change with native formulas on the completion and actual cells', () => {
    const { template, lines } = published('jiaxing');
    const reading = readingOf(template, lines);
    const changes = progressHighlights(
      progressOf(reading, template, period),
      reading,
      template,
      sheetOf(lines),
    );
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: 'highlight', sheet: 'Sheet1' });
    const highlights = highlightsOf(template, lines);
    expect(highlights.map(({ range, look }) => [range.row, range.column, range.rows, look])).toEqual(
      [columnOf('completion'), columnOf('actual')].flatMap((column) =>
        ['green', 'yellow', 'red'].map((look) => [FIRST_ROW, column, 5, look]),
      ),
    );
    expect(highlights[2]?.formula).toBe(
      '=AND(ISNUMBER($D5),ISNUMBER($C5),$C5<>0,ROUND($D5/$C5-0.5,12)<-0.1)',
    );
  });

  it('needs a handful of formats for 5,000 rows', () => {
    const codes = Array.from({ length: 5000 }, (_, i) => `K${i}`);
    const template = templateOf({ indicators: codes.map((code) => indicator(code)) });
    const lines = codes.map((code, i) => ({
      indicator: code,
      target: i % 7 === 3 ? '-' : '100',
      actual: '40',
      completion: '40%',
    }));
    const highlights = highlightsOf(template, lines);
    expect(highlights).toHaveLength(6);
    expect(highlights.every(({ range }) => range.rows === 5000)).toBe(true);
  });

  it('covers nothing where no metric can have a light', () => {
    const template = templateOf({ indicators: [indicator('A')] });
    expect(highlightsOf(template, [{ indicator: 'A', target: '-', actual: '40' }])).toEqual([]);
  });

  it('is live: an edited figure changes its light', () => {
    const template = templateOf({ indicators: [indicator('A', 100), indicator('B', 100)] });
    const lines = ['A', 'B'].map((code) => ({ indicator: code, target: '100', actual: '60' }));
    const highlights = highlightsOf(template, lines);
    const edited = sheetOf(lines.map((line, i) => ({ ...line, actual: i === 1 ? '20' : '45' })));
    expect(shown(highlights, FIRST_ROW, columnOf('actual'), edited)).toBe('yellow');
    expect(shown(highlights, FIRST_ROW + 1, columnOf('actual'), edited)).toBe('red');
    const cleared = sheetOf(lines.map((line) => ({ ...line, actual: '' })));
    expect(shown(highlights, FIRST_ROW, columnOf('actual'), cleared)).toBe('none');
  });

  it('takes targets from the template where the sheet has none, in the unit of the sheet', () => {
    const codes = ['A', 'B', 'C'];
    const template = templateOf({ indicators: codes.map((code, i) => indicator(code, (i + 1) * 10_000)) });
    const lines = codes.map((code) => ({ indicator: code, actual: '10000' }));
    // The sheet counts in 亿元, the template in 万元.
    const snapshot = sheetOf(lines, { actual: 10_000 });
    const highlights = highlightsOf(template, lines, snapshot);
    expect(highlights).toHaveLength(3);
    expect(highlights[0]?.formula).toContain('$D5/CHOOSE(ROW()-4,1,2,3)');
    expect(codes.map((_, i) => shown(highlights, FIRST_ROW + i, columnOf('actual'), snapshot))).toEqual([
      'green',
      'green',
      'red',
    ]);
  });

  it('brings actual and target to one unit where the sheet does not', () => {
    const template = templateOf({ indicators: [indicator('A', 20_000)] });
    const lines = [{ indicator: 'A', target: '20000', actual: '9000' }];
    const snapshot = sheetOf(lines, { target: 10_000 });
    const highlights = highlightsOf(template, lines, snapshot);
    expect(highlights[0]?.formula).toContain('$D5/$C5*0.0001');
    expect(shown(highlights, FIRST_ROW, columnOf('actual'), snapshot)).toBe('yellow');
  });

  it('splits where the number format does, so that each figure keeps its own', () => {
    const template = templateOf({ indicators: ['A', 'B', 'C'].map((code) => indicator(code, 100)) });
    const lines = ['A', 'B', 'C'].map((code) => ({ indicator: code, target: '100', actual: '60' }));
    const rows = sheetOf(lines).values;
    const snapshot = snapshotOf(rows, { formats: { D5: '0.0', D6: '0.0' } });
    const formats = highlightsOf(template, lines, snapshot).map(({ range, numberFormat }) => [
      range.rows,
      numberFormat,
    ]);
    expect(new Set(formats.map((format) => format.join()))).toEqual(new Set(['2,0.0', '1,General']));
  });

  it('shows the light of the status, for every rule, figure and direction', () => {
    const amount = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constant(50), fc.constant(45));
    const line = fc.record({
      actual: fc.oneof(
        { weight: 5, arbitrary: amount.map(String) },
        { weight: 1, arbitrary: fc.constantFrom('', '-') },
      ),
      target: fc.oneof(
        { weight: 5, arbitrary: amount.map(String) },
        { weight: 1, arbitrary: fc.constant('-') },
      ),
      prior: amount.map(String),
    });
    const rule = fc.constantFrom(
      { measure: 'gap', green: 0, yellow: -10 },
      { measure: 'gap', green: 0, yellow: 0 },
      { measure: 'ratio', green: 1, yellow: 0.9 },
      { measure: 'growth', green: 5, yellow: -5 },
    );
    const schedule = fc.constantFrom<unknown>(
      'even-months',
      'even-days',
      { '2017-06': 0.3 },
      { '2017-12': 1 },
    );
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        rule,
        schedule,
        fc.constantFrom('higher', 'lower'),
        (figures, lights, plan, better) => {
          const codes = figures.map((_, i) => `K${i}`);
          const template = templateOf({
            lights,
            schedule: plan,
            indicators: codes.map((code) => indicator(code, null, { better })),
          });
          const lines = figures.map((figure, i) => ({ indicator: codes[i] ?? '', ...figure }));
          const snapshot = sheetOf(lines);
          const { statuses } = progressOf(readingOf(template, lines), template, period);
          const highlights = highlightsOf(template, lines, snapshot);
          for (const [i, code] of codes.entries()) {
            const expected = statuses.find((status) => status.indicator === code)?.light;
            expect(shown(highlights, FIRST_ROW + i, columnOf('actual'), snapshot)).toBe(expected);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
