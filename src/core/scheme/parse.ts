/** Reads a scheme: JSON in, a scheme with every default filled in, or the problems at their places. Never an exception. */
import { message } from '../message';
import type { Message } from '../message';
import { jsonErrorPosition } from '../template/json-position';
import { problemsOf } from '../template/problems';
import type { Template } from '../template/template';
import { SchemeNames } from './names';
import type { SchemeProblem } from './names';
import { nearestName } from './nearest-name';
import { SCHEME_FORMAT } from './scheme';
import type { Scheme } from './scheme';
import { schemeFieldsAt, schemeSchema } from './schema';
import { readBulletin } from './sections/bulletin';
import { readClassings } from './sections/read-classes';
import { readGroups } from './sections/groups';
import { readLedgers } from './sections/read-ledgers';
import { readRankings } from './sections/rankings';
import { readScores } from './sections/scores';
import { readEntityLights, readInspection } from './sections/watch';

export type SchemeResult =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly problems: readonly SchemeProblem[] };

/**
 * @param text the JSON document (a byte order mark is allowed)
 * @param template whose indicators and entities the scheme names, under any of their spellings
 */
export function parseScheme(text: string, template: Template): SchemeResult {
  const json = text.replace(/^\ufeff/, '');
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch {
    const { line, column, isEnd } = jsonErrorPosition(json);
    return failed([
      { path: '', message: message(isEnd ? 'template.json-cut' : 'template.json', { line, column }) },
    ]);
  }
  const format = formatProblem(document);
  if (format) return failed([format]);
  const checked = shapeOf(document);
  if (checked === null) return failed([{ path: '', message: message('scheme.too-many-problems') }]);
  if (!checked.success) return failed(problemsOf(checked.error.issues, document, unknownField));
  const names = new SchemeNames(template);
  const {
    title,
    note,
    rankings,
    groups,
    scores,
    entityLights,
    inspection,
    classes,
    stages,
    ledgers,
    bulletin,
  } = checked.data;
  const readBooks = readLedgers(ledgers, names);
  const scheme: Scheme = {
    title,
    note,
    rankings: readRankings(
      rankings,
      scores.map(({ id }) => id),
      names,
    ),
    groups: readGroups(groups, names),
    scores: readScores(scores, names),
    entityLights: readEntityLights(entityLights, names),
    inspection: readInspection(inspection, names),
    classes: readClassings(classes, 'classes', readBooks, names),
    stages: readClassings(stages, 'stages', readBooks, names),
    ledgers: readBooks,
    bulletin: readBulletin(bulletin, names),
  };
  return names.problems.length > 0 ? failed(names.problems) : { ok: true, scheme };
}

const failed = (problems: readonly SchemeProblem[]): SchemeResult => ({ ok: false, problems });

/** null where the problems are so many that not even their list can be made. */
function shapeOf(document: unknown) {
  try {
    return schemeSchema.safeParse(document);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Said alone, before anything else: another document would be wrong in every field. */
function formatProblem(document: unknown): SchemeProblem | null {
  const isObject = typeof document === 'object' && document !== null && !Array.isArray(document);
  const found = isObject && 'format' in document ? document.format : undefined;
  if (found === SCHEME_FORMAT) return null;
  const expected = SCHEME_FORMAT;
  if (found === undefined) {
    return { path: isObject ? 'format' : '', message: message('scheme.not-a-scheme', { expected }) };
  }
  const version = /^tracking-scheme\/(\d+)$/.exec(String(found))?.[1];
  const key = version !== undefined && Number(version) > 1 ? 'scheme.newer-format' : 'scheme.other-format';
  return { path: 'format', message: message(key, { found: String(found), expected }) };
}

function unknownField(field: string, path: readonly PropertyKey[]): Message {
  const allowed = [...schemeFieldsAt(path)];
  const nearest = nearestName(field, allowed);
  return nearest === null
    ? message('template.field-unknown', { field, allowed })
    : message('scheme.field-meant', { field, nearest, allowed });
}
