/** The formula parser's tree of a rule, with Chinese names for references; every place is one in the formula as written. */
import { parse, tokenize } from '@borgar/fx';
import type { AstExpression } from '@borgar/fx';
import { message } from '../message';
import { remembered } from '../remembered';
import { formulaText } from './formula-text';
import type { FormulaText } from './formula-text';
import { checkDepth, checkLength } from './limits';
import { Misunderstood } from './misunderstood';
import type { Span } from './rule';

export type SyntaxNode = AstExpression;
export type Token = ReturnType<typeof tokenize>[number];

export interface Syntax {
  readonly root: SyntaxNode;
  readonly formula: FormulaText;
}

/** The trees of rules are read, never written into: a batch compiles the same rules for each of its files. @throws Misunderstood */
export const syntaxOf = remembered((check): Syntax => {
  checkLength(check);
  const formula = formulaText(check);
  const tokens = wholeNames(tokenize(formula.masked, { withLocation: true }), formula);
  checkDepth(tokens, (token) => spanAt(token.loc, formula));
  try {
    return { root: parse(tokens), formula };
  } catch (error) {
    const culprit = culpritOf(error, tokens);
    if (!culprit) throw new Misunderstood(message('validation.rule.syntax-end'), { start: 0, end: 1 });
    const near = formula.text.slice(culprit.loc?.[0] ?? 0).slice(0, 12);
    throw new Misunderstood(message('validation.rule.syntax', { near }), spanAt(culprit.loc, formula));
  }
});

export function textAt(loc: readonly number[] | undefined, { text }: FormulaText): string {
  return text.slice(loc?.[0] ?? 0, loc?.[1] ?? text.length);
}

export function spanAt(loc: readonly number[] | undefined, { text, origin }: FormulaText): Span {
  const [start = 0, end = text.length] = loc ?? [];
  return { start: origin[start] ?? 0, end: (origin[Math.max(start, end - 1)] ?? 0) + 1 };
}

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

/** CODE1[prior], [名称][prior][#Data] and names that look like cells are one name each, whatever the tokenizer took them for. */
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
