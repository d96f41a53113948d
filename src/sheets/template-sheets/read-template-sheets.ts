/** Worksheets back into a template: the JSON form is put together cell by cell, and what its parser says is told at the cell it comes from. */
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import { parseTemplate } from '../../core/template/parse';
import type { TemplateProblem } from '../../core/template/parse';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/speak';
import type { CellRef } from '../../workbook/address';
import { cellAddress } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { INDICATORS, RULES, TABLES } from './fields';
import type { SheetKind } from './fields';
import { Places } from './places';
import { listOf, settingsOf } from './read-settings';
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
