/** How long and how deep a rule may be: what Excel allows a formula, so that no rule can stop the others. */
import { message } from '../message';
import { Misunderstood } from './misunderstood';
import type { Token } from './syntax';

export const MOST_CHARACTERS = 8192;
export const DEEPEST = 64;

/** @throws Misunderstood */
export function checkLength(check: string): void {
  if (check.length <= MOST_CHARACTERS) return;
  const at = { start: MOST_CHARACTERS, end: check.length };
  throw new Misunderstood(
    message('validation.rule.too-long', { length: check.length, most: MOST_CHARACTERS }),
    at,
  );
}

/** Brackets within brackets, and signs before signs. @throws Misunderstood */
export function checkDepth(
  tokens: readonly Token[],
  placeOf: (token: Token) => { start: number; end: number },
): void {
  let open = 0;
  let signs = 0;
  for (const token of tokens) {
    if (token.type === 'whitespace') continue;
    if (token.value === '(') open += 1;
    else if (token.value === ')') open -= 1;
    signs = token.value === '-' || token.value === '+' ? signs + 1 : 0;
    if (open > DEEPEST || signs > DEEPEST) {
      throw new Misunderstood(message('validation.rule.too-deep', { most: DEEPEST }), placeOf(token));
    }
  }
}
