/** The collected data read back: what was typed over is told at its cell, and then nothing is written. */
import type { CollectedRow } from '../core/observations/brought-together';
import type { Observation, ObservedMeasure } from '../core/observations/observation';
import type { Message } from '../core/message';
import { message } from '../core/message';
import { decimalOf } from '../core/statistics/decimal';
import { parsePeriod } from '../core/statistics/period';
import { readPeriod } from '../core/statistics/read-period';
import { isCount } from '../core/statistics/units';
import { MEASURES } from '../core/template/template';
import type { Indicator, Template } from '../core/template/template';
import type { CellRef } from '../workbook/address';
import { parseAddress } from '../workbook/address';
import type { CellValue, SheetSnapshot } from '../workbook/snapshot';
import { OBSERVATIONS_TABLE } from './observation-tables';
import type { ObservationField } from './observation-tables';
import { isRatio, powerOf } from './observations-sheet';
import type { Headings } from './table-sheet';
import { headingsOf } from './table-sheet';
import { comparable, spellingsOf } from './words';

export interface ReadObservations {
  readonly rows: readonly CollectedRow[];
  readonly problems: readonly { readonly cell: CellRef; readonly message: Message }[];
}

/** @returns null where the sheet is no table of collected data */
export function readObservations(sheet: SheetSnapshot, template: Template): ReadObservations | null {
  const headings = headingsOf(OBSERVATIONS_TABLE, sheet);
  if (!headings) return null;
  const rows: CollectedRow[] = [];
  const problems: ReadObservations['problems'][number][] = [];
  for (let row = headings.row + 1; row < sheet.used.row + sheet.used.rows; row++) {
    const read = readRow(sheet, headings, row, template);
    if ('problem' in read) {
      const column = headings.columns.get(read.problem) ?? 0;
      problems.push({ cell: { sheet: sheet.name, row, column }, message: read.message });
    } else rows.push(read);
  }
  return { rows, problems };
}

type Problem = { readonly problem: ObservationField; readonly message: Message };

function readRow(
  sheet: SheetSnapshot,
  { columns }: Headings<ObservationField>,
  row: number,
  template: Template,
): CollectedRow | Problem {
  const at = (field: ObservationField): CellValue =>
    sheet.values[row - sheet.used.row]?.[(columns.get(field) ?? -1) - sheet.used.column] ?? null;
  const text = (field: ObservationField): string => {
    const value = at(field);
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  const wrong = (problem: ObservationField, key: ProblemKey): Problem => ({
    problem,
    message: message(`collection.row-${key}`, { row: row + 1, found: text(problem) }),
  });
  if ([...columns.keys()].every((field) => text(field) === '')) return wrong('period', 'blank');
  const period = parsePeriod(text('period')) ?? readPeriod(text('period'))?.period ?? null;
  if (!period) return wrong('period', 'period');
  const measure = MEASURE_NAMES.get(comparable(text('measure')));
  if (!measure) return wrong('measure', 'measure');
  const own = text('template') === template.id;
  const known = template.indicators.find(({ code }) => code === text('code'));
  if (text('code') === '' || (own && !known)) return wrong('code', 'indicator');
  const format =
    sheet.numberFormats[row - sheet.used.row]?.[(columns.get('value') ?? -1) - sheet.used.column] ??
    'General';
  const figure = figureOf(at('value'), format, measure, own ? known : undefined);
  if (figure === null) return wrong('value', 'value');
  const cell = parseAddress(text('cell'));
  if (!cell) return wrong('cell', 'cell');
  const observation: Observation = {
    period,
    entity: text('entity') || null,
    indicator: text('code'),
    measure,
    figure,
    source: {
      file: text('file') || null,
      cell: { sheet: text('sheet'), row: cell.row, column: cell.column },
    },
  };
  return { template: text('template'), observation };
}

type ProblemKey = 'blank' | 'period' | 'measure' | 'indicator' | 'value' | 'cell';

const MEASURE_NAMES: ReadonlyMap<string, ObservedMeasure> = new Map(
  MEASURES.filter((measure): measure is ObservedMeasure => measure !== 'unit' && measure !== 'note').flatMap(
    (measure) =>
      spellingsOf(`sheets.observations.measure.${measure}`).map((spelling) => [spelling, measure] as const),
  ),
);

function figureOf(
  value: CellValue,
  format: string,
  measure: ObservedMeasure,
  indicator: Indicator | undefined,
): Observation['figure'] | null {
  if (value === '-') return 'not-set';
  if (value === '…') return 'below-unit';
  if (typeof value !== 'number') return null;
  const { digits, scale } = decimalOf(value);
  const power = powerOf(measure, indicator);
  const shown = /^0(?:\.(0+))?((?:_0)*)%?$/.exec(format);
  const isExact =
    !shown || (indicator !== undefined && isCount(indicator.unit) && !isRatio(measure) && measure !== 'gap');
  if (!shown) return printed(digits, scale, power, true);
  const decimals = (shown[1]?.length ?? 0) - (shown[2]?.length ?? 0) / 2 + (isRatio(measure) ? 2 : 0);
  // Typed over with more decimals than the format shows: they are kept, not cut off.
  if (scale > decimals) return printed(digits, scale, power, true);
  const shift = decimals - scale;
  const atDecimals = shift >= 0 ? digits * 10n ** BigInt(shift) : digits;
  return printed(atDecimals, decimals, power, isExact);
}

function printed(digits: bigint, scale: number, power: number, exact: boolean): Observation['figure'] | null {
  const whole = Number(digits);
  return Number.isSafeInteger(whole) ? { digits: whole, scale: scale + power, exact } : null;
}
