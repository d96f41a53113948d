/** NOT, carried inwards until it meets comparisons: an interval can only be asked what may hold. */
import { OPPOSITE } from './operators';
import type { Condition } from './rule';

export function negated(condition: Condition): Condition {
  switch (condition.kind) {
    case 'comparison':
      return { ...condition, comparison: OPPOSITE[condition.comparison] };
    case 'choice':
      return {
        ...condition,
        then: condition.then ? negated(condition.then) : NEVER,
        otherwise: condition.otherwise ? negated(condition.otherwise) : NEVER,
      };
    default:
      return { kind: condition.kind === 'and' ? 'or' : 'and', parts: condition.parts.map(negated) };
  }
}

/** The opposite of asking nothing. */
const NEVER: Condition = { kind: 'or', parts: [] };
