/** What a spreadsheet computes from its own cells in doubles is right, and nothing is said of it: not even a hint. */
import fc from 'fast-check';
import { examine } from '../../../src/core/examine';
import { parseTemplate } from '../../../src/core/template/parse';
import type { Template } from '../../../src/core/template/template';
import { snapshotOf } from '../../support/snapshot';

function templateOf(unit: string, decimals: number, target: number): Template {
  const read = parseTemplate(
    JSON.stringify({
      ...{ format: 'target-template/1', id: 'computed', title: '招商引资', version: '1' },
      window: { from: '2024-01-01', to: '2024-12-31' },
      indicators: [{ code: 'A', name: '新批项目', unit, decimals, target }],
    }),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
  return read.template;
}

interface Cells {
  readonly actual: number;
  readonly prior: number;
  readonly target: number;
  readonly isCount: boolean;
  /** Formats of the computed columns. */
  readonly formats: readonly [change: string, growth: string, completion: string];
}

/** Near each other as well, where differences and growths are nearly lost in the digits of what they come from. */
const amounts = fc.integer({ min: 1, max: 9_999_999 }).chain((actual) =>
  fc.record({
    actual: fc.constant(actual),
    prior: fc.oneof(
      fc.integer({ min: Math.ceil((actual * 2) / 3), max: actual * 2 }),
      fc.integer({ min: -40, max: 40 }).map((by) => Math.max(1, actual + by)),
    ),
    target: fc.integer({ min: actual, max: actual * 3 }),
    isCount: fc.boolean(),
    formats: fc.constantFrom<Cells['formats']>(
      ['General', '0.0%', '0.00%'],
      ['0.00', '0.00%', '0.0%'],
      ['#,##0', '0%', '0.00%'],
    ),
  }),
);

function findingsOf({ actual, prior, target, isCount, formats }: Cells): string[] {
  // Each is the double that stands nearest to its decimal, as in a cell that was typed.
  const [now, before, due] = isCount ? [actual, prior, target] : [actual / 100, prior / 100, target / 100];
  const [change, growth, completion] = formats;
  const sheet = snapshotOf(
    [
      ['招商引资（2024年1—6月）'],
      ['指标', '计量单位', '全年目标', '累计完成', '上年同期', '增减额', '增幅', '完成率', '与序时进度差'],
      [
        ...['新批项目', isCount ? '个' : '万元', due, now, before],
        ...[now - before, now / before - 1, now / due, now / due - 0.5],
      ],
    ],
    {
      formats: { 'C3:E3': isCount ? '0' : '0.00', F3: change, G3: growth, H3: completion, I3: completion },
      formulas: { F3: '=D3-E3', G3: '=D3/E3-1', H3: '=D3/C3', I3: '=H3-0.5' },
    },
  );
  const result = examine(sheet, templateOf(isCount ? '个' : '万元', isCount ? 0 : 2, due));
  if (!result.ok) throw new Error(result.reason.key);
  return result.examination.validation.findings.map(
    ({ rule, outcome, message: { key } }) => `${rule} ${outcome} ${key}`,
  );
}

test('differences, growths, completions and distances that were left to the formulas', () => {
  fc.assert(
    fc.property(amounts, (cells) => {
      expect(findingsOf(cells).filter((said) => said.startsWith('arithmetic.'))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
