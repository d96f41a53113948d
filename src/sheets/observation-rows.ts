/** One figure a row: how observations stand in a sheet, written for people and read back without loss. */
import type { Message } from '../core/message';
import { message } from '../core/message';
import type { Observation, ObservedMeasure, Source } from '../core/observations/observation';
import { isCounted, shownBy } from '../core/observations/shown';
import type { ShownObservation } from '../core/observations/shown';
import { FigureState } from '../core/report/facts';
import { amountUnit } from '../core/report/figure-text';
import { emptyFigure, readFigure } from '../core/report/figures';
import type { Figure } from '../core/report/figures';
import { readNumberFormat } from '../core/report/number-format';
import { cellText, storableText } from '../core/review/cell-text';
import { parsePeriod } from '../core/statistics/period';
import type { Period } from '../core/statistics/period';
import type { PrintedNumber } from '../core/statistics/printed';
import { readPeriod } from '../core/statistics/read-period';
import { convertScale, unitOf } from '../core/statistics/units';
import type { Unit } from '../core/statistics/units';
import { nameKey } from '../core/template/name-key';
import { MEASURES } from '../core/template/template';
import type { Indicator, Template } from '../core/template/template';
import type { Words } from '../messages/speak';
import type { CellRef } from '../workbook/address';
import { cellAddress, parseAddress } from '../workbook/address';
import type { CellStyle, ContentCell } from '../workbook/content';
import type { CellValue, SheetSnapshot } from '../workbook/snapshot';
import { linkFormula } from './link';
import { FIGURE, LINK, QUIET, TEXT } from './styles';
import type { Table } from './table-sheet';
import { headingsOf } from './table-sheet';
import { comparable, spellingsOf, withSheetWords } from './words';

export type ObservationField =
  | 'period'
  | 'entity'
  | 'code'
  | 'indicator'
  | 'measure'
  | 'value'
  | 'unit'
  | 'decimals'
  | 'file'
  | 'sheet'
  | 'cell';

/** In the order in which a new sheet has them. */
export const OBSERVATION_COLUMNS: Table<ObservationField> = [
  { field: 'period', heading: 'sheets.observations.period', width: 18, isRequired: true },
  { field: 'entity', heading: 'sheets.observations.entity', width: 16 },
  { field: 'code', heading: 'sheets.observations.code', width: 14, isRequired: true, style: QUIET },
  { field: 'indicator', heading: 'sheets.observations.name', width: 24 },
  { field: 'measure', heading: 'sheets.observations.measure', width: 14, isRequired: true },
  { field: 'value', heading: 'sheets.observations.value', width: 14, isRequired: true, style: FIGURE },
  { field: 'unit', heading: 'sheets.observations.unit', width: 10 },
  { field: 'decimals', heading: 'sheets.observations.decimals', width: 8, style: QUIET },
  { field: 'file', heading: 'sheets.observations.file', width: 20, style: QUIET },
  { field: 'sheet', heading: 'sheets.observations.sheet', width: 16, style: QUIET },
  { field: 'cell', heading: 'sheets.observations.cell', width: 10, style: LINK },
];

/** Where the fields stand; the tidy CSV has one more, which says in words what is no number. */
export interface ObservationHeadings {
  /** Zero-based row of the sheet. */
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** By their words in either language, else by the names that the tidy CSV gives them; null where this is another table. */
export function observationHeadings(sheet: SheetSnapshot): ObservationHeadings | null {
  const worded = headingsOf(OBSERVATION_COLUMNS, sheet);
  if (worded) return worded;
  const { used, values } = sheet;
  const columns = new Map(
    (values[0] ?? []).flatMap((value, column) =>
      typeof value === 'string' ? [[value, used.column + column] as const] : [],
    ),
  );
  const isTidy = OBSERVATION_COLUMNS.every(({ field, isRequired }) => !isRequired || columns.has(field));
  return isTidy ? { row: used.row, columns } : null;
}

/** Cells in the order of OBSERVATION_COLUMNS. The source is a link where it lies in the same workbook. */
export function observationCells(observation: Observation, template: Template, words: Words): ContentCell[] {
  const shown = shownIn(template)(observation);
  const { file, cell } = observation.source;
  const address = cellAddress(cell.row, cell.column);
  const link = file === null ? linkFormula(cell) : null;
  const { t } = withSheetWords(words);
  const texts: Record<Exclude<ObservationField, 'value' | 'cell'>, CellValue> = {
    period: shown.period,
    entity: shown.entity,
    code: shown.code,
    indicator: shown.indicator,
    measure: t(`sheets.observations.measure.${observation.measure}`),
    unit: shown.unit,
    decimals: shown.decimals === 'exact' ? t('sheets.observations.exact') : shown.decimals,
    file,
    sheet: cell.sheet,
  };
  return OBSERVATION_COLUMNS.map(({ field, style = TEXT }): ContentCell => {
    if (field === 'cell')
      return link ? { value: address, formula: link, style } : { value: address, style: QUIET };
    if (field === 'value') return { value: valueOf(shown), style: withFormat(style, shown.decimals) };
    return { value: texts[field], style };
  });
}

const valueOf = ({ value, status }: ShownObservation): number | string =>
  value !== null ? Number(value) : status === 'not-set' ? '-' : '…';

function withFormat(style: CellStyle, decimals: number | 'exact' | null): CellStyle {
  if (typeof decimals !== 'number') return style;
  return { ...style, numberFormat: decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0' };
}

/** A sheet has many rows of one template. */
function shownIn(template: Template): ReturnType<typeof shownBy> {
  let show = shownOf.get(template);
  if (!show) shownOf.set(template, (show = shownBy(template)));
  return show;
}

const shownOf = new WeakMap<Template, ReturnType<typeof shownBy>>();

export type ReadObservation =
  | {
      readonly kind: 'observation';
      readonly observation: Observation;
      /** Where the value stands. */ readonly cell: CellRef;
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'problem'; readonly cell: CellRef; readonly message: Message };

/**
 * Reads rows of one template; what is the same for all of them is worked out once.
 * @param columns where the fields stand, among others
 * @returns a reader of one zero-based row of the sheet
 */
export function observationReader(
  sheet: SheetSnapshot,
  { columns }: Pick<ObservationHeadings, 'columns'>,
  template: Template,
): (row: number) => ReadObservation {
  const { used, values, numberFormats } = sheet;
  const names = namesOf(template);
  const figure = emptyFigure();
  return (row) => {
    const cells = values[row - used.row] ?? [];
    const formats = numberFormats[row - used.row] ?? [];
    const at = (field: ObservationField | 'status') => (columns.get(field) ?? -1) - used.column;
    const value = (field: ObservationField | 'status'): CellValue => cells[at(field)] ?? null;
    const text = (field: ObservationField | 'status'): string =>
      storableText(cellText(value(field), formats[at(field)] ?? 'General'));
    const cellOf = (field: ObservationField): CellRef => ({
      sheet: sheet.name,
      row,
      column: columns.get(field) ?? columns.get('value') ?? 0,
    });
    const problem = (
      field: ObservationField,
      key: ProblemKey,
      more: Message['values'] = {},
    ): ReadObservation => ({
      kind: 'problem',
      cell: cellOf(field),
      message: message(key, { row: row + 1, found: text(field), ...more }),
    });

    if (['period', 'code', 'indicator', 'value'].every((field) => text(field as ObservationField) === ''))
      return { kind: 'blank' };
    const format = formats[at('period')] ?? 'General';
    const period = value('period');
    if (typeof period === 'number' && readNumberFormat(format, period).kind === 'date')
      return problem('period', 'sheets.observations.date-period');
    const read = periodIn(text('period'));
    if (!read) return problem('period', 'sheets.observations.no-period');
    const named = text('code') || text('indicator');
    const indicator = names.indicators.get(text('code')) ?? names.indicators.get(nameKey(named));
    if (!indicator) {
      return problem(text('code') ? 'code' : 'indicator', 'sheets.observations.no-indicator', {
        found: named,
        template: template.title,
      });
    }
    const measure = MEASURE_WORDS.get(comparable(text('measure')));
    if (!measure) {
      return problem('measure', 'sheets.observations.no-measure', {
        allowed: OBSERVED.map((one) => message(`sheets.observations.measure.${one}`)),
      });
    }
    const shown = amountUnit(measure, indicator);
    readFigure(value('value'), formats[at('value')] ?? 'General', figure);
    const shift = figure.unit ? unitShift(figure.unit, shown.unit) : shiftOf(text('unit'), shown.unit);
    if (shift === null) {
      return problem(figure.unit ? 'value' : 'unit', 'sheets.observations.no-unit', {
        found: text(figure.unit ? 'value' : 'unit'),
        due: shown.unit ?? '-',
      });
    }
    const found = figureOf(figure, text('status'));
    if (found === 'blank') return problem('value', 'sheets.observations.blank-value');
    if (found === null) return problem('value', 'sheets.observations.no-value');
    return {
      kind: 'observation',
      cell: cellOf('value'),
      observation: {
        period: read,
        entity: entityIn(text('entity'), names.entities),
        indicator: indicator.code,
        measure,
        figure:
          typeof found === 'string'
            ? found
            : printed(found, text('decimals'), shown.power - shift, isCounted(measure, indicator)),
        source: sourceOf(text('file'), text('sheet'), text('cell'), cellOf('value')),
      },
    };
  };
}

type ProblemKey = `sheets.observations.${
  'no-period' | 'date-period' | 'no-indicator' | 'no-measure' | 'no-value' | 'blank-value' | 'no-unit'}`;

const OBSERVED = MEASURES.filter(
  (measure): measure is ObservedMeasure => measure !== 'unit' && measure !== 'note',
);

/** In either language, and as scripts name them. */
const MEASURE_WORDS: ReadonlyMap<string, ObservedMeasure> = new Map(
  OBSERVED.flatMap((measure) =>
    [...spellingsOf(`sheets.observations.measure.${measure}`), comparable(measure)].map(
      (word) => [word, measure] as const,
    ),
  ),
);

const EXACT = new Set(spellingsOf('sheets.observations.exact'));

/** By code and by name; entities by any of their names, the total for nobody's. */
function namesOf({ indicators, entities, total }: Template): {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly entities: ReadonlyMap<string, string | null>;
} {
  return {
    indicators: new Map([
      ...indicators.flatMap((one) => [one.name, ...one.aliases].map((name) => [nameKey(name), one] as const)),
      ...indicators.map((one) => [one.code, one] as const),
    ]),
    entities: new Map<string, string | null>([
      ...entities.flatMap(({ name, aliases }) =>
        [name, ...aliases].map((word) => [nameKey(word), name] as const),
      ),
      ...(total === null ? [] : [[nameKey(total), null] as const]),
    ]),
  };
}

/** The total is nobody's; a name that the template does not know stays as it is. */
function entityIn(text: string, known: ReadonlyMap<string, string | null>): string | null {
  const own = known.get(nameKey(text));
  return own === undefined ? text || null : own;
}

/** A code is literal, as everywhere. */
const periodIn = (text: string): Period | null => parsePeriod(text) ?? readPeriod(text)?.period ?? null;

/** The power of ten from the unit that is written to the one that is due; null where none leads there. */
function shiftOf(written: string, due: string | null): number | null {
  if (written === '' || written === due || due === null) return written === '' || written === due ? 0 : null;
  const from = unitOf(written);
  return from && unitShift(from, due);
}

function unitShift(from: Unit, due: string | null): number | null {
  const to = due === null ? null : unitOf(due);
  return to && convertScale(from, to);
}

interface Written {
  readonly digits: number;
  readonly scale: number;
  readonly exact: boolean;
  readonly percent: boolean;
}

function figureOf(figure: Figure, status: string): Written | 'not-set' | 'below-unit' | 'blank' | null {
  switch (figure.state) {
    case FigureState.number:
      return { ...figure };
    case FigureState.notSet:
      return 'not-set';
    case FigureState.belowUnit:
      return 'below-unit';
    case FigureState.blank:
      return status === 'not-set' || status === 'below-unit' ? status : 'blank';
    default:
      return null;
  }
}

/**
 * The figure with the decimals that it was printed with; a cell may show more, or fewer, than that.
 * @param power from the fact to the figure as it is shown
 */
function printed(written: Written, decimals: string, power: number, isPoint: boolean): PrintedNumber {
  const isExact = EXACT.has(comparable(decimals));
  const wanted = /^-?\d{1,2}$/.test(decimals) ? Number(decimals) : null;
  const { digits, scale } = wanted === null || isExact ? written : atScale(written, wanted);
  const exact = isExact || (isPoint ? scale <= 0 && (wanted ?? 0) >= 0 : wanted === null && written.exact);
  return { digits, scale: scale + power, exact };
}

/** With so many decimals where that loses nothing: 12.5 with two is 12.50, 123600 with −2 is 1236 hundreds. */
function atScale({ digits, scale }: Written, wanted: number): { digits: number; scale: number } {
  let [d, s] = [digits, scale];
  while (s < wanted && Number.isSafeInteger(d * 10)) [d, s] = [d * 10, s + 1];
  while (s > wanted && d % 10 === 0) [d, s] = [d / 10, s - 1];
  return { digits: d, scale: s };
}

/** A row that somebody typed is its own source. */
function sourceOf(file: string, sheet: string, cell: string, own: CellRef): Source {
  const address = sheet === '' ? null : parseAddress(cell);
  if (!address) return { file: null, cell: own };
  return { file: file === '' ? null : file, cell: { sheet, row: address.row, column: address.column } };
}
