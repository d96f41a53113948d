/** Reads a template: JSON in, a template with every default filled in, or the problems by name. */
import { message } from '../message';
import type { Message } from '../message';
import { decimalOf, decimalText } from '../statistics/decimal';
import { unitOf } from '../statistics/units';
import { contradictionsOf } from './consistency';
import { jsonErrorPosition } from './json-position';
import { nameKey } from './name-key';
import { problemsOf } from './problems';
import { templateSchema } from './schema';
import type { TemplateDocument } from './schema';
import { TEMPLATE_FORMAT } from './template';
import type { Indicator, Template } from './template';

export interface TemplateProblem {
  /** Where in the document: indicators[2].unit; '' for the document itself. */
  readonly path: string;
  readonly message: Message;
}

export type TemplateResult =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/** text: the JSON document (a byte order mark is allowed). */
export function parseTemplate(text: string): TemplateResult {
  const json = text.replace(/^\ufeff/, '');
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch {
    const { line, column } = jsonErrorPosition(json);
    return failed([{ path: '', message: message('template.json', { line, column }) }]);
  }
  const formatProblem = formatProblemOf(document);
  if (formatProblem) return failed([formatProblem]);
  const checked = shapeOf(document);
  if (checked === null) return failed([{ path: '', message: message('template.too-many-problems') }]);
  if (!checked.success) return failed(problemsOf(checked.error.issues, document));
  const contradictions = contradictionsOf(checked.data);
  return contradictions.length ? failed(contradictions) : { ok: true, template: templateOf(checked.data) };
}

/** null where the problems are so many that not even their list can be made: zod overflows the stack at a hundred thousand. */
function shapeOf(document: unknown): ReturnType<typeof templateSchema.safeParse> | null {
  try {
    return templateSchema.safeParse(document);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const failed = (problems: readonly TemplateProblem[]): TemplateResult => ({ ok: false, problems });

/** Said alone, before anything else: a document of another format would be wrong in every field. */
function formatProblemOf(document: unknown): TemplateProblem | null {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return { path: '', message: message('template.not-a-template', { expected: TEMPLATE_FORMAT }) };
  }
  const format = 'format' in document ? document.format : undefined;
  if (format === TEMPLATE_FORMAT) return null;
  const expected = TEMPLATE_FORMAT;
  if (format === undefined)
    return { path: 'format', message: message('template.not-a-template', { expected }) };
  const found = String(format);
  const version = /^target-template\/(\d+)$/.exec(found)?.[1];
  return version !== undefined && Number(version) > 1
    ? { path: 'format', message: message('template.newer-format', { found, expected }) }
    : { path: 'format', message: message('template.other-format', { found, expected }) };
}

function templateOf(document: TemplateDocument): Template {
  const { id, title, issuer, version, note, window, rounding, lights, entities, total, rules, headings } =
    document;
  const schedule = inOrder(document.schedule);
  const spelling = new Map<string, string>();
  for (const { name, aliases } of entities)
    for (const text of [name, ...aliases]) spelling.set(nameKey(text), name);
  if (total !== null) spelling.set(nameKey(total), total);
  return {
    ...{
      id,
      title,
      issuer,
      version,
      note,
      window,
      schedule,
      rounding,
      lights,
      entities,
      total,
      headings,
    },
    rules: rules.map((rule) => ({ ...rule, tolerance: toleranceOf(rule.tolerance) })),
    indicators: document.indicators.map((indicator): Indicator => {
      const unit = unitOf(indicator.unit);
      if (!unit) throw new Error(`consistency.ts let an unknown unit pass: ${indicator.unit}`);
      return {
        ...indicator,
        unit,
        target: targetOf(indicator.target, spelling),
        schedule: indicator.schedule === undefined ? schedule : inOrder(indicator.schedule),
      };
    }),
  };
}

/** Targets as exact decimal text; those of entities under the name that the template gives them. */
function targetOf(
  target: TemplateDocument['indicators'][number]['target'],
  spelling: ReadonlyMap<string, string>,
): Indicator['target'] {
  const exact = (value: number | null) => (value === null ? null : decimalText(decimalOf(value)));
  if (typeof target === 'number' || target === null) return exact(target);
  return Object.fromEntries(
    Object.entries(target).map(([name, value]) => [spelling.get(nameKey(name)) ?? name, exact(value)]),
  );
}

/** As decimal text, with a half-width % behind a percentage. */
function toleranceOf(tolerance: TemplateDocument['rules'][number]['tolerance']): string | null {
  if (typeof tolerance === 'number') return decimalText(decimalOf(tolerance));
  return tolerance && tolerance.replace('\uff05', '%');
}

/** A curve with its months in order, however they were written. */
function inOrder<T extends TemplateDocument['schedule']>(schedule: T): T {
  if (typeof schedule === 'string') return schedule;
  return Object.fromEntries(Object.entries(schedule).sort(([a], [b]) => (a < b ? -1 : 1))) as T;
}
