/**
 * One digit changed in any figure that takes part in a relation: an error names the cell; or, where the figures could
 * still be true had they been cut short instead of rounded, at least a milder finding names it; or every relation still
 * holds inside its rounding. Which of the three must happen is decided here, by relations written out by hand for each
 * sample and judged with an interval arithmetic of the test's own (plain fractions), not by the engine.
 */
import { examine } from '../../src/core/examine';
import { figureAt } from '../../src/core/report/facts';
import type { Facts } from '../../src/core/report/facts';
import { readReport } from '../../src/core/report/read-report';
import type { Template } from '../../src/core/template/template';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { openSample, sampleNames } from './open-sample';

type Figures = (name: string) => Range;
interface Range {
  readonly low: Fraction;
  readonly high: Fraction;
}
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}
/** The figures of a relation ("CODE.measure") and whether it can still be true. */
interface Relation {
  readonly of: readonly string[];
  readonly holds: (figure: Figures) => boolean;
}

const fraction = (n: bigint, d: bigint): Fraction => (d < 0n ? { n: -n, d: -d } : { n, d });
const less = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
const plus = (a: Range, b: Range): Range => ({
  low: fraction(a.low.n * b.low.d + b.low.n * a.low.d, a.low.d * b.low.d),
  high: fraction(a.high.n * b.high.d + b.high.n * a.high.d, a.high.d * b.high.d),
});
/** Quotient of positive ranges. */
const over = (a: Range, b: Range): Range => ({
  low: fraction(a.low.n * b.high.d, a.low.d * b.high.n),
  high: fraction(a.high.n * b.low.d, a.high.d * b.low.n),
});
const constant = (n: bigint, d = 1n): Range => ({ low: { n, d }, high: { n, d } });
const meet = (a: Range, b: Range): boolean => !less(a.high, b.low) && !less(b.high, a.low);

const completion = (code: string): Relation => ({
  of: [`${code}.actual`, `${code}.target`, `${code}.completion`],
  holds: (f) => meet(over(f(`${code}.actual`), f(`${code}.target`)), f(`${code}.completion`)),
});
const growth = (code: string): Relation => ({
  of: [`${code}.actual`, `${code}.prior`, `${code}.growth`],
  holds: (f) => meet(over(f(`${code}.actual`), f(`${code}.prior`)), plus(f(`${code}.growth`), constant(1n))),
});
const gap = (code: string, months: bigint): Relation => ({
  of: [`${code}.actual`, `${code}.target`, `${code}.gap`],
  holds: (f) =>
    meet(over(f(`${code}.actual`), f(`${code}.target`)), plus(f(`${code}.gap`), constant(months, 12n))),
});
const sum = (whole: string, ...parts: string[]): Relation => ({
  of: [whole, ...parts].map((code) => `${code}.actual`),
  holds: (f) => meet(f(`${whole}.actual`), parts.map((code) => f(`${code}.actual`)).reduce(plus)),
});
/** A share may be of any plausible total: one of the sums or totals named here, in the same unit. */
const share = (code: string, ...wholes: readonly string[][]): Relation => ({
  of: [`${code}.share`],
  holds: (f) =>
    wholes.some((whole) =>
      meet(
        over(f(`${code}.actual`), whole.map((part) => f(`${part}.actual`)).reduce(plus)),
        f(`${code}.share`),
      ),
    ),
});
/** The target is the template's own: any change is an alteration. */
const locked = (code: string, target: bigint): Relation => ({
  of: [`${code}.target`],
  holds: (f) =>
    meet(f(`${code}.target`), constant(target)) && !less(f(`${code}.target`).low, constant(target).low),
});

/** Of what Shaoxing's three streams may be a share. */
const FUNDS = [
  ['YSHG_XJ', 'YSHG_XIN', 'YSHG_ZC'],
  ['YSHG_XJ', 'YSHG_XIN'],
  ['YSHG_XJ', 'YSHG_XIN', 'YSHG_ZC', 'YSHG_ZQGQ'],
  ...['YSHG_SWZJ', 'YSHG_XJ', 'YSHG_XIN', 'YSHG_ZQGQ', 'YSHG_ZJ', 'TZ_20', 'TZ_SH'].map((code) => [code]),
];

const RELATIONS: Readonly<Record<string, readonly Relation[]>> = {
  'tongxiang-2017-q1': [
    completion('ZSHG_DWZJ'),
    gap('ZSHG_DWZJ', 3n),
    locked('ZSHG_DWZJ', 67n),
    sum('ZSHG_DWZJ', 'ZSHG_CY', 'ZSHG_ZB'),
    sum('XM', 'XM_CY', 'XM_ZB'),
  ],
  'shaoxing-2014-q1-q3': [
    completion('YSHG_SWZJ'),
    gap('YSHG_SWZJ', 9n),
    locked('YSHG_SWZJ', 200n),
    sum('YSHG_SWZJ', 'YSHG_XJ', 'YSHG_XIN', 'YSHG_ZC', 'YSHG_ZQGQ'),
    sum('YSHG_ZJ', 'YSHG_XJ', 'YSHG_XIN'),
    sum('XM', 'XM_XJ', 'XM_XIN'),
    share('YSHG_XJ', ...FUNDS),
    share('YSHG_XIN', ...FUNDS),
    share('YSHG_ZC', ...FUNDS),
    share('XM_YY', ['XM']),
    share('XM_SH', ['XM'], ['XM_YY'], ['XM_XJ'], ['XM_XIN'], ['XM_XJ', 'XM_XIN'], ['XM_YY', 'XM_SH']),
    sum('SH', 'SH_SJ', 'SH_XJ'),
    sum('SB', 'SB_CY', 'SB_FW', 'SB_CT'),
  ],
  'jiaxing-science-city-2017': [
    ...['NZ_QW', 'NZ_SW', 'WZ_HT', 'WZ_SJ', 'ZSHG_ZB'].flatMap((code) => [completion(code), gap(code, 6n)]),
    ...['NZ_QW', 'NZ_SW', 'WZ_SJ', 'ZSHG_ZB'].map(growth),
    locked('NZ_QW', 16n),
    locked('NZ_SW', 8n),
    locked('WZ_HT', 21000n),
    locked('WZ_SJ', 14500n),
    locked('ZSHG_ZB', 14n),
  ],
  'quzhou-2011': [
    ...['ZS_XY', 'ZS_SW', 'ZS_YY', 'ZS_SWAI', 'ZSHG', 'SH_XM', 'SH_DW', 'SH_SY', 'SH_SYZJ'].map(completion),
  ],
  'pinghu-2020': [
    growth('WZ_SJ'),
    growth('WZ_ZZ'),
    share('WZ_HT_3K', ['WZ_HT'], ['WZ_HT_EC']),
    share('WZ_HT_ZDCY', ['WZ_HT_EC'], ['WZ_HT'], ['WZ_HT_3K'], ['WZ_SJ']),
  ],
};

describe.each(sampleNames)('%s', (name) => {
  test('a changed digit is found at its cell, unless every relation still holds', async () => {
    const { template, snapshot } = await openSample(name);
    const relations = RELATIONS[name] ?? [];
    const cells = new Set(relations.flatMap(({ of }) => of));
    let found = 0;
    let inside = 0;
    for (const cell of cells) {
      const place = placeOf(cell, snapshot, template);
      for (const changed of oneDigitChanges(place.value, place.format)) {
        const sheet = withValue(snapshot, place, changed);
        const about = relations.filter(({ of }) => of.includes(cell));
        const broken = about.some(({ holds }) => !holds(figuresOf(sheet, template, 'rounded')));
        const impossible = about.some(
          ({ holds }) => !holds(figuresOf(sheet, template, 'rounded or cut short')),
        );
        const result = examine(sheet, template);
        if (!result.ok) throw new Error(`${cell} = ${changed}: ${result.reason.key}`);
        const named = result.examination.validation.findings.some(
          ({ severity, outcome, cells: at }) =>
            (severity === 'error' || !impossible) &&
            outcome === 'fails' &&
            at.some(({ row, column }) => row === place.row && column === place.column),
        );
        if (broken) {
          expect([cell, changed, named]).toEqual([cell, changed, true]);
          found += 1;
        } else inside += 1;
      }
    }
    expect(found).toBeGreaterThan(inside);
  });
});

interface Place {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly format: string;
}

function placeOf(cell: string, snapshot: SheetSnapshot, template: Template): Place {
  const { facts, line, measure } = locate(cell, snapshot, template);
  const column = facts.measures.get(measure);
  const [row, at] = [column?.row[line] ?? -1, column?.column[line] ?? -1];
  const value = snapshot.values[row - snapshot.used.row]?.[at - snapshot.used.column];
  if (typeof value !== 'number') throw new Error(`${cell} is no number`);
  const format = snapshot.numberFormats[row - snapshot.used.row]?.[at - snapshot.used.column] ?? 'General';
  return { row, column: at, value, format };
}

function locate(cell: string, snapshot: SheetSnapshot, template: Template) {
  const [code, measure] = cell.split('.') as [
    string,
    'actual' | 'target' | 'completion' | 'gap' | 'growth' | 'prior',
  ];
  const facts = factsOf(snapshot, template);
  const indicator = template.indicators.findIndex((candidate) => candidate.code === code);
  return { facts, line: facts.indicator.indexOf(indicator), measure };
}

const known = new WeakMap<SheetSnapshot, Facts>();

function factsOf(snapshot: SheetSnapshot, template: Template): Facts {
  const before = known.get(snapshot);
  if (before) return before;
  const result = readReport(snapshot, template);
  if (!result.ok) throw new Error(result.reason.key);
  known.set(snapshot, result.reading.facts);
  return result.reading.facts;
}

/** Every figure with each of its printed digits changed once (by 3, so that the first is never 0 unless it was 7). */
function oneDigitChanges(value: number, format: string): number[] {
  const percent = format.includes('%');
  const shown = percent ? String(Math.round(value * 1e6) / 1e4) : String(value);
  return [...shown].flatMap((character, i) => {
    if (!/\d/.test(character)) return [];
    const changed = Number(`${shown.slice(0, i)}${(Number(character) + 3) % 10}${shown.slice(i + 1)}`);
    return changed === 0 ? [] : [percent ? Number((changed / 100).toFixed(6)) : changed];
  });
}

function withValue(snapshot: SheetSnapshot, place: Place, value: number): SheetSnapshot {
  const { row, column } = snapshot.used;
  return {
    ...snapshot,
    values: snapshot.values.map((cells, r) =>
      r === place.row - row ? cells.map((cell, c) => (c === place.column - column ? value : cell)) : cells,
    ),
  };
}

/** The intervals of the printed figures, made here from digits and scale. */
function figuresOf(
  snapshot: SheetSnapshot,
  template: Template,
  printing: 'rounded' | 'rounded or cut short',
): Figures {
  return (cell) => {
    const { facts, line, measure } = locate(cell, snapshot, template);
    const figure = figureAt(facts.measures.get(measure), line);
    if (!figure) throw new Error(`${cell} holds no figure`);
    const width = figure.exact ? 0n : 1n;
    const beyond = printing === 'rounded' ? width : 2n * width;
    const digits = 2n * BigInt(figure.digits);
    const d = 2n * 10n ** BigInt(Math.max(figure.scale, 0));
    const up = 10n ** BigInt(Math.max(-figure.scale, 0));
    return { low: fraction((digits - width) * up, d), high: fraction((digits + beyond) * up, d) };
  };
}
