/** What is wrong between the files, for each of the templates by which they were read. */
import { checkCollection } from '../../core/collection/check-collection';
import { Collected } from '../../core/collection/collected';
import { missingReports } from '../../core/collection/missing-reports';
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
  const isComplete = submissions.length > 1;
  const { periods } = missingReports(new Collected(isComplete ? submissions : [], template));
  return {
    findings: checkCollection(submissions, template, { isComplete }),
    missing: periods.flatMap(({ period, names }) => names.map((entity) => ({ entity, period }))),
  };
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, query: 1, hint: 2 };
