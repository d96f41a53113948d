/**
 * Every printed ratio of the five reports is reproduced from the other figures of the same workbook: completion, gap,
 * growth and share, exactly, and rounded once to the printed digits. The figures are read, not written down here;
 * only the two that the published reports themselves cut short are named.
 */
import { examine } from '../../src/core/examine';
import { figureAt } from '../../src/core/report/facts';
import type { Facts } from '../../src/core/report/facts';
import type { PrintedNumber } from '../../src/core/statistics/printed';
import { ofDecimal, rational, subtract } from '../../src/core/statistics/rational';
import type { Rational } from '../../src/core/statistics/rational';
import { completion, growth } from '../../src/core/statistics/ratios';
import { roundingsOf } from '../../src/core/statistics/rounding';
import { scheduleShare } from '../../src/core/statistics/schedule';
import type { Measure } from '../../src/core/template/template';
import { functionCatalogue } from '../../src/functions/catalogue';
import { parseAddress } from '../../src/workbook/address';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { openSample, sampleNames } from './open-sample';

/** 18.29 / 67 = 27.2985 % printed as 27.29, and so 2.29 points ahead; 24736 / 59070 = 41.876 % printed as 41. */
const CUT_SHORT = new Set([
  'tongxiang-2017-q1 completion ZSHG_DWZJ',
  'tongxiang-2017-q1 gap ZSHG_DWZJ',
  'pinghu-2020 share WZ_ZZ',
]);

/** What each share is a share of; an empty list: of the sum of the streams that print one. */
const WHOLES: Readonly<Record<string, readonly string[]>> = {
  YSHG_XJ: [],
  YSHG_XIN: [],
  YSHG_ZC: [],
  XM_YY: ['XM'],
  XM_SH: ['XM'],
  WZ_ZZ: ['WZ_HT'],
  WZ_HT_3K: ['WZ_HT'],
  WZ_HT_ZDCY: ['WZ_HT_EC'],
};
const STREAMS = Object.keys(WHOLES).filter((code) => WHOLES[code]?.length === 0);

const exact = ({ digits, scale }: PrintedNumber): Rational => ofDecimal({ digits: BigInt(digits), scale });

describe.each(sampleNames)('%s', (name) => {
  test('every printed ratio follows from the other figures of the sheet', async () => {
    const { template, snapshot } = await openSample(name);
    const result = examine(snapshot, template);
    if (!result.ok || !result.examination.period) throw new Error('the sample cannot be read');
    const { reading, period } = result.examination;
    const scheduled = scheduleShare(period, template.schedule, template.window);
    const { facts } = reading;
    const code = (line: number) => template.indicators[facts.indicator[line] ?? -1]?.code ?? '';
    const value = (line: number, measure: Measure): Rational | null => {
      const figure = figureOf(facts, line, measure);
      return figure && exact(figure);
    };
    const total = (codes: readonly string[]): Rational =>
      range(facts.lineCount)
        .filter((line) => codes.includes(code(line)))
        .map((line) => value(line, 'actual') ?? rational(0n))
        .reduce((sum, next) => subtract(sum, subtract(rational(0n), next)), rational(0n));

    let reproduced = 0;
    for (const line of range(facts.lineCount)) {
      const [actual, target, prior] = [value(line, 'actual'), value(line, 'target'), value(line, 'prior')];
      const completed = actual && target ? completion(actual, target) : null;
      const grown = actual && prior ? growth(actual, prior) : null;
      const wholes = WHOLES[code(line)];
      const recomputed: Partial<Record<Measure, Rational | null>> = {
        completion: completed,
        gap: completed && subtract(completed, scheduled),
        growth: grown?.kind === 'value' ? grown.value : null,
        share: actual && wholes ? completion(actual, total(wholes.length ? wholes : STREAMS)) : null,
      };
      for (const measure of ['completion', 'gap', 'growth', 'share'] as const) {
        const printed = figureOf(facts, line, measure);
        if (!printed) continue;
        const computed = recomputed[measure];
        if (!computed) throw new Error(`${measure} of ${code(line)} is printed and cannot be recomputed`);
        const label = `${name} ${measure} ${code(line)}`;
        expect([label, roundingsOf(computed, printed)]).toEqual([
          label,
          CUT_SHORT.has(label) ? ['truncated'] : expect.arrayContaining(['half-up']),
        ]);
        reproduced += 1;
      }
    }
    expect(reproduced).toBeGreaterThan(0);
  });

  test('no error is found, and the period is read', async () => {
    const { template, snapshot } = await openSample(name);
    const result = examine(snapshot, template);
    if (!result.ok) throw new Error(result.reason.key);
    const { validation, period } = result.examination;
    expect(period).not.toBeNull();
    expect(
      validation.findings.filter(({ severity, outcome }) => severity === 'error' && outcome !== 'holds'),
    ).toEqual([]);
    expect(validation.summary.checks).toBeGreaterThan(10);
  });

  test('the formulas in the cells give the same figures', async () => {
    const { snapshot } = await openSample(name);
    let formulas = 0;
    snapshot.formulas.forEach((row, r) =>
      row.forEach((formula, c) => {
        if (!formula) return;
        expect(evaluateFormula(formula, snapshot)).toBeCloseTo(Number(snapshot.values[r]?.[c]), 12);
        formulas += 1;
      }),
    );
    expect(formulas).toBeGreaterThan(0);
  });
});

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

function figureOf(facts: Facts, line: number, measure: Measure): PrintedNumber | null {
  return measure === 'unit' || measure === 'note' ? null : figureAt(facts.measures.get(measure), line);
}

/** The few forms that the samples use: a call of ours, less another one; arguments are cells, SUM of cells, or text. */
function evaluateFormula(formula: string, snapshot: SheetSnapshot): number {
  const terms = formula.replace(/^=/, '').split(/-(?=TARGET\.)/);
  const values = terms.map((term) => {
    const [, id = '', list = ''] = /^TARGET\.([A-Z_]+)\((.*)\)$/.exec(term) ?? [];
    const definition = functionCatalogue.find((candidate) => candidate.id === id);
    if (!definition) throw new Error(`${formula} calls no function of ours`);
    return Number(definition.evaluate(list.split(',').map((argument) => argumentOf(argument, snapshot))));
  });
  return values.slice(1).reduce((result, value) => result - value, values[0] ?? 0);
}

function argumentOf(argument: string, snapshot: SheetSnapshot): unknown {
  if (argument.startsWith('"')) return argument.slice(1, -1);
  const rect = parseAddress(argument.replace(/^SUM\(|\)$/g, ''));
  if (!rect) throw new Error(`no address: ${argument}`);
  const { row, column } = snapshot.used;
  const cells = range(rect.rows).map((r) =>
    range(rect.columns).map((c) => snapshot.values[rect.row + r - row]?.[rect.column + c - column]),
  );
  return argument.startsWith('SUM(')
    ? cells.flat().reduce((sum: number, cell) => sum + Number(cell), 0)
    : cells;
}
