/** The sheet 目标/Targets back into the indicators of the JSON form. */
import { message } from '../../core/message';
import { nameKey } from '../../core/template/name-key';
import type { CellRef } from '../../workbook/address';
import { markOf, percentOf, readCell } from './cells';
import { INDICATORS, TARGETS } from './fields';
import type { Places } from './places';
import type { SheetTable } from './sheet-table';
import { isBlankCell } from './sheet-table';

interface Document {
  readonly entities: readonly Record<string, unknown>[];
  readonly total?: unknown;
  readonly indicators: Record<string, unknown>[];
}

/**
 * Fills the targets in, and tells where the two sheets contradict each other.
 * @param targets null where there is no such sheet
 * @returns the columns that were read as entities
 */
export function readTargets(
  targets: SheetTable | null,
  indicators: SheetTable,
  document: Document,
  places: Places,
): ReadonlySet<number> {
  const entities = targets ? entityColumns(targets, document) : [];
  const own = ownFigures(indicators, document);
  const rowsOf = new Map<string, number>();
  for (const row of targets?.rows ?? []) {
    if (targets) readRow(targets, row, { indicators, entities, own, rowsOf, document, places });
  }
  for (const [key, { mark, row, field, name }] of own) {
    if ((mark !== 'by-entity' && mark !== 'versions') || rowsOf.has(key)) continue;
    const word = message(`drafting.word.mark.${mark}`);
    indicators.tellAt(field, row, message('drafting.mark-without-rows', { mark: word, name }));
  }
  return new Set(entities.map(({ column }) => column));
}

interface EntityColumn {
  readonly name: string;
  readonly column: number;
  readonly heading: CellRef;
}

/** Headings that name an entity or the total, and others that stand above figures: whose those are must be said. */
function entityColumns(table: SheetTable, { entities, total }: Document): EntityColumn[] {
  const known = new Map(
    [
      ...entities.flatMap(({ name, aliases }) => [
        name,
        ...(Array.isArray(aliases) ? (aliases as unknown[]) : []),
      ]),
      total,
    ]
      .filter((name) => typeof name === 'string')
      .map((name) => [nameKey(name), name] as const),
  );
  return table.extra.flatMap(({ text, column }): EntityColumn[] => {
    const name =
      known.get(nameKey(text)) === undefined ? text.replace(/^(?:单位|entity)\s*[:\uff1a]\s*/i, '') : text;
    const hasFigures = table.rows.some((row) => typeof table.held(row, column) === 'number');
    if (!known.has(nameKey(name)) && !hasFigures) return [];
    return [{ name, column, heading: table.headingCell(column) }];
  });
}

interface OwnFigure {
  readonly mark: ReturnType<typeof markOf>;
  readonly isNumber: boolean;
  readonly row: number;
  readonly field: 'target' | 'plannedGrowth';
  readonly name: string;
}

/** What the sheet of indicators says itself; marks are taken out of the JSON form, which has no words for them. */
function ownFigures(table: SheetTable, { indicators }: Document): Map<string, OwnFigure> {
  const figures = new Map<string, OwnFigure>();
  const rows = table.rows.filter((row) => INDICATORS.some((field) => !table.isBlank(field, row)));
  for (const [index, row] of rows.entries()) {
    const indicator = indicators[index];
    if (!indicator) continue;
    for (const field of INDICATORS.filter(isFigure)) {
      const { name } = field;
      const mark = markOf(table.heldIn(field, row));
      if (mark !== null) delete indicator[name];
      else if (isPercentUnit(indicator['unit']) && indicator[name] !== undefined) {
        indicator[name] = percentOf(
          table.heldIn(field, row),
          table.format(row, table.cell(name, row).column),
        );
      }
      const isNumber = indicator[name] !== undefined;
      figures.set(keyOf(index, name), {
        mark,
        isNumber,
        row,
        field: name,
        name: String(indicator['name'] ?? ''),
      });
    }
  }
  return figures;
}

const isFigure = (
  field: (typeof INDICATORS)[number],
): field is Extract<typeof field, { name: 'target' | 'plannedGrowth' }> =>
  field.name === 'target' || field.name === 'plannedGrowth';

const isPercentUnit = (unit: unknown): boolean => typeof unit === 'string' && /^[%\uff05]$/.test(unit.trim());

const keyOf = (index: number, figure: string): string => `${index}/${figure}`;

interface Context {
  readonly indicators: SheetTable;
  readonly entities: readonly EntityColumn[];
  readonly own: ReadonlyMap<string, OwnFigure>;
  /** The first row of each figure. */
  readonly rowsOf: Map<string, number>;
  readonly document: Document;
  readonly places: Places;
}

const [INDICATOR, FIGURE, OWNER, VERSION, DATE, NOTE, WHOLE] = TARGETS;
const OF_VERSIONS = [OWNER, VERSION, DATE, NOTE] as const;

function readRow(table: SheetTable, row: number, context: Context): void {
  const { own, rowsOf, document, places } = context;
  const found = table.value(INDICATOR, row);
  const index = document.indicators.findIndex((each) => isCalled(each, found));
  const indicator = document.indicators[index];
  if (!indicator) {
    const said =
      found === undefined
        ? message('drafting.no-indicator')
        : message('drafting.unknown-indicator', { found: String(found) });
    table.tellAt(INDICATOR.name, row, said);
    return;
  }
  const figure = table.value(FIGURE, row) === 'plannedGrowth' ? 'plannedGrowth' : 'target';
  const filled = OF_VERSIONS.find((field) => !table.isBlank(field, row));
  if (figure === 'plannedGrowth' && filled) {
    table.tellAt(filled.name, row, message('drafting.growth-without-versions'));
  }
  const isVersion = figure === 'target' && filled !== undefined;
  const versions = Array.isArray(indicator['targets']) ? (indicator['targets'] as unknown[]) : [];
  const path = `indicators[${index}].${isVersion ? `targets[${versions.length}]` : figure}`;
  const isPercent = figure === 'plannedGrowth' || isPercentUnit(indicator['unit']);
  const value = valueOf(table, row, isVersion ? `${path}.value` : path, isPercent, context);

  const key = keyOf(index, figure);
  const before = rowsOf.get(key);
  rowsOf.set(key, before ?? row);
  const stated = own.get(key);
  if (before === undefined && stated?.isNumber) {
    const said = message('drafting.target-twice', { row: row + 1 });
    context.indicators.tellAt(stated.field, stated.row, said);
  }
  if (isVersion) {
    places.set(path, table.cell(INDICATOR.name, row));
    for (const { name } of OF_VERSIONS) places.set(`${path}.${name}`, table.cell(name, row));
    const said = OF_VERSIONS.map((field) => [field.name, table.value(field, row)] as const);
    indicator['targets'] = [...versions, { ...Object.fromEntries(said), value }];
  } else if (before !== undefined) {
    table.tellAt(INDICATOR.name, row, message('drafting.row-twice', { row: before + 1 }));
  } else {
    indicator[figure] = value;
  }
}

/** A figure of the whole, or those of entities; never both. */
function valueOf(
  table: SheetTable,
  row: number,
  path: string,
  isPercent: boolean,
  { entities, places }: Context,
): unknown {
  places.set(path, table.cell(WHOLE.name, row));
  const figureAt = (column: number): unknown => {
    const held = table.held(row, column);
    if (markOf(held) === 'none') return null;
    const format = table.format(row, column);
    if (isPercent && typeof held === 'number') return percentOf(held, format);
    const read = readCell(WHOLE.type, held, format);
    if (read.kind === 'problem') table.tell(row, column, read.message);
    return read.kind === 'value' ? read.value : null;
  };
  const whole = table.heldIn(WHOLE, row);
  const filled = entities.filter(({ column }) => !isBlankCell(table.held(row, column)));
  const mark = markOf(whole);
  if (filled.length === 0 && mark !== 'by-entity') {
    return isBlankCell(whole) ? null : figureAt(table.cell(WHOLE.name, row).column);
  }
  if (mark !== 'by-entity' && !isBlankCell(whole)) {
    table.tellAt(WHOLE.name, row, message('drafting.value-and-entities'));
  }
  const values = filled.map(({ name, column, heading }) => {
    const figure = figureAt(column);
    // An entity that is not known is a mistake of its heading; a figure that is none, of its own cell.
    places.set(`${path}.${name}`, typeof figure === 'string' ? { ...heading, row } : heading);
    return [name, figure] as const;
  });
  return Object.fromEntries(values);
}

function isCalled(indicator: Record<string, unknown>, found: unknown): boolean {
  if (typeof found !== 'string') return false;
  const { code, name, aliases } = indicator;
  const names = [code, name, ...(Array.isArray(aliases) ? (aliases as unknown[]) : [])];
  return names.some((each) => typeof each === 'string' && nameKey(each) === nameKey(found));
}
