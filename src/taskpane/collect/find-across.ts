/** What is wrong between the files, for each of the templates by which they were read. */
import { checkCollection } from '../../core/collection/check-collection';
import type { CollectionFinding } from '../../core/collection/collection-finding';
import { isChecked } from '../../core/collection/submission';
import type { Submission } from '../../core/collection/submission';
import type { Severity, Template } from '../../core/template/template';
import type { Across } from './across';
import { keyOf } from './collection';
import type { AcrossRequest } from './request';

export function findAcross({ submissions, readBy, templates }: Omit<AcrossRequest, 'kind'>): Across {
  const by = (key: string | null): readonly Submission[] =>
    submissions.filter((_, index) => readBy[index] === key);
  const used = templates
    .map((template) => ({ template, own: by(keyOf(template)) }))
    .filter(({ own }) => own.length > 0);
  const [main] = [...used].sort((a, b) => b.own.length - a.own.length);
  // What cannot be read was probably meant for the template of most others.
  const found = used.map((one) => between([...one.own, ...(one === main ? by(null) : [])], one.template));
  return {
    findings: found.flatMap(({ findings }) => findings).sort((a, b) => ORDER[a.severity] - ORDER[b.severity]),
    missing: found.flatMap(({ missing }) => missing),
    problem: null,
  };
}

function between(
  submissions: readonly Submission[],
  template: Template,
): Pick<Across, 'findings' | 'missing'> {
  // A single file of an entity tells of nobody else: somebody tries it out.
  const findings = checkCollection(submissions, template, { isComplete: submissions.length > 1 });
  return { findings, missing: missingEntities(submissions, template, findings) };
}

/** Without those whose file is there and cannot be read: it has a row of its own. */
function missingEntities(
  submissions: readonly Submission[],
  { entities }: Template,
  findings: readonly CollectionFinding[],
): readonly string[] {
  const missing = findings.filter(({ rule }) => rule === 'collection.missing');
  if (missing.every(({ places }) => places.length > 0)) return [];
  const there = new Set([
    ...submissions.filter(isChecked).map(({ outcome }) => outcome.entity?.name),
    ...missing.flatMap(({ entity, places }) => (places.length > 0 && entity !== null ? entity : [])),
  ]);
  return entities.map(({ name }) => name).filter((name) => !there.has(name));
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, query: 1, hint: 2 };
