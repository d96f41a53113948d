/** Conditions of a sentence: whether they speak of what is there, and whether they can ever hold. */
import { message } from '../../message';
import type { SchemeNames } from '../names';
import { nearestName } from '../nearest-name';
import type { Bounds } from '../shapes';
import type { FieldCondition } from './bulletin';
import { isConditional, isUnsigned, isWordField, WORDS } from './bulletin-fields';

/** @param fields what may be asked here. @param path of the way that they belong to */
export function checkConditions(
  when: readonly FieldCondition[],
  fields: readonly string[],
  path: string,
  names: SchemeNames,
): void {
  when.forEach((condition, i) => {
    const at = `${path}.when[${i}]`;
    const before = names.problems.length;
    checkCondition(condition, fields, at, names);
    if (names.problems.length > before) return;
    const other = when.slice(0, i).findIndex((one) => excludes(one, condition));
    if (other >= 0) names.problem(at, message('scheme.bulletin-never-both', { number: other + 1 }));
  });
}

function checkCondition(
  condition: FieldCondition,
  fields: readonly string[],
  path: string,
  names: SchemeNames,
): void {
  const { field, is } = condition;
  const known = fields.filter(isConditional);
  if (!known.includes(field)) {
    if (fields.includes(field)) names.problem(`${path}.field`, message('scheme.bulletin-text', { field }));
    else unknownField(field, known, `${path}.field`, names);
    return;
  }
  if (!isWordField(field)) {
    if (is) names.problem(`${path}.is`, message('scheme.bulletin-is-of-figure', { field }));
    else names.bounds(condition, path);
    const { atMost = Infinity, below = Infinity } = condition;
    if (isUnsigned(field) && (atMost < 0 || below <= 0))
      names.problem(path, message('scheme.bulletin-never-below', { field }));
    return;
  }
  const allowed: readonly string[] = WORDS[field];
  if (!is) names.problem(path, message('scheme.bulletin-word-without-is', { field, allowed: [...allowed] }));
  is?.forEach((word, i) => {
    if (!allowed.includes(word)) unknownField(word, allowed, `${path}.is[${i}]`, names);
  });
}

export function unknownField(name: string, known: readonly string[], path: string, names: SchemeNames): void {
  const nearest = nearestName(name, known);
  const hint =
    nearest === null
      ? message('scheme.known', { names: [...known] })
      : message('scheme.meant', { name: nearest });
  names.problem(path, message('scheme.bulletin-unknown-field', { name, hint }));
}

/** Whether two conditions of one field can never hold together. */
function excludes(one: FieldCondition, other: FieldCondition): boolean {
  if (one.field !== other.field) return false;
  if (one.is && other.is) return !one.is.some((word) => other.is?.includes(word));
  return isApart(one, other) || isApart(other, one);
}

/** Whether all that the first allows lies below what the second allows. */
function isApart({ atMost, below }: Bounds, { atLeast, above }: Bounds): boolean {
  const upper = below ?? atMost;
  const lower = above ?? atLeast;
  if (upper === undefined || lower === undefined) return false;
  return below === undefined && above === undefined ? upper < lower : upper <= lower;
}
