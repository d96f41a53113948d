/** Rows of figures read back, as we wrote them and as people type them; what cannot be read is told with its column. */
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import type { Observation, ObservedMeasure, Source } from '../../core/observations/observation';
import { readNumberFormat } from '../../core/report/number-format';
import { cellText, storableText } from '../../core/review/cell-text';
import { parsePeriod } from '../../core/statistics/period';
import type { Period } from '../../core/statistics/period';
import { readPeriod } from '../../core/statistics/read-period';
import { nameKey } from '../../core/template/name-key';
import { MEASURES } from '../../core/template/template';
import type { Indicator, Template } from '../../core/template/template';
import type { CellRef } from '../../workbook/address';
import { parseAddress } from '../../workbook/address';
import type { CellValue, SheetSnapshot } from '../../workbook/snapshot';
import type { ObservationField, ObservationHeadings } from './observation-columns';
import { figureIn, unitBeside } from './observation-figure';
import type { FigureForm } from './observation-figure';
import { comparable, spellingsOf } from '../words';

export interface RowProblem {
  readonly kind: 'problem';
  readonly problem: ProblemKind;
  readonly field: ObservationField;
  readonly cell: CellRef;
  /** What the sentence about it needs. */
  readonly values: Message['values'];
}

export type ProblemKind =
  'no-period' | 'date-period' | 'no-indicator' | 'no-measure' | 'no-value' | 'blank-value' | 'no-unit';

export type ReadObservation =
  | {
      readonly kind: 'observation';
      readonly observation: Observation;
      /** Where the value stands. */
      readonly cell: CellRef;
      /** False where its code stands in no indicator of the template; its figure is then as it is written. */
      readonly isKnown: boolean;
    }
  | { readonly kind: 'blank' }
  | RowProblem;

/**
 * Reads rows of one template; what is the same for all of them is worked out once.
 * @param columns where the fields stand, among others
 * @param template null: rows of another one, whose indicators and names stay as they are
 * @returns a reader of one zero-based row of the sheet
 */
export function observationReader(
  sheet: SheetSnapshot,
  { columns }: Pick<ObservationHeadings, 'columns'>,
  template: Template | null,
  form: FigureForm = 'in-unit',
): (row: number) => ReadObservation {
  const { used, values, numberFormats } = sheet;
  const names = namesOf(template);
  return (row) => {
    const cells = values[row - used.row] ?? [];
    const formats = numberFormats[row - used.row] ?? [];
    const at = (field: ObservationField | 'status') => (columns.get(field) ?? -1) - used.column;
    const value = (field: ObservationField | 'status'): CellValue => cells[at(field)] ?? null;
    const format = (field: ObservationField): string => formats[at(field)] ?? 'General';
    const text = (field: ObservationField | 'status'): string =>
      storableText(cellText(value(field), formats[at(field)] ?? 'General'));
    const cellOf = (field: ObservationField): CellRef => ({
      sheet: sheet.name,
      row,
      column: columns.get(field) ?? columns.get('value') ?? 0,
    });
    const problem = (
      field: ObservationField,
      kind: ProblemKind,
      more: Message['values'] = {},
    ): RowProblem => ({
      ...{ kind: 'problem', problem: kind, field, cell: cellOf(field) },
      values: { row: row + 1, found: text(field), ...more },
    });

    if (FIELDS_OF_A_ROW.every((field) => text(field) === '')) return { kind: 'blank' };
    const dated = value('period');
    if (typeof dated === 'number' && readNumberFormat(format('period'), dated).kind === 'date')
      return problem('period', 'date-period');
    const period = periodIn(text('period'));
    if (!period) return problem('period', 'no-period');
    const named = text('code') || text('indicator');
    const indicator = names.indicators.get(text('code')) ?? names.indicators.get(nameKey(named));
    if (!indicator && text('code') === '')
      return problem('indicator', 'no-indicator', { found: named, template: template?.title ?? '' });
    const measure = MEASURE_WORDS.get(comparable(text('measure')));
    if (!measure) {
      return problem('measure', 'no-measure', {
        allowed: OBSERVED.map((one) => message(`sheets.observations.measure.${one}`)),
      });
    }
    const figure = figureIn(
      {
        ...{ value: value('value'), format: format('value'), unit: text('unit') },
        ...{ decimals: text('decimals'), status: text('status') },
      },
      measure,
      indicator,
      form,
    );
    if (figure === 'blank-value' || figure === 'no-value') return problem('value', figure);
    if (figure === 'no-unit' || figure === 'no-unit-in-cell') {
      const due = unitBeside(measure, indicator).unit ?? '-';
      return problem(figure === 'no-unit' ? 'unit' : 'value', 'no-unit', { due });
    }
    return {
      kind: 'observation',
      cell: cellOf('value'),
      isKnown: indicator !== undefined,
      observation: {
        period,
        entity: entityIn(text('entity'), names.entities),
        indicator: indicator?.code ?? named,
        measure,
        figure,
        source: sourceOf(text('file'), text('sheet'), text('cell'), cellOf('value')),
      },
    };
  };
}

const FIELDS_OF_A_ROW = ['period', 'code', 'indicator', 'value'] as const;

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

interface Names {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly entities: ReadonlyMap<string, string | null>;
}

/** By code and by name; entities by any of their names, the total for nobody's. */
function namesOf(template: Template | null): Names {
  if (!template) return { indicators: new Map(), entities: new Map() };
  const { indicators, entities, total } = template;
  return {
    indicators: new Map([
      ...indicators.flatMap((one) =>
        [one.name, ...one.aliases].map((name) => [keyInSheet(name), one] as const),
      ),
      ...indicators.map((one) => [storableText(one.code), one] as const),
    ]),
    entities: new Map<string, string | null>([
      ...entities.flatMap(({ name, aliases }) =>
        [name, ...aliases].map((word) => [keyInSheet(word), name] as const),
      ),
      ...(total === null ? [] : [[keyInSheet(total), null] as const]),
    ]),
  };
}

/** As a cell gives the name back: without control characters, and no longer than it can be kept. */
export const keyInSheet = (name: string): string => nameKey(storableText(name));

/** The total is nobody's; a name that the template does not know stays as it is. */
function entityIn(text: string, known: Names['entities']): string | null {
  const own = known.get(nameKey(text));
  return own === undefined ? text || null : own;
}

/** A code is literal, as everywhere. */
const periodIn = (text: string): Period | null => parsePeriod(text) ?? readPeriod(text)?.period ?? null;

/** A row that somebody typed is its own source. */
function sourceOf(file: string, sheet: string, cell: string, own: CellRef): Source {
  const address = sheet === '' ? null : parseAddress(cell);
  if (!address) return { file: null, cell: own };
  return { file: file === '' ? null : file, cell: { sheet, row: address.row, column: address.column } };
}
