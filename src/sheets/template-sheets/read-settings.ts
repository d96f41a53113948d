/** The sheet 设置/Settings back into the JSON form: what is filled in once, and the lists that go down side by side. */
import { message } from '../../core/message';
import { NEWEST_FORMAT, TEMPLATE_FORMAT } from '../../core/template/template';
import { cellAddress } from '../../workbook/address';
import { ENTITIES, HEADINGS, LIGHTS, OWNERS, SCHEMA, SETTINGS } from './fields';
import type { Field } from './fields';
import type { Places } from './places';
import type { SheetTable } from './sheet-table';

export function settingsOf(table: SheetTable, places: Places) {
  const first = table.rows[0] ?? table.headingCell(0).row + 1;
  const values: Record<string, unknown> = {};
  for (const field of SETTINGS) {
    values[field.name] = table.value(field, first);
    places.set(PATHS.get(field.name) ?? field.name, table.cell(field.name, first));
    for (const row of table.rows.slice(1)) {
      if (table.isBlank(field, row)) continue;
      const { column } = table.cell(field.name, row);
      const cell = cellAddress(first, column);
      table.tell(row, column, message('drafting.first-row-only', { heading: message(field.heading), cell }));
    }
  }
  const { format, from, to, ...others } = values;
  const known = format === undefined || format === TEMPLATE_FORMAT ? NEWEST_FORMAT : format;
  const [schema] = listOf(table, SCHEMA, 'schema', ['$schema'], places);
  const [reference] = Array.isArray(schema?.['$schema']) ? (schema['$schema'] as unknown[]) : [];
  const lights = lightsOf(table, places);
  return {
    ...(schema ? { $schema: reference ?? '' } : {}),
    format: known,
    ...others,
    window: { from, to },
    entities: listOf(table, ENTITIES, 'entities', ['name', 'aliases'], places),
    owners: listOf(table, OWNERS, 'owners', ['name', 'aliases'], places),
    ...(lights.length > 0 ? { lights } : {}),
    headings: headingsOf(table, places),
  };
}

const PATHS: ReadonlyMap<string, string> = new Map([
  ['from', 'window.from'],
  ['to', 'window.to'],
]);

/** The rows of a list that hold anything of it, as objects with these names. */
export function listOf(
  table: SheetTable,
  fields: readonly Field[],
  path: string,
  names: readonly string[],
  places: Places,
): Record<string, unknown>[] {
  return table.rows
    .filter((row) => fields.some((field) => !table.isBlank(field, row)))
    .map((row, index) => {
      const [first] = fields;
      if (first) places.set(`${path}[${index}]`, table.cell(first.name, row));
      return Object.fromEntries(
        fields.map((field, at) => {
          const name = names[at] ?? field.name;
          places.set(`${path}[${index}].${name}`, table.cell(field.name, row));
          return [name, table.value(field, row)];
        }),
      );
    });
}

interface Step {
  readonly light: unknown;
  readonly when: object[];
}

/** A row with a light begins a step; a row without one is a further condition of it. */
function lightsOf(table: SheetTable, places: Places): Step[] {
  const [light, measure, ...others] = LIGHTS;
  const steps: Step[] = [];
  for (const row of table.rows) {
    const conditions = [measure, ...others].filter((field) => !table.isBlank(field, row));
    const isBegun = !table.isBlank(light, row);
    if (!isBegun && conditions.length === 0) continue;
    const path = `lights[${isBegun || steps.length === 0 ? steps.length : steps.length - 1}]`;
    const begun = isBegun ? undefined : steps.at(-1);
    const step = begun ?? { light: table.value(light, row), when: [] };
    if (!begun) {
      steps.push(step);
      places.set(path, table.cell(light.name, row));
      places.set(`${path}.light`, table.cell(light.name, row));
    }
    if (conditions.length === 0) continue;
    const at = `${path}.when[${step.when.length}]`;
    places.set(at, table.cell(measure.name, row));
    const condition: Record<string, unknown> = {};
    for (const field of [measure, ...others]) {
      const name = field.name === measure.name ? 'measure' : field.name;
      places.set(`${at}.${name}`, table.cell(field.name, row));
      condition[name] = table.value(field, row);
    }
    step.when.push(condition);
  }
  places.set('lights', table.cell(light.name, table.rows[0] ?? 1));
  return steps;
}

function headingsOf(table: SheetTable, places: Places): Record<string, unknown> {
  const [column, spellings] = HEADINGS;
  const headings: Record<string, unknown[]> = {};
  for (const row of table.rows) {
    if (table.isBlank(column, row) && table.isBlank(spellings, row)) continue;
    if (table.isBlank(column, row)) table.tellAt(column.name, row, message('drafting.no-column-chosen'));
    const measure = table.value(column, row);
    if (typeof measure !== 'string') continue;
    const texts = table.value(spellings, row);
    places.set(`headings.${measure}`, table.cell(spellings.name, row));
    headings[measure] = [...(headings[measure] ?? []), ...(Array.isArray(texts) ? (texts as unknown[]) : [])];
  }
  return headings;
}
