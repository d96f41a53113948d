/** Why something cannot be said of an indicator: what is missing that it would be made of. */
import { message } from '../message';
import type { Message } from '../message';
import { isShort } from '../summary/attainment';
import type { AttainedFigure, Attainment } from '../summary/attainment';
import type { Subject } from './runs';

/** @returns null of a field for which there is no other reason than that it is not known */
export function whyMissing({ state, actual, target, prior }: Attainment): Subject['why'] {
  const general = isShort(actual)
    ? message('bulletin.why.sum-short', { names: [...(actual?.without ?? [])] })
    : state === 'missing'
      ? message('bulletin.why.not-reported')
      : state !== 'given'
        ? message('bulletin.why.not-set')
        : null;
  return (field) => {
    if (general) return general;
    if (OF_TARGET.has(field)) return whyOfTarget(target);
    return OF_PRIOR.has(field) && !prior ? message('bulletin.why.no-prior') : null;
  };
}

function whyOfTarget(target: AttainedFigure | null): Message | null {
  if (!target) return message('bulletin.why.no-target');
  if (isShort(target)) return message('bulletin.why.no-target-of', { names: [...target.without] });
  return target.value.n === 0n ? message('bulletin.why.zero-target') : null;
}

const OF_TARGET: ReadonlySet<string> = new Set([
  ...['target', 'completion', 'completionKind', 'excess', 'shortfall', 'gap', 'gapKind'],
]);
const OF_PRIOR: ReadonlySet<string> = new Set(['prior', 'priorSize', 'change', 'growth', 'growthKind']);
