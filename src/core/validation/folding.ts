/** Every finding under its root cause, in the order in which findings are told. */
import { cellId } from '../localization/cell-id';
import type { SheetRelations } from '../localization/sheet-relations';
import { FOLLOWING } from './broken';
import type { Finding, Validation } from './finding';
import { severityOrder, summaryOf } from './findings';
import type { Root } from './root';

/** @param isCut whether causes are left that were not looked for */
export function folded(
  validation: Validation,
  roots: readonly Root[],
  sheet: SheetRelations,
  isCut: boolean,
): Validation {
  if (roots.length === 0 && !isCut) return validation;
  const instead = new Set(roots.flatMap(({ found }) => found ?? []));
  const under = new Set(roots.flatMap(({ dependants }) => dependants));
  const followers = new Map<Root, Finding[]>();
  for (const finding of validation.findings) {
    if (finding.outcome !== 'fails' || instead.has(finding) || under.has(finding)) continue;
    const root =
      FOLLOWING.test(finding.rule) && roots.find((candidate) => follows(finding, candidate, sheet));
    if (!root) continue;
    followers.set(root, [...(followers.get(root) ?? []), finding]);
    under.add(finding);
  }
  const told = roots.map((root): Finding => {
    const dependants = [...root.dependants, ...(followers.get(root) ?? [])];
    return { ...root.told, ...(dependants.length > 0 && { dependants }) };
  });
  const findings = [
    ...validation.findings.filter((finding) => !under.has(finding) && !instead.has(finding)),
    ...told,
  ].sort(severityOrder);
  const summary = { ...validation.summary, ...summaryOf(findings) };
  return { ...validation, findings, summary, ...(isCut && { causesCut: true }) };
}

/** A rank speaks of many cells, an implausible size of a whole line, everything else of its first cell. */
function follows({ rule, cells: named }: Finding, { cells, isSure }: Root, sheet: SheetRelations): boolean {
  const [first] = named;
  if (!isSure || !first) return false;
  if (rule.startsWith('plausibility.') && named.length === 1) {
    const line = sheet.place(cellId(first))?.line;
    return [...cells].some((cell) => sheet.place(cell)?.line === line);
  }
  return (rule === 'arithmetic.rank' ? named : [first]).some((ref) => cells.has(cellId(ref)));
}
