/** What is wrong between the files, for each of the templates by which they were read. */
import { checkCollection } from '../../core/collection/check-collection';
import type { CollectionFinding } from '../../core/collection/collection-finding';
import { isChecked } from '../../core/collection/submission';
import type { Submission } from '../../core/collection/submission';
import type { Severity, Template } from '../../core/template/template';
import type { AcrossFinding } from './across';
import { keyOf } from './collection';
import type { AcrossAnswer, AcrossRequest, ReadSubmission } from './request';

export function findAcross({ submissions, templates }: Omit<AcrossRequest, 'kind'>): AcrossAnswer {
  const by = (template: Template): readonly ReadSubmission[] =>
    submissions.filter(({ readBy }) => readBy === keyOf(template));
  const used = templates.filter((template) => by(template).length > 0);
  const [main] = [...used].sort((a, b) => by(b).length - by(a).length);
  const findings = used.flatMap((template) => {
    // What cannot be read was probably meant for the template of most others.
    const unread = template === main ? submissions.filter(({ readBy }) => readBy === null) : [];
    return between(
      [...by(template), ...unread].map(({ submission }) => submission),
      template,
    );
  });
  return { findings: findings.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]) };
}

function between(submissions: readonly Submission[], template: Template): AcrossFinding[] {
  // A single file of an entity tells of nobody else: somebody tries it out.
  const isComplete = submissions.length > 1;
  const findings = checkCollection(submissions, template, { isComplete });
  return findings.map((finding) => ({
    severity: finding.severity,
    message: finding.message,
    files: [...new Set(finding.places.map(({ file }) => file))],
    missing: isAboutNobody(finding) ? missingEntities(submissions, template, findings) : [],
  }));
}

const isAboutNobody = ({ rule, places }: CollectionFinding): boolean =>
  rule === 'collection.missing' && places.length === 0;

/** Without those whose file is there and cannot be read: it has a row of its own. */
function missingEntities(
  submissions: readonly Submission[],
  template: Template,
  findings: readonly CollectionFinding[],
): readonly string[] {
  const there = new Set([
    ...submissions.filter(isChecked).map(({ outcome }) => outcome.entity?.name),
    ...findings
      .filter(({ rule }) => rule === 'collection.missing')
      .map(({ entity, places }) => (places.length > 0 ? entity : null)),
  ]);
  return template.entities.map(({ name }) => name).filter((name) => !there.has(name));
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, query: 1, hint: 2 };
