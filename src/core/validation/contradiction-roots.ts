/** Rules that no figures can satisfy together, with the targets that are set, are told to the template's author, not to who fills in the sheet. */
import type { Relation } from '../localization/relations';
import { message } from '../message';
import type { Finding } from './finding';
import { severityOrder } from './findings';
import type { Root } from './root';

export function contradictionRoots(
  contradictions: readonly (readonly Relation[])[],
  findingsOf: ReadonlyMap<Relation, readonly Finding[]>,
): Root[] {
  return contradictions.flatMap((relations): Root[] => {
    const ids = [...new Set(relations.flatMap(({ id }) => /^rule\.(.*)@-?\d+$/s.exec(id)?.[1] ?? []))];
    const findings = relations.flatMap((relation) => findingsOf.get(relation) ?? []).sort(severityOrder);
    const [found] = findings;
    const [id, ...others] = ids;
    if (!found || id === undefined) return [];
    const said =
      others.length > 0
        ? message('validation.rule.contradiction', { id, others })
        : message('validation.rule.contradicts-targets', { id });
    const told: Finding = {
      ...found,
      rule: `rule.${id}`,
      severity: 'error',
      outcome: 'undecided',
      reported: null,
      expected: null,
      message: said,
      suspects: [],
    };
    return [
      { cells: new Set(), isSure: true, found, told, dependants: findings.filter((one) => one !== found) },
    ];
  });
}
