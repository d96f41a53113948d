/** Writes a template down: the inverse of parseTemplate, in the oldest format that can say it. */
import { decimalNumber, parseDecimal } from '../statistics/decimal';
import { isSameLights, lightRuleOf, lightsOf } from './lights';
import type { Lights } from './lights';
import { NEWEST_FORMAT, TEMPLATE_FORMAT } from './template';
import type { Indicator, Owner, Schedule, TargetValue, Template, TemplateRule } from './template';

/** JSON with two blanks of indentation and a line feed at the end; what has its default is left out. */
export const printTemplate = (template: Template): string =>
  `${JSON.stringify(templateDocument(template), null, 2)}\n`;

/** The document as an object, its fields in the order of the description. */
export function templateDocument(template: Template): object {
  const { id, title, issuer, version, note, window, schedule, rounding, lights, owners } = template;
  return {
    ...(template.schemaReference === null ? {} : { $schema: template.schemaReference }),
    format: isNewer(template) ? NEWEST_FORMAT : TEMPLATE_FORMAT,
    ...{ id, title, ...given({ issuer }), version, ...given({ note }) },
    window: { from: window.from, to: window.to },
    ...(schedule === 'even-months' ? {} : { schedule }),
    ...(rounding === 'any' ? {} : { rounding }),
    ...(isSameLights(lights, DEFAULT_LIGHTS) ? {} : { lights: lightRuleOf(lights) ?? lights }),
    ...(owners.length === 0 ? {} : { owners: owners.map(named) }),
    ...(template.entities.length === 0 ? {} : { entities: template.entities.map(named) }),
    ...given({ total: template.total }),
    indicators: template.indicators.map((indicator) => indicatorDocument(indicator, schedule)),
    ...(template.rules.length === 0 ? {} : { rules: template.rules.map(ruleDocument) }),
    ...(Object.keys(template.headings).length === 0 ? {} : { headings: template.headings }),
  };
}

const DEFAULT_LIGHTS: Lights = lightsOf({ measure: 'gap', green: 0, yellow: -10 });

/** Whether it says what the first format has no words for. */
export function isNewer({ owners, lights, indicators, rules, headings }: Template): boolean {
  const second = (measure: string) => measure === 'secondTarget' || measure === 'secondCompletion';
  return (
    owners.length > 0 ||
    lightRuleOf(lights) === null ||
    indicators.some(({ targets, plannedGrowth }) => targets.length > 0 || plannedGrowth !== null) ||
    rules.some(({ measures }) => measures.some(second)) ||
    Object.keys(headings).some(second)
  );
}

function indicatorDocument(indicator: Indicator, schedule: Schedule): object {
  const { code, name, aliases, unit, decimals, kind, better, target, targets, plannedGrowth } = indicator;
  return {
    ...{ code, name },
    ...(aliases.length === 0 ? {} : { aliases }),
    unit: unit.symbol,
    ...given({ decimals }),
    ...(kind === 'flow' ? {} : { kind }),
    ...(better === 'higher' ? {} : { better }),
    ...(targets.length > 0
      ? {
          targets: targets.map(({ owner, version, date, value, note }) => ({
            ...{
              ...given({ owner }),
              version,
              ...given({ date }),
              value: numbers(value),
              ...given({ note }),
            },
          })),
        }
      : given({ target: numbers(target) })),
    ...given({ plannedGrowth: numbers(plannedGrowth) }),
    ...(isSameSchedule(indicator.schedule, schedule) ? {} : { schedule: indicator.schedule }),
    ...given({ targetNote: indicator.targetNote }),
  };
}

function ruleDocument({ id, severity, check, measures, missing, label, tolerance }: TemplateRule): object {
  return {
    ...{ id, severity, check },
    ...(measures.length === 1 && measures[0] === 'actual' ? {} : { measures }),
    ...(missing === 'skip' ? {} : { missing }),
    ...given({ label }),
    ...(tolerance === null ? {} : { tolerance: tolerance.endsWith('%') ? tolerance : number(tolerance) }),
  };
}

const named = ({ name, aliases }: Owner): object => (aliases.length === 0 ? { name } : { name, aliases });

/** Without the fields that are null. */
const given = (fields: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

function numbers(value: TargetValue): number | null | object {
  if (value === null || typeof value === 'string') return value === null ? null : number(value);
  return Object.fromEntries(
    Object.entries(value).map(([entity, amount]) => [entity, amount === null ? null : number(amount)]),
  );
}

function number(text: string): number {
  const decimal = parseDecimal(text);
  if (!decimal) throw new RangeError(`not a decimal: ${text}`);
  return decimalNumber(decimal);
}

export function isSameSchedule(a: Schedule, b: Schedule): boolean {
  return (
    a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
  );
}
