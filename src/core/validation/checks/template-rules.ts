/** rule.<id>: the template's own rules, judged for each entity and each measure they are to hold for. */
import type { CellRef } from '../../../workbook/address';
import { message } from '../../message';
import type { FigureText, Message } from '../../message';
import { FigureState, figureAt } from '../../report/facts';
import { amountUnit, enclosingTexts, roundedText } from '../../report/figure-text';
import type { SheetFigures } from '../../report/sheet-figures';
import { judgeRule } from '../../rules/judge';
import type { RuleJudgement } from '../../rules/judge';
import { ZERO, belowUnit, shiftedBy } from '../../rules/quantity';
import type { Quantity } from '../../rules/quantity';
import { holdsAtFaceValue, plainSumsOf } from '../../rules/plain-sums';
import type { PlainSums, TermDigits } from '../../rules/plain-sums';
import { figuresOf } from '../../rules/rule';
import type { Expression, FigureMeasure, FigureTerm, Rule } from '../../rules/rule';
import { decimalText } from '../../statistics/decimal';
import type { CheckContext } from '../context';
import type { Finding } from '../finding';
import { bare, bracket, equals, minus, over, plus, sumOf, times } from '../working';

export function checkTemplateRules(context: CheckContext): void {
  sayProblems(context);
  for (const rule of distinctRules(context.rules)) {
    const terms = [...figuresOf(rule.left), ...figuresOf(rule.right)];
    const sums = plainSumsOf(rule);
    const isRepeated = terms.some(({ measure }) => measure === null);
    for (const measure of isRepeated ? figureMeasures(rule) : (['actual'] as const)) {
      for (const entity of entitiesOf(context)) judge(context, { rule, terms, sums, measure, entity });
    }
  }
}

/** One rule for one measure of one entity. */
interface Case {
  readonly rule: Rule;
  readonly terms: readonly FigureTerm[];
  /** Where the rule does nothing but add. */
  readonly sums: PlainSums | null;
  readonly measure: FigureMeasure;
  readonly entity: number;
}

function sayProblems({ ruleProblems, findings }: CheckContext): void {
  for (const { rule, message: reason, at } of ruleProblems) {
    findings.couldNotJudge();
    findings.add({
      rule: `rule.${rule.id}`,
      severity: 'error',
      outcome: 'undecided',
      cells: [],
      indicator: null,
      entity: null,
      reported: null,
      expected: null,
      message: message('validation.rule.problem', {
        id: rule.id,
        check: rule.check,
        at: at.start + 1,
        reason,
      }),
      working: null,
    });
  }
}

/** The same relation is not told twice: the first of two rules that say the same is judged. */
function distinctRules(rules: readonly Rule[]): Rule[] {
  const seen = new Set<string>();
  return rules.filter(({ source, comparison, left, right }) => {
    const meaning = JSON.stringify([comparison, left, right, source.measures, source.missing], bigintAsText);
    return !seen.has(meaning) && seen.add(meaning);
  });
}

const bigintAsText = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value;

const figureMeasures = ({ source }: Rule): FigureMeasure[] =>
  source.measures.filter((measure): measure is FigureMeasure => measure !== 'unit' && measure !== 'note');

function entitiesOf({ figures: { facts } }: CheckContext): number[] {
  return facts.entities.length === 0 ? [-1] : [-1, ...facts.entities.keys()];
}

function judge(context: CheckContext, subject: Case): void {
  const { figures, findings } = context;
  const { rule, terms, sums, measure, entity } = subject;
  if (sums && holdsAtFaceValue(sums, (term) => digitsOf(figures, term, subject))) {
    findings.judged();
    return;
  }
  const places = terms.map((term) => ({
    measure: term.measure ?? measure,
    line: figures.line(term.indicator, entity),
  }));
  const states = places.map((place) =>
    place.line < 0 ? FigureState.absent : figures.state(place.measure, place.line),
  );
  // A relation of which the sheet has no figure at all is none of this entity's, or not of this sheet's columns.
  if (states.every((state) => state === FigureState.absent)) return;
  const cells = distinctCells(places.map((place) => figures.cell(place.measure, place.line)));
  const isMissing = states.some((state) => state !== FigureState.number && state !== FigureState.belowUnit);
  if (isMissing && rule.source.missing === 'fail') {
    findings.judged();
    findings.add({
      ...told(context, subject, cells),
      outcome: 'fails',
      message: message('validation.rule.missing', label(rule)),
    });
    return;
  }
  const judgement = judgeRule(rule, (term) => quantityOf(figures, term, subject));
  if (!judgement) {
    findings.couldNotJudge();
    return;
  }
  findings.judged();
  if (judgement.verdict === 'holds') return;
  tell(context, subject, judgement, cells);
}

function digitsOf(figures: SheetFigures, term: FigureTerm, { measure, entity }: Case): TermDigits | null {
  const line = figures.line(term.indicator, entity);
  return line < 0 ? null : figureAt(figures.column(term.measure ?? measure), line);
}

/** Blank and "-" are nothing to add where the rule says so; what cannot be read is never nothing. */
function quantityOf(
  figures: SheetFigures,
  term: FigureTerm,
  { rule, measure, entity }: Case,
): Quantity | null {
  const line = figures.line(term.indicator, entity);
  const own = term.measure ?? measure;
  const state = line < 0 ? FigureState.absent : figures.state(own, line);
  if (state === FigureState.belowUnit)
    return shiftedBy(belowUnit(figures.indicator(line).decimals ?? 0), term.shift);
  const figure = line < 0 ? null : figures.figure(own, line);
  if (figure) return shiftedBy(figure.quantity, term.shift);
  const isUnreadable = state === FigureState.text || state === FigureState.error;
  return rule.source.missing === 'zero' && !isUnreadable ? ZERO : null;
}

function tell(
  context: CheckContext,
  subject: Case,
  judgement: RuleJudgement,
  cells: readonly CellRef[],
): void {
  const { rule } = subject;
  const id: Finding['rule'] = `rule.${rule.source.id}`;
  const finding = { ...told(context, subject, cells), ...figuresOfCase(context, subject, judgement) };
  switch (judgement.verdict) {
    case 'rounding':
      context.findings.explain(id, () => ({
        ...finding,
        message: message('validation.explained.rule-rounding'),
      }));
      return;
    case 'truncated':
      context.findings.add({
        ...finding,
        rule: 'arithmetic.truncated',
        severity: 'hint',
        outcome: 'fails',
        message: message('validation.truncated.rule', label(rule)),
      });
      return;
    default:
      context.findings.add({
        ...finding,
        outcome: 'fails',
        message: message('validation.rule.fails', label(rule)),
      });
  }
}

function told({ figures }: CheckContext, { rule, terms, entity }: Case, cells: readonly CellRef[]) {
  const first = terms[0];
  return {
    rule: `rule.${rule.source.id}` as const,
    severity: rule.source.severity,
    cells,
    indicator: first ? (figures.template.indicators[first.indicator]?.code ?? null) : null,
    entity: figures.facts.entities[entity] ?? null,
    reported: null,
    expected: null,
    working: null,
  };
}

/** Where one figure stands alone on the left, it is the reported one, and the right side is what it should be. */
function figuresOfCase(
  { figures }: CheckContext,
  { rule, measure, entity }: Case,
  { left, right }: RuleJudgement,
): Pick<Finding, 'reported' | 'expected' | 'working'> {
  const place = rule.left.kind === 'figure' ? rule.left : null;
  const line = place ? figures.line(place.indicator, entity) : -1;
  const figure = place && line >= 0 ? figures.figure(place.measure ?? measure, line) : null;
  const first = figuresOf(rule.left)[0] ?? figuresOf(rule.right)[0];
  const indicator = first && figures.template.indicators[first.indicator];
  const shown =
    first && indicator ? amountUnit(first.measure ?? measure, indicator) : { unit: null, power: 0 };
  const words = (expression: Expression) => wordsOf(expression, figures, measure, entity);
  const decimals = figure ? Math.max(0, figure.printed.scale - shown.power) : 2;
  const [leftResult, rightResult] = [left, right].map(({ nominal }) =>
    roundedText(nominal, shown, decimals + 2),
  );
  const isPlain = (expression: Expression) => expression.kind === 'figure' || expression.kind === 'number';
  const arePlain = isPlain(rule.left) && isPlain(rule.right);
  const side = (expression: Expression, result: FigureText) => {
    if (!isPlain(expression)) return equals(words(expression), result);
    return arePlain ? words(expression) : bare(words(expression));
  };
  return {
    reported: figure?.text ?? null,
    expected:
      figure && rule.comparison === '='
        ? enclosingTexts(right.rounded.low, right.rounded.high, shown, decimals)
        : null,
    working: message('validation.working.sides', {
      left: side(rule.left, leftResult ?? EMPTY),
      right: side(rule.right, rightResult ?? EMPTY),
      comparison: COMPARISONS[rule.comparison],
    }),
  };
}

const EMPTY: FigureText = { figure: '0', unit: null };
const COMPARISONS = { '=': '=', '<>': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const;

function wordsOf(
  expression: Expression,
  figures: SheetFigures,
  measure: FigureMeasure,
  entity: number,
): FigureText | Message {
  const words = (inner: Expression): FigureText | Message => wordsOf(inner, figures, measure, entity);
  const guarded = (inner: Expression) =>
    inner.kind === 'operation' && '+-'.includes(inner.operator) ? bracket(words(inner)) : words(inner);
  switch (expression.kind) {
    case 'number':
      return { figure: decimalText(expression.value), unit: null };
    case 'figure': {
      const line = figures.line(expression.indicator, entity);
      const figure = line < 0 ? null : figures.figure(expression.measure ?? measure, line);
      return figure?.text ?? message('validation.working.missing');
    }
    case 'negate':
      return minus({ figure: '0', unit: null }, guarded(expression.operand));
    case 'sum':
      return sumOf(expression.terms.map(words));
    case 'operation':
      switch (expression.operator) {
        case '+':
          return plus(words(expression.left), words(expression.right));
        case '-':
          return minus(words(expression.left), guarded(expression.right));
        case '*':
          return times(guarded(expression.left), guarded(expression.right));
        case '/':
          return over(guarded(expression.left), guarded(expression.right));
      }
  }
}

function distinctCells(cells: readonly (CellRef | null)[]): CellRef[] {
  const seen = new Set<string>();
  return cells.filter((cell): cell is CellRef => {
    const key = cell && `${cell.row},${cell.column}`;
    return key !== null && !seen.has(key) && seen.add(key) !== undefined;
  });
}

const label = ({ source }: Rule) => ({ label: source.label ?? source.check });
