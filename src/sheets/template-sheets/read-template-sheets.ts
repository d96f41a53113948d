/** Worksheets back into a template: the JSON form is put together cell by cell, and what its parser says is told at the cell it comes from. */
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import { parseTemplate } from '../../core/template/parse';
import type { TemplateProblem } from '../../core/template/parse';
import { NEWEST_FORMAT, TEMPLATE_FORMAT } from '../../core/template/template';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/speak';
import type { CellRef } from '../../workbook/address';
import { cellAddress } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { ENTITIES, HEADINGS, INDICATORS, LIGHTS, OWNERS, RULES, SCHEMA, SETTINGS, TABLES } from './fields';
import type { SheetKind } from './fields';
import { Places } from './places';
import { readTargets } from './read-targets';
import { SheetTable } from './sheet-table';
import type { SheetRemark } from './sheet-table';
import { findSheets } from './find-sheets';
import { withDraftingWords } from './words';

export type TemplateSheetsResult =
  | {
      readonly ok: true;
      readonly template: Template;
      /** Columns that were not read. */
      readonly remarks: readonly SheetRemark[];
    }
  /** Nothing is made of half a template: every problem, sheet by sheet. */
  | { readonly ok: false; readonly problems: readonly SheetRemark[] };

/** snapshots: the sheets of a workbook; those that are none of a template are passed over. */
export function readTemplateSheets(snapshots: readonly SheetSnapshot[]): TemplateSheetsResult {
  const sheets = findSheets(snapshots);
  const problems: SheetRemark[] = [];
  const tableOf = (kind: SheetKind): SheetTable | null => {
    const sheet = sheets.get(kind);
    const name = message(`drafting.sheet.${kind}`);
    if (!sheet) {
      if (kind !== 'targets')
        problems.push({ cell: null, message: message('drafting.no-sheet', { sheet: name }) });
      return null;
    }
    const table = SheetTable.of(kind, sheet);
    if (!table && (kind === 'settings' || kind === 'indicators' || sheet.used.rows > 0)) {
      const headings = TABLES[kind]
        .filter(({ isRequired }) => isRequired)
        .map(({ heading }) => message(heading));
      const cell = { sheet: sheet.name, row: 0, column: 0 };
      problems.push({ cell, message: message('drafting.no-headings', { sheet: name, headings }) });
    }
    return table;
  };
  const settings = tableOf('settings');
  const indicators = tableOf('indicators');
  const targets = tableOf('targets');
  const rules = tableOf('rules');
  if (!settings || !indicators || problems.length > 0) {
    const found = [settings, indicators, targets, rules].flatMap((table) => table?.problems ?? []);
    return { ok: false, problems: [...problems, ...found] };
  }
  const places = new Places();
  const document = {
    ...settingsOf(settings, places),
    indicators: indicatorsOf(indicators, places),
    rules: rules ? rulesOf(rules, places) : [],
  };
  const entityColumns = readTargets(targets, indicators, document, places);
  const tables = [settings, indicators, targets, rules].filter((table) => table !== null);
  const own = tables.flatMap((table) => table.problems);
  const parsed = parseTemplate(JSON.stringify(document));
  const missing = new Set(
    tables.flatMap((table) =>
      TABLES[table.kind]
        .filter(({ name, isRequired }) => isRequired && !table.has(name))
        .map(({ name }) => name),
    ),
  );
  const all = [...own, ...(parsed.ok ? [] : toldAtCells(parsed.problems, own, missing, places))];
  if (all.length > 0) return { ok: false, problems: inOrder(all, tables) };
  if (!parsed.ok) return { ok: false, problems: [] };
  const remarks = tables.flatMap((table) =>
    table.extra
      .filter(({ column }) => table !== targets || !entityColumns.has(column))
      .map(({ text, column }) => ({
        cell: table.headingCell(column),
        message: message('drafting.extra-column', { found: text }),
      })),
  );
  return { ok: true, template: parsed.template, remarks };
}

/** 指标!D3：… where it stands in a cell. */
export function sayRemark(remark: SheetRemark, words: Words): string {
  return withDraftingWords(words).say(remarkMessage(remark));
}

export const remarkMessage = ({ cell, message: problem }: SheetRemark): Message =>
  cell ? message('drafting.at', { cell: cellName(cell), problem }) : problem;

const cellName = ({ sheet, row, column }: CellRef): string => `${sheet}!${cellAddress(row, column)}`;

/** The parser's problems at their cells, in the words of the worksheets; what was already told is not told twice. */
function toldAtCells(
  problems: readonly TemplateProblem[],
  own: readonly SheetRemark[],
  missingColumns: ReadonlySet<string>,
  places: Places,
): SheetRemark[] {
  const told = new Set(own.flatMap(({ cell }) => (cell ? [cellName(cell)] : [])));
  return problems.flatMap(({ path, message: said }) => {
    if (missingColumns.has(path.slice(path.lastIndexOf('.') + 1))) return [];
    const cell = places.find(path);
    if (cell && told.has(cellName(cell))) return [];
    return [{ cell, message: inSheetWords(said, places) }];
  });
}

/** Where the JSON form names a field or a place of its own, the sheet names a column or a cell. */
function inSheetWords(said: Message, places: Places): Message {
  const { other } = said.values;
  const cell = typeof other === 'string' ? places.find(other) : null;
  const values = cell ? { ...said.values, other: cellName(cell) } : said.values;
  switch (said.key) {
    case 'template.unknown-entity':
      return message('drafting.unknown-entity', values);
    case 'template.unknown-owner':
      return message('drafting.unknown-owner', values);
    case 'template.lights-unbounded':
      return message('drafting.lights-unbounded', values);
    case 'template.lights-two-bounds':
      return message('drafting.lights-two-bounds', values);
    case 'template.lights-against':
      return message('drafting.lights-against', values);
    case 'template.target-text':
      return message('drafting.target-text', values);
    case 'template.empty-list':
      return message('drafting.nothing', values);
    default:
      return { key: said.key, values };
  }
}

/** Sheet by sheet, from the top. */
function inOrder(remarks: readonly SheetRemark[], tables: readonly SheetTable[]): SheetRemark[] {
  const names = tables.map(({ sheet }) => sheet.name);
  const rank = ({ cell }: SheetRemark) =>
    cell ? (names.indexOf(cell.sheet) * 2 ** 20 + cell.row) * 2 ** 14 + cell.column : -1;
  return [...remarks].sort((a, b) => rank(a) - rank(b));
}

function settingsOf(table: SheetTable, places: Places) {
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
function listOf(
  table: SheetTable,
  fields: (typeof TABLES)[SheetKind],
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

function indicatorsOf(table: SheetTable, places: Places): Record<string, unknown>[] {
  places.set('indicators', table.headingCell(table.cell('code', 0).column));
  return listOf(
    table,
    INDICATORS,
    'indicators',
    INDICATORS.map(({ name }) => name),
    places,
  );
}

function rulesOf(table: SheetTable, places: Places): Record<string, unknown>[] {
  return listOf(
    table,
    RULES,
    'rules',
    RULES.map(({ name }) => name),
    places,
  );
}
