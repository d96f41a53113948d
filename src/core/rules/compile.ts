/** From the text of a rule to what it means: parsed as an Excel formula, its names found in the template. */
import { parse, tokenize } from '@borgar/fx';
import type { AstExpression } from '@borgar/fx';
import { message } from '../message';
import type { Message } from '../message';
import { decimalOf, parseDecimal } from '../statistics/decimal';
import { nameKey } from '../template/name-key';
import { MEASURES } from '../template/template';
import type { Template, TemplateRule } from '../template/template';
import { formulaText } from './formula-text';
import type { FormulaText } from './formula-text';
import { figuresOf } from './rule';
import type {
  Comparison,
  Expression,
  FigureMeasure,
  FigureTerm,
  Operator,
  Rule,
  RuleProblem,
  Span,
} from './rule';

export interface CompiledRules {
  readonly rules: readonly Rule[];
  /** One for each rule that cannot be used; the other rules run all the same. */
  readonly problems: readonly RuleProblem[];
}

/** Every rule of a template. */
export function compileRules(template: Template): CompiledRules {
  const names = namesOf(template);
  const rules: Rule[] = [];
  const problems: RuleProblem[] = [];
  for (const source of template.rules) {
    try {
      rules.push(compileRule(source, names, template));
    } catch (problem) {
      if (!(problem instanceof Misunderstood)) throw problem;
      problems.push({ rule: source, message: problem.reason, at: problem.at });
    }
  }
  return { rules, problems };
}

type Names = ReadonlyMap<string, number>;
type Node = AstExpression;

/** Why a formula was not understood, and where; caught by compileRules. */
class Misunderstood extends Error {
  constructor(
    readonly reason: Message,
    readonly at: Span,
  ) {
    super(reason.key);
  }
}

function namesOf({ indicators }: Template): Names {
  const names = new Map<string, number>();
  indicators.forEach(({ code, name, aliases }, index) => {
    for (const word of [code, name, ...aliases]) {
      if (!names.has(nameKey(word))) names.set(nameKey(word), index);
    }
  });
  return names;
}

function compileRule(source: TemplateRule, names: Names, template: Template): Rule {
  const formula = formulaText(source.check);
  const root = syntaxOf(formula);
  const reader = new ExpressionReader(formula, names);
  if (root.type !== 'BinaryExpression' || !isComparison(root.operator)) {
    throw new Misunderstood(message('validation.rule.no-comparison'), spanOf(root, formula));
  }
  const [left, right] = [reader.read(root.arguments[0]), reader.read(root.arguments[1])];
  const figures = [...figuresOf(left), ...figuresOf(right)];
  const first = figures[0];
  if (!first) throw new Misunderstood(message('validation.rule.no-figure'), spanOf(root, formula));
  const shifted = (expression: Expression) => withShifts(expression, first, template);
  return { source, comparison: root.operator, left: shifted(left), right: shifted(right) };
}

function syntaxOf(formula: FormulaText): Node {
  const tokens = wholeNames(tokenize(formula.masked, { withLocation: true }), formula);
  try {
    return parse(tokens);
  } catch (error) {
    const culprit = culpritOf(error, tokens);
    if (!culprit) throw new Misunderstood(message('validation.rule.syntax-end'), { start: 0, end: 1 });
    const near = formula.text.slice(culprit.loc?.[0] ?? 0).slice(0, 12);
    throw new Misunderstood(message('validation.rule.syntax', { near }), spanAt(culprit.loc, formula));
  }
}

type Token = ReturnType<typeof tokenize>[number];

/** The parser says how far it had read; an operator without its operand is noticed one token late. */
function culpritOf(error: unknown, tokens: readonly Token[]): Token | undefined {
  const read = error instanceof Error && 'sourceOffset' in error ? Number(error.sourceOffset) : Infinity;
  let length = 0;
  const seen = tokens.filter((token) => {
    length += token.value.length;
    return length <= read && token.type !== 'whitespace';
  });
  const isOperand = error instanceof Error && error.message === 'Invalid syntax';
  const last = seen[seen.length - 1];
  return isOperand ? (seen.findLast(({ type }) => type === 'operator') ?? last) : last;
}

/** CODE1[prior], [名称][prior] and names that look like cells are one name each, whatever the tokenizer took them for. */
function wholeNames(tokens: readonly Token[], formula: FormulaText): Token[] {
  const whole: Token[] = [];
  for (const token of tokens) {
    const before = whole[whole.length - 1];
    if (token.type === 'structured' && before && NAME_TOKENS.has(before.type)) {
      before.type = 'structured';
      before.value += token.value;
      if (before.loc && token.loc) before.loc = [before.loc[0] ?? 0, token.loc[1] ?? 0];
    } else {
      const isWord = token.type === 'unknown' && /^[\p{L}\p{N}_.]+$/u.test(textAt(token.loc, formula));
      whole.push(isWord ? { ...token, type: 'range_named' } : { ...token });
    }
  }
  return whole;
}

const NAME_TOKENS = new Set(['structured', 'range', 'range_named', 'unknown', 'bool']);

class ExpressionReader {
  constructor(
    private readonly formula: FormulaText,
    private readonly names: Names,
  ) {}

  read(node: Node | null | undefined): Expression {
    if (!node) throw new Misunderstood(message('validation.rule.syntax-end'), { start: 0, end: 1 });
    switch (node.type) {
      case 'Literal':
        if (typeof node.value !== 'number') return this.unsupported(node);
        return { kind: 'number', value: parseDecimal(node.raw) ?? decimalOf(node.value) };
      case 'ReferenceIdentifier':
        return this.figure(node);
      case 'UnaryExpression':
        return this.unary(node);
      case 'BinaryExpression':
        if (!isOperator(node.operator)) return this.unsupported(node);
        return {
          kind: 'operation',
          operator: node.operator,
          left: this.read(node.arguments[0]),
          right: this.read(node.arguments[1]),
        };
      case 'CallExpression':
        if (node.callee.name.toUpperCase() !== 'SUM' || node.arguments.length === 0)
          return this.unsupported(node);
        return { kind: 'sum', terms: node.arguments.map((term) => this.read(term)) };
      default:
        return this.unsupported(node);
    }
  }

  private unary(node: Extract<Node, { type: 'UnaryExpression' }>): Expression {
    const operand = this.read(node.arguments[0]);
    switch (node.operator) {
      case '+':
        return operand;
      case '-':
        return { kind: 'negate', operand };
      case '%':
        return { kind: 'operation', operator: '/', left: operand, right: HUNDRED };
      default:
        return this.unsupported(node);
    }
  }

  /** 名称, [名称], 名称[measure] or [名称][measure]. */
  private figure(node: Extract<Node, { type: 'ReferenceIdentifier' }>): FigureTerm {
    const text = textAt(node.loc, this.formula);
    const measured = /^(.+)\[\s*([a-z]+)\s*\]$/i.exec(text);
    const measure = MEASURES.find((name) => name === measured?.[2]?.toLowerCase());
    if (measured?.[2] && !measure) {
      throw new Misunderstood(
        message('validation.rule.unknown-measure', { found: measured[2] }),
        spanOf(node, this.formula),
      );
    }
    if (measure === 'unit' || measure === 'note') return this.unsupported(node);
    const name = (measured?.[1] ?? text).replace(/^\[|\]$/g, '').trim();
    const indicator = this.names.get(nameKey(name));
    if (indicator === undefined) {
      throw new Misunderstood(message('validation.rule.unknown-name', { name }), spanOf(node, this.formula));
    }
    return { kind: 'figure', indicator, measure: measure ?? null, shift: 0 };
  }

  private unsupported(node: Node): never {
    const part = textAt(node.loc, this.formula);
    throw new Misunderstood(message('validation.rule.unsupported', { part }), spanOf(node, this.formula));
  }
}

/** Amounts of one dimension may be reported in different units; they are compared in that of the rule's first figure. */
function withShifts(expression: Expression, first: FigureTerm, template: Template): Expression {
  switch (expression.kind) {
    case 'number':
      return expression;
    case 'figure':
      return { ...expression, shift: shiftOf(expression, first, template) };
    case 'negate':
      return { ...expression, operand: withShifts(expression.operand, first, template) };
    case 'operation':
      return {
        ...expression,
        left: withShifts(expression.left, first, template),
        right: withShifts(expression.right, first, template),
      };
    case 'sum':
      return { ...expression, terms: expression.terms.map((term) => withShifts(term, first, template)) };
  }
}

function shiftOf(figure: FigureTerm, first: FigureTerm, { indicators }: Template): number {
  const [own, reference] = [indicators[figure.indicator]?.unit, indicators[first.indicator]?.unit];
  const isRatio = figure.measure !== null && RATIOS.has(figure.measure);
  return own && reference && !isRatio && own.dimension === reference.dimension
    ? own.exponent - reference.exponent
    : 0;
}

const HUNDRED: Expression = { kind: 'number', value: { digits: 100n, scale: 0 } };
const RATIOS: ReadonlySet<FigureMeasure> = new Set(['growth', 'completion', 'gap', 'share', 'rank']);

const isComparison = (operator: string): operator is Comparison =>
  ['=', '<>', '<', '<=', '>', '>='].includes(operator);
const isOperator = (operator: string): operator is Operator => ['+', '-', '*', '/'].includes(operator);

function textAt(loc: readonly number[] | undefined, { text }: FormulaText): string {
  return text.slice(loc?.[0] ?? 0, loc?.[1] ?? text.length);
}

function spanOf(node: Node, formula: FormulaText): Span {
  return spanAt(node.loc, formula);
}

function spanAt(loc: readonly number[] | undefined, { text, origin }: FormulaText): Span {
  const [start = 0, end = text.length] = loc ?? [];
  return { start: origin[start] ?? 0, end: (origin[Math.max(start, end - 1)] ?? 0) + 1 };
}
