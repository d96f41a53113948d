/** One figure a row, written for people; what is written here, observation-reader reads back without loss. */
import type { Observation } from '../../core/observations/observation';
import { periodCode } from '../../core/statistics/period';
import type { Indicator } from '../../core/template/template';
import type { Words } from '../../messages/speak';
import { cellAddress } from '../../workbook/address';
import type { ContentCell } from '../../workbook/content';
import type { CellValue } from '../../workbook/snapshot';
import type { ObservationField } from './observation-columns';
import { unitBeside, writtenFigure } from './observation-figure';
import type { FigureForm } from './observation-figure';
import { FIGURE } from '../styles';
import type { Table } from '../table-sheet';
import { withSheetWords } from '../words';

export type ObservationCells = Readonly<Record<ObservationField, CellValue>> & {
  /** Of the value. */
  readonly numberFormat: string;
};

/**
 * @param indicator undefined where the template does not know it: its name and its unit stay blank
 * @param nobody what is written for figures of no entity
 */
export function observationCells(
  observation: Observation,
  indicator: Indicator | undefined,
  form: FigureForm,
  words: Words,
  nobody: string | null = null,
): ObservationCells {
  const { period, entity, measure, source } = observation;
  const { value, numberFormat, decimals } = writtenFigure(observation, indicator, form);
  const { t } = withSheetWords(words);
  return {
    period: periodCode(period),
    entity: entity ?? nobody,
    code: observation.indicator,
    indicator: indicator?.name ?? null,
    measure: t(`sheets.observations.measure.${measure}`),
    value,
    unit: indicator ? unitBeside(measure, indicator).unit : null,
    decimals: decimals === 'exact' ? t('sheets.observations.exact') : decimals,
    file: source.file,
    sheet: source.cell.sheet,
    cell: cellAddress(source.cell.row, source.cell.column),
    numberFormat,
  };
}

/** As the cells of a new sheet. */
export function contentRow<Field extends string>(
  cells: Readonly<Partial<Record<Field, CellValue>>>,
  numberFormat: string,
  table: Table<Field>,
): ContentCell[] {
  return table.map(({ field, style }): ContentCell => {
    const value = cells[field] ?? null;
    return field === 'value'
      ? { value, style: { ...FIGURE, numberFormat } }
      : { value, ...(style && { style }) };
  });
}
