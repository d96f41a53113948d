/** Whether a sheet holds the figures that were read from a file, each in its cell. */
import type { FactColumn, Facts } from '../../core/report/facts';
import { readReport } from '../../core/report/read-report';
import type { CompareAnswer, CompareRequest } from './request';

export function compareSheet({ snapshot, facts, template }: Omit<CompareRequest, 'kind'>): CompareAnswer {
  const result = readReport(snapshot, template);
  return { isSame: result.ok && isSame(result.reading.facts, facts) };
}

/** Whose figures they are does not matter: a report of one entity may have been read by the targets of that entity alone. */
function isSame(one: Facts, other: Facts): boolean {
  return (
    one.lineCount === other.lineCount &&
    one.measures.size === other.measures.size &&
    [...one.measures].every(([measure, column]) => {
      const same = other.measures.get(measure);
      return same !== undefined && COMPARED.every((part) => isEqual(column[part], same[part]));
    })
  );
}

const COMPARED = [
  'row',
  'column',
  'state',
  'digits',
  'scale',
] as const satisfies readonly (keyof FactColumn)[];

const isEqual = (one: ArrayLike<number>, other: ArrayLike<number>): boolean =>
  one.length === other.length && Array.prototype.every.call(one, (value, index) => value === other[index]);
