/** What zod says of a document, said to a statistician: the place, what is wrong, what is allowed. */
import type { z } from 'zod/mini';
import { message } from '../message';
import type { Message, MessageValue } from '../message';
import { decimalText } from '../statistics/decimal';
import { amountIn } from './amount-text';
import type { TemplateProblem } from './parse';
import { fieldsAt } from './schema';
import { NEWEST_FORMAT, TEMPLATE_FORMAT } from './template';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What is said of a field that is not known at this place of a document. */
export type UnknownField = (field: string, path: Path, document: unknown) => Message;

/**
 * @param document what was checked, to tell a missing field from a wrong one
 * @param unknown for documents other than templates
 */
export function problemsOf(
  issues: readonly Issue[],
  document: unknown,
  unknown: UnknownField = unknownField,
): TemplateProblem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, [], document, unknown));
}

/** [indicators, 2, unit] → indicators[2].unit; the document itself is ''. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text ? `${text}.${String(part)}` : String(part);
  }, '');
}

function problemsOfIssue(
  issue: Issue,
  parent: Path,
  document: unknown,
  unknown: UnknownField,
): TemplateProblem[] {
  const path = [...parent, ...issue.path];
  const problem = (said: Message): TemplateProblem[] => [{ path: pathText(path), message: said }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((field) => ({
        path: pathText([...path, field]),
        message: unknown(field, path, document),
      }));
    case 'invalid_union': {
      // The alternative that the author had in mind is the one that fails deeper inside.
      const meant = issue.errors.find((branch) => branch.some((inner) => inner.path.length > 0));
      if (meant) return meant.flatMap((inner) => problemsOfIssue(inner, path, document, unknown));
      const found = valueAt(document, path);
      const allowed = issue.errors.flatMap((branch) => branch.flatMap(allowedBy));
      return problem(amountWithUnit(found, path, document) ?? wrongValue(found, allowed));
    }
    case 'invalid_key':
      return problem(message('template.month', { found: String(path.at(-1)) }));
    case 'invalid_type':
    case 'invalid_value': {
      const found = valueAt(document, path);
      if (formatOf(document) === TEMPLATE_FORMAT && path.join() === 'lights' && Array.isArray(found)) {
        return problem(message('template.field-newer', { field: 'lights', format: NEWEST_FORMAT }));
      }
      return problem(amountWithUnit(found, path, document) ?? wrongValue(found, allowedAt(path, issue)));
    }
    case 'too_small':
      return problem(
        issue.origin === 'array'
          ? message('template.empty-list')
          : message('template.too-small', { limit: Number(issue.minimum) }),
      );
    case 'too_big':
      return problem(message('template.too-big', { limit: Number(issue.maximum) }));
    case 'invalid_format':
      return problem(
        issue.format === 'date'
          ? message('template.day', { found: foundText(valueAt(document, path)) })
          : message('template.blank'),
      );
    case 'custom':
      return problem(
        message('template.measure-without-figure', { found: foundText(valueAt(document, path)) }),
      );
    default:
      return problem(message('template.wrong', { found: foundText(valueAt(document, path)) }));
  }
}

/** A field that this format does not have; the newest may. */
function unknownField(field: string, path: Path, document: unknown): Message {
  const format = formatOf(document);
  return format === TEMPLATE_FORMAT && fieldsAt(path, NEWEST_FORMAT).includes(field)
    ? message('template.field-newer', { field, format: NEWEST_FORMAT })
    : message('template.field-unknown', { field, allowed: [...fieldsAt(path, format)] });
}

const formatOf = (document: unknown): string => String(valueAt(document, ['format']));

/** "1.45亿美元" for a target in 万美元: what it would be is known, and not written in on anybody's behalf. */
function amountWithUnit(found: unknown, path: Path, document: unknown): Message | null {
  const isTarget = path[0] === 'indicators' && (path[2] === 'target' || path[2] === 'targets');
  const unit = valueAt(document, [...path.slice(0, 2), 'unit']);
  if (!isTarget || typeof found !== 'string' || typeof unit !== 'string') return null;
  const amount = amountIn(found, unit);
  if (amount === null) return null;
  const said = { found: foundText(found), unit };
  return amount === 'other-unit'
    ? message('template.target-unit', said)
    : message('template.target-text', { ...said, value: decimalText(amount) });
}

function wrongValue(found: unknown, allowed: readonly MessageValue[]): Message {
  return found === undefined
    ? message('template.field-missing', { allowed })
    : message('template.not-allowed', { found: foundText(found), allowed });
}

function allowedBy(issue: Issue): MessageValue[] {
  if (issue.code === 'invalid_value') return issue.values.map((value) => JSON.stringify(value));
  if (issue.code === 'invalid_type') return [typeWord(issue.expected)];
  return [];
}

/** A day is written as text, but not any text is a day. */
function allowedAt(path: Path, issue: Issue): MessageValue[] {
  const isDay = path.at(-1) === 'date' || (path[0] === 'window' && path.length === 2);
  return isDay ? [message('template.type.day')] : allowedBy(issue);
}

function typeWord(expected: string): Message {
  switch (expected) {
    case 'string':
      return message('template.type.text');
    case 'number':
      return message('template.type.number');
    case 'int':
      return message('template.type.integer');
    case 'array':
      return message('template.type.list');
    case 'null':
      return message('template.type.null');
    default:
      return message('template.type.object');
  }
}

const LONGEST_SHOWN = 40;

/** A list or an object is named by its brackets alone: what stands in it may be deep and long. */
function foundText(value: unknown): string {
  const isFilled = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  const text = isFilled ? (Array.isArray(value) ? '[…]' : '{…}') : (JSON.stringify(value) ?? '');
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<PropertyKey, unknown>)[part]
        : undefined,
    document,
  );
}
