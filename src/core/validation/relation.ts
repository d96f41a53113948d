/** A printed figure against what is computed for it: judged, counted, and told when there is something to tell. */
import type { CellRef } from '../../workbook/address';
import { message } from '../message';
import type { FigureText, Message } from '../message';
import type { Quantity } from '../rules/quantity';
import { enclosingTexts, roundedText } from '../report/figure-text';
import type { ShownUnit } from '../report/figure-text';
import type { SheetFigure } from '../report/sheet-figures';
import { decimalText } from '../statistics/decimal';
import type { Rational } from '../statistics/rational';
import { round } from '../statistics/rounding';
import type { RoundingMode } from '../statistics/rounding';
import type { Severity } from '../template/template';
import type { CheckContext } from './context';
import type { BuiltInRule, Finding } from './finding';
import { verdictOf } from './verdict';

export interface Relation {
  readonly rule: BuiltInRule;
  readonly line: number;
  readonly reported: SheetFigure;
  readonly shown: ShownUnit;
  readonly computed: Quantity;
  /** The cells of the figures it was computed from. */
  readonly operands: readonly CellRef[];
  /** The figures in the formula, with the given result. */
  readonly working: (result: FigureText) => Message;
  /** What to say when it fails. */
  readonly failure: Message;
  readonly severity?: Severity;
}

/** Judges one relation; says nothing where the printed figure is what anyone would compute. */
export function judgeRelation(context: CheckContext, relation: Relation): void {
  const { findings, template } = context;
  const { reported, computed } = relation;
  findings.judged();
  const verdict = verdictOf(reported.printed, reported.quantity, computed, template.rounding);
  switch (verdict) {
    case 'exact':
      return;
    case 'tie':
    case 'rounding':
      findings.explain(relation.rule, () => ({
        ...toldOf(context, relation),
        message: explanation(relation, verdict),
      }));
      return;
    case 'other-rounding':
      findings.add({
        ...toldOf(context, relation),
        rule: relation.rule,
        severity: 'hint',
        outcome: 'fails',
        message: message('validation.other-rounding', { rounding: message(ROUNDINGS[template.rounding]) }),
      });
      return;
    case 'truncated':
      findings.add({
        ...toldOf(context, relation),
        rule: 'arithmetic.truncated',
        severity: 'hint',
        outcome: 'fails',
        message: message('validation.truncated', {
          reported: reported.text,
          expected: roundedResult(relation),
        }),
      });
      return;
    case 'fails':
      findings.add({
        ...toldOf(context, relation),
        rule: relation.rule,
        severity: relation.severity ?? 'error',
        outcome: 'fails',
        message: relation.failure,
      });
  }
}

const ROUNDINGS = {
  any: 'validation.rounding.any',
  'half-up': 'validation.rounding.half-up',
  'half-even': 'validation.rounding.half-even',
} as const;

/** What every finding about a relation says beside its message. */
type Told = Pick<Finding, 'cells' | 'indicator' | 'entity' | 'reported' | 'expected' | 'working'>;

export function toldOf({ figures }: CheckContext, relation: Relation): Told {
  const { line, reported, computed, shown } = relation;
  const decimals = decimalsOf(relation);
  return {
    cells: [reported.cell, ...relation.operands],
    ...figures.subject(line),
    reported: reported.text,
    expected: enclosingTexts(computed.rounded.low, computed.rounded.high, shown, decimals + 1),
    working: relation.working(roundedText(computed.nominal, shown, decimals + 2)),
  };
}

function explanation(relation: Relation, verdict: 'tie' | 'rounding'): Message {
  const { reported, computed, shown } = relation;
  const decimals = decimalsOf(relation);
  const rounded = (mode: RoundingMode): FigureText => ({
    figure: decimalText(round(inUnit(computed.nominal, shown), decimals, mode)),
    unit: shown.unit,
  });
  const nominal = roundedText(computed.nominal, shown, decimals + 2);
  return verdict === 'tie'
    ? message('validation.explained.tie', {
        nominal,
        up: rounded('half-up'),
        even: rounded('half-even'),
        reported: reported.text,
      })
    : message('validation.explained.rounding', {
        nominal,
        rounded: rounded('half-up'),
        reported: reported.text,
      });
}

const roundedResult = (relation: Relation): FigureText =>
  roundedText(relation.computed.nominal, relation.shown, decimalsOf(relation));

/** Decimals of the printed figure in its shown unit; two for a cell that hides its digits. */
function decimalsOf({ reported, shown }: Relation): number {
  return reported.printed.exact && reported.printed.scale > shown.power + 2
    ? 2
    : Math.max(0, reported.printed.scale - shown.power);
}

const inUnit = ({ n, d }: Rational, { power }: ShownUnit): Rational => ({ n: n * 10n ** BigInt(power), d });
