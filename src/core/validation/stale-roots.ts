/** A sheet that was sent again and figures that were not brought up to date are one thing, told once. */
import { cellId } from '../localization/cell-id';
import type { Finding } from './finding';
import { severityOrder } from './findings';
import type { Root } from './root';

/** Roots that say of a cell that it still holds last period's figure stand under the finding that says it of the sheet. */
export function withStaleRoots(roots: readonly Root[], findings: readonly Finding[]): readonly Root[] {
  const stale = findings.find(({ rule }) => rule === 'plausibility.stale');
  if (!stale) return roots;
  const cells = new Set(stale.cells.map(cellId));
  const own = roots.filter(
    ({ cells: wrong, told: { suspects } }) =>
      suspects[0]?.reason === 'not-updated' && [...wrong].every((cell) => cells.has(cell)),
  );
  if (own.length === 0) return roots;
  const dependants = own
    .flatMap(({ found, dependants: others }) => [...(found ? [found] : []), ...others])
    .sort(severityOrder);
  const [first, ...also] = own.flatMap(({ told: { suspects } }) => suspects.slice(0, 1));
  const told: Finding = {
    ...stale,
    severity: dependants[0]?.severity ?? stale.severity,
    suspects: first
      ? [
          {
            ...first,
            ...(also.length > 0 && { also: also.map(({ cell, suggestion }) => ({ cell, suggestion })) }),
          },
        ]
      : [],
  };
  return [
    ...roots.filter((root) => !own.includes(root)),
    {
      cells: new Set(own.flatMap(({ cells: wrong }) => [...wrong])),
      isSure: true,
      found: stale,
      told,
      dependants,
    },
  ];
}
