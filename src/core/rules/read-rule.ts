/** From the tree of a formula to what it means: figures of the template, arithmetic, comparisons and their logic. */
import { message } from '../message';
import { decimalOf, parseDecimal } from '../statistics/decimal';
import type { Template } from '../template/template';
import { negated } from './logic';
import { Misunderstood } from './misunderstood';
import type { Names } from './names';
import { isComparison, isOperator } from './operators';
import { ReferenceReader } from './references';
import type { Condition, EntitiesTerm, Expression, FigureTerm, Operator } from './rule';
import { spanAt, textAt } from './syntax';
import type { Syntax, SyntaxNode } from './syntax';

type Call = Extract<SyntaxNode, { type: 'CallExpression' }>;
type Binary = Extract<SyntaxNode, { type: 'BinaryExpression' }>;
type Argument = SyntaxNode | null | undefined;

export class RuleReader {
  private readonly references: ReferenceReader;

  constructor(
    private readonly syntax: Syntax,
    names: Names,
    template: Template,
  ) {
    this.references = new ReferenceReader(syntax, names, template);
  }

  /** What a rule or the test of an IF must be: something that holds or not. */
  condition(node: Argument): Condition {
    if (!node) return this.incomplete();
    if (node.type === 'BinaryExpression' && isComparison(node.operator)) {
      const [left, right] = [this.read(node.arguments[0]), this.read(node.arguments[1])];
      return { kind: 'comparison', comparison: node.operator, left, right };
    }
    if (node.type === 'CallExpression') return this.logicalCall(node);
    throw new Misunderstood(message('validation.rule.no-comparison'), this.spanOf(node));
  }

  private logicalCall(node: Call): Condition {
    const name = node.callee.name.toUpperCase();
    const args = node.arguments;
    switch (name) {
      case 'AND':
      case 'OR': {
        this.expect(node, args.length >= 1);
        const parts = args.map((part) => this.condition(part));
        return { kind: name === 'AND' ? 'and' : 'or', parts };
      }
      case 'NOT':
        this.expect(node, args.length === 1);
        return negated(this.condition(args[0]));
      case 'IF': {
        this.expect(node, args.length === 2 || args.length === 3);
        const when = this.condition(args[0]);
        const otherwise = args.length === 3 ? this.condition(args[2]) : null;
        return { kind: 'choice', when, unless: negated(when), then: this.condition(args[1]), otherwise };
      }
      default:
        if (FUNCTIONS.has(name))
          throw new Misunderstood(message('validation.rule.no-comparison'), this.spanOf(node));
        return this.unsupported(node);
    }
  }

  /** What has a value. */
  read(node: Argument): Expression {
    if (!node) return this.incomplete();
    switch (node.type) {
      case 'Literal':
        if (typeof node.value !== 'number' || !Number.isFinite(node.value)) return this.unsupported(node);
        return { kind: 'number', value: parseDecimal(node.raw) ?? decimalOf(node.value) };
      case 'ReferenceIdentifier': {
        const term = this.references.one(node);
        return term.kind === 'entities' && term.which === 'data' ? this.needsFunction(node) : term;
      }
      case 'UnaryExpression':
        return this.unary(node);
      case 'BinaryExpression':
        return this.binary(node);
      case 'CallExpression':
        return this.call(node);
      default:
        return this.unsupported(node);
    }
  }

  private unary(node: Extract<SyntaxNode, { type: 'UnaryExpression' }>): Expression {
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

  private binary(node: Binary): Expression {
    if (!isOperator(node.operator)) return this.unsupported(node);
    const chain = chainOf(node);
    if (chain.length > LONG_CHAIN) return this.longChain(node, chain);
    return {
      kind: 'operation',
      operator: node.operator,
      left: this.read(node.arguments[0]),
      right: this.read(node.arguments[1]),
    };
  }

  /** A + B − C + … of many terms is one sum: read as pairs within pairs it would be too deep to walk. */
  private longChain(node: Binary, chain: readonly Link[]): Expression {
    if (!chain.every(({ operator }) => operator === '+' || operator === '-')) {
      throw new Misunderstood(message('validation.rule.too-deep', { most: LONG_CHAIN }), this.spanOf(node));
    }
    const terms = chain.map(({ operator, operand }): Expression => {
      const term = this.read(operand);
      return operator === '-' ? { kind: 'negate', operand: term } : term;
    });
    return { kind: 'sum', terms };
  }

  private call(node: Call): Expression {
    const name = node.callee.name.toUpperCase();
    const args = node.arguments;
    switch (name) {
      case 'SUM':
        if (args.length === 0) return this.unsupported(node);
        return { kind: 'sum', terms: this.list(args) };
      case 'MIN':
      case 'MAX':
        this.expect(node, args.length >= 1);
        return { kind: 'extreme', which: name, terms: this.list(args) };
      case 'ABS':
        this.expect(node, args.length === 1);
        return { kind: 'absolute', operand: this.read(args[0]) };
      case 'ROUND':
        this.expect(node, args.length === 2);
        return { kind: 'round', operand: this.read(args[0]), decimals: this.decimals(args[1], node) };
      case 'IF':
        this.expect(node, args.length === 3);
        return this.choice(args);
      default:
        return this.unsupported(node);
    }
  }

  private choice(args: readonly Argument[]): Expression {
    const when = this.condition(args[0]);
    const [then, otherwise] = [this.read(args[1]), this.read(args[2])];
    return { kind: 'choice', when, unless: negated(when), then, otherwise };
  }

  /** Arguments of SUM, MIN and MAX, where a range or all entities may stand for many figures. */
  private list(args: readonly Argument[]): Expression[] {
    return args.flatMap((node): (Expression | FigureTerm | EntitiesTerm)[] =>
      node && this.references.isMany(node) ? this.references.many(node) : [this.read(node)],
    );
  }

  private decimals(node: Argument, call: Call): number {
    const value = this.read(node);
    const literal = value.kind === 'negate' ? value.operand : value;
    if (literal.kind !== 'number' || literal.value.scale > 0) return this.unsupported(node ?? call);
    const places = Number(literal.value.digits) * (value.kind === 'negate' ? -1 : 1);
    return Math.abs(places) <= MOST_DECIMALS ? places : this.unsupported(node ?? call);
  }

  private expect(node: Call, isRight: boolean): void {
    if (isRight) return;
    const said = message('validation.rule.arguments', { function: node.callee.name.toUpperCase() });
    throw new Misunderstood(said, this.spanOf(node));
  }

  private needsFunction(node: SyntaxNode): never {
    const part = textAt(node.loc, this.syntax.formula);
    throw new Misunderstood(message('validation.rule.many-figures', { part }), this.spanOf(node));
  }

  private unsupported(node: SyntaxNode): never {
    const part = textAt(node.loc, this.syntax.formula).slice(0, LONGEST_SHOWN);
    throw new Misunderstood(message('validation.rule.unsupported', { part }), this.spanOf(node));
  }

  private incomplete(): never {
    throw new Misunderstood(message('validation.rule.syntax-end'), { start: 0, end: 1 });
  }

  private spanOf(node: SyntaxNode) {
    return spanAt(node.loc, this.syntax.formula);
  }
}

const FUNCTIONS = new Set(['SUM', 'MIN', 'MAX', 'ABS', 'ROUND']);
const HUNDRED: Expression = { kind: 'number', value: { digits: 100n, scale: 0 } };
const LONG_CHAIN = 64;
const MOST_DECIMALS = 9;
const LONGEST_SHOWN = 40;

interface Link {
  readonly operator: Operator;
  readonly operand: Argument;
}

/** a + b − c: the links of operations that stand on the left of one another, from left to right; without recursion. */
function chainOf(node: Binary): Link[] {
  const links: Link[] = [];
  let left: Argument = node;
  while (left?.type === 'BinaryExpression' && isOperator(left.operator)) {
    links.push({ operator: left.operator, operand: left.arguments[1] });
    left = left.arguments[0];
  }
  links.push({ operator: '+', operand: left });
  return links.reverse();
}
