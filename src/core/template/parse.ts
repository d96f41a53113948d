/** Reads a template: JSON in, a template with every default filled in, or the problems by name. */
import { message } from '../message';
import type { Message } from '../message';
import { decimalOf, decimalText } from '../statistics/decimal';
import { unitOf } from '../statistics/units';
import { contradictionsOf } from './consistency';
import { jsonErrorPosition } from './json-position';
import { lightsOf } from './lights';
import { nameKey } from './name-key';
import { pathText, problemsOf } from './problems';
import { templateSchema, templateSchema1 } from './schema';
import type { TemplateDocument } from './schema';
import { targetInForce } from './target-versions';
import { NEWEST_FORMAT, TEMPLATE_FORMAT } from './template';
import type { Indicator, TargetValue, TargetVersion, Template } from './template';
import { fromFormat1 } from './upgrades/from-1';

export interface TemplateProblem {
  /** Where in the document: indicators[2].unit; '' for the document itself. */
  readonly path: string;
  readonly message: Message;
}

export type TemplateResult =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/** text: the JSON document (a byte order mark is allowed), of any format that there has been. */
export function parseTemplate(text: string): TemplateResult {
  const json = text.replace(/^\ufeff/, '');
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch {
    return failed([{ path: '', message: notJson(json) }]);
  }
  const formatProblem = formatProblemOf(document);
  if (formatProblem || !isObject(document)) return failed(formatProblem ? [formatProblem] : []);
  const lost = reservedPaths(document);
  if (lost.length > 0) {
    return failed(lost.map((path) => ({ path: pathText(path), message: message('template.reserved-name') })));
  }
  const checked = shapeOf(document);
  if (checked === null) return failed([{ path: '', message: message('template.too-many-problems') }]);
  if (!checked.success) return failed(problemsOf(checked.error.issues, document));
  const newest = checked.data.format === NEWEST_FORMAT ? checked.data : fromFormat1(checked.data);
  const contradictions = contradictionsOf(newest);
  return contradictions.length ? failed(contradictions) : { ok: true, template: templateOf(newest) };
}

/** A document that merely ends too early was cut on its way here. */
function notJson(json: string): Message {
  const { line, column, isEnd } = jsonErrorPosition(json);
  return message(isEnd ? 'template.json-cut' : 'template.json', { line, column });
}

/** null where the problems are so many that not even their list can be made: zod overflows the stack at a hundred thousand. */
function shapeOf(document: object) {
  const isFirst = 'format' in document && document.format === TEMPLATE_FORMAT;
  try {
    return isFirst ? templateSchema1.safeParse(document) : templateSchema.safeParse(document);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const failed = (problems: readonly TemplateProblem[]): TemplateResult => ({ ok: false, problems });

/** Said alone, before anything else: a document of another format would be wrong in every field. */
function formatProblemOf(document: unknown): TemplateProblem | null {
  if (!isObject(document)) {
    return { path: '', message: message('template.not-a-template', { expected: TEMPLATE_FORMAT }) };
  }
  const format = 'format' in document ? document.format : undefined;
  if (format === TEMPLATE_FORMAT || format === NEWEST_FORMAT) return null;
  if (format === undefined) {
    return { path: 'format', message: message('template.not-a-template', { expected: TEMPLATE_FORMAT }) };
  }
  const found = String(format);
  const version = /^target-template\/(\d+)$/.exec(found)?.[1];
  const newest = Number(/\d+$/.exec(NEWEST_FORMAT)?.[0]);
  return version !== undefined && Number(version) > newest
    ? { path: 'format', message: message('template.newer-format', { found, expected: NEWEST_FORMAT }) }
    : { path: 'format', message: message('template.other-format', { found, expected: TEMPLATE_FORMAT }) };
}

/** Every schema library passes over this one name, and what stands under it: that must not go unsaid. */
function reservedPaths(document: object): (readonly PropertyKey[])[] {
  const found: (readonly PropertyKey[])[] = [];
  // Each step knows the one above it: whole paths would take the square of the depth.
  const open: Step[] = [{ value: document, key: '', above: null }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    const isList = Array.isArray(next.value);
    for (const [key, value] of Object.entries(next.value)) {
      const step: Step = { value, key: isList ? Number(key) : key, above: next };
      if (key === '__proto__') found.push(pathTo(step));
      else open.push(step);
    }
  }
  return found;
}

interface Step {
  readonly value: unknown;
  readonly key: PropertyKey;
  readonly above: Step | null;
}

function pathTo(step: Step): readonly PropertyKey[] {
  const path: PropertyKey[] = [];
  for (let at = step; at.above; at = at.above) path.unshift(at.key);
  return path;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function templateOf(document: TemplateDocument): Template {
  const { id, title, issuer, version, note, window, rounding, owners, entities, total, rules, headings } =
    document;
  const schedule = inOrder(document.schedule);
  return {
    ...{ schemaReference: document.$schema ?? null, id, title, issuer, version, note, window, schedule },
    ...{ rounding, owners, entities, total, headings },
    lights: Array.isArray(document.lights) ? document.lights : lightsOf(document.lights),
    rules: rules.map((rule) => ({ ...rule, tolerance: toleranceOf(rule.tolerance) })),
    indicators: document.indicators.map(indicatorReader(document, schedule)),
  };
}

function indicatorReader(document: TemplateDocument, schedule: Template['schedule']) {
  const { owners } = document;
  const entityName = spellings([
    ...document.entities,
    ...(document.total === null ? [] : [{ name: document.total, aliases: [] }]),
  ]);
  const ownerName = spellings(owners);
  const valueOf = (value: TemplateDocument['indicators'][number]['plannedGrowth']) =>
    exactValue(value, entityName);
  return (indicator: TemplateDocument['indicators'][number]): Indicator => {
    const unit = unitOf(indicator.unit);
    if (!unit) throw new Error(`consistency.ts let an unknown unit pass: ${indicator.unit}`);
    const targets = indicator.targets
      .map((version): TargetVersion => ({
        ...version,
        owner: version.owner === null ? null : ownerName(version.owner),
        value: valueOf(version.value),
      }))
      .sort(byDate);
    const [first, second] = owners;
    return {
      ...indicator,
      unit,
      target:
        targets.length > 0 ? targetInForce(targets, first?.name ?? null) : valueOf(indicator.target ?? null),
      secondTarget: second ? targetInForce(targets, second.name) : null,
      targets,
      plannedGrowth: valueOf(indicator.plannedGrowth),
      schedule: indicator.schedule === undefined ? schedule : inOrder(indicator.schedule),
    };
  };
}

/** Undated versions hold from the beginning; of one day the order of the author counts. */
const byDate = (a: TargetVersion, b: TargetVersion): number =>
  (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0;

/** Any spelling of a name as the template gives it. */
function spellings(
  named: readonly { readonly name: string; readonly aliases: readonly string[] }[],
): (text: string) => string {
  const names = new Map(
    named.flatMap(({ name, aliases }) => [name, ...aliases].map((text) => [nameKey(text), name] as const)),
  );
  return (text) => names.get(nameKey(text)) ?? text;
}

/** As exact decimal text; those of entities under the name that the template gives them. */
function exactValue(
  value: number | null | Record<string, number | null>,
  entityName: (text: string) => string,
): TargetValue {
  const exact = (amount: number | null) => (amount === null ? null : decimalText(decimalOf(amount)));
  if (typeof value === 'number' || value === null) return exact(value);
  // Without a prototype: an entity called constructor has no target unless one is given.
  const values = Object.create(null) as Record<string, string | null>;
  for (const [name, amount] of Object.entries(value)) values[entityName(name)] = exact(amount);
  return values;
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
