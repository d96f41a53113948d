/** Why a formula was not understood, and where; caught by compileRules. */
import type { Message } from '../message';
import type { Span } from './rule';

export class Misunderstood extends Error {
  constructor(
    readonly reason: Message,
    readonly at: Span,
  ) {
    super(reason.key);
  }
}
