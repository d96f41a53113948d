/** The sheets 汇总数据 / Collected data and 汇总记录 / Collection log: one figure a row, written and read back. */
import type { CollectedRow, LoggedFigure } from '../core/observations/brought-together';
import type { Observation, ObservedMeasure } from '../core/observations/observation';
import { amountUnit } from '../core/report/figure-text';
import { decimalNumber } from '../core/statistics/decimal';
import { periodCode } from '../core/statistics/period';
import { isCount } from '../core/statistics/units';
import type { Indicator, Template } from '../core/template/template';
import type { Words } from '../messages/speak';
import { cellAddress } from '../workbook/address';
import type { ContentCell, SheetContent } from '../workbook/content';
import { isStyledCell } from '../workbook/content';
import type { CellValue } from '../workbook/snapshot';
import { FIGURE, PLAIN } from './styles';
import { tableContent } from './table-sheet';
import type { RowCells } from './table-sheet';
import { COLLECTION_LOG_TABLE, OBSERVATIONS_TABLE } from './observation-tables';
import type { LogField, ObservationField } from './observation-tables';
import { withSheetWords } from './words';

/** @param template by which the rows were read; of an indicator that it does not know, the name and the unit stay blank */
export function observationsContent(
  rows: readonly CollectedRow[],
  template: Template,
  words: Words,
): SheetContent {
  const said = withSheetWords(words);
  const content = tableContent(
    OBSERVATIONS_TABLE,
    rows.map((row) => rowCells(row, indicatorOf(template, row.observation), said)),
    said,
  );
  const place = OBSERVATIONS_TABLE.findIndex(({ field }) => field === 'value');
  return {
    ...content,
    rows: content.rows.map((cells, index): readonly ContentCell[] => {
      const row = rows[index - 1];
      if (!row) return cells;
      const indicator = indicatorOf(template, row.observation);
      return cells.map((cell, column) => {
        if (column !== place || !isStyledCell(cell))
          return { ...(isStyledCell(cell) ? cell : { value: cell }), style: PLAIN };
        return { ...cell, style: { ...FIGURE, numberFormat: numberFormatOf(row.observation, indicator) } };
      });
    }),
  };
}

/** @param when as it is to be read: 2024-07-05 10:32 */
export function collectionLogRows(
  log: readonly LoggedFigure[],
  template: Template,
  when: string,
  words: Words,
): RowCells<LogField>[] {
  const said = withSheetWords(words);
  return log.flatMap(({ before, after }): RowCells<LogField>[] => {
    const subject = after ?? before;
    if (!subject) return [];
    const indicator = indicatorOf(template, subject);
    const value = (each: Observation | null): CellValue => (each ? valueOf(each, indicator) : null);
    return [
      {
        when,
        period: periodCode(subject.period),
        entity: subject.entity ?? '',
        code: subject.indicator,
        name: indicator?.name ?? '',
        measure: said.t(`sheets.observations.measure.${subject.measure}`),
        before: value(before),
        after: value(after),
        file: after?.source.file ?? '',
        fileBefore: before?.source.file ?? '',
      },
    ];
  });
}

export const collectionLogContent = (rows: readonly RowCells<LogField>[], words: Words): SheetContent =>
  tableContent(COLLECTION_LOG_TABLE, rows, words);

export const indicatorOf = (template: Template, { indicator }: Observation): Indicator | undefined =>
  template.indicators.find(({ code }) => code === indicator);

function rowCells(
  { template, observation }: CollectedRow,
  indicator: Indicator | undefined,
  words: Words,
): RowCells<ObservationField> {
  const { period, entity, measure, source } = observation;
  return {
    period: periodCode(period),
    entity: entity ?? '',
    code: observation.indicator,
    name: indicator?.name ?? '',
    measure: words.t(`sheets.observations.measure.${measure}`),
    value: valueOf(observation, indicator),
    unit: (indicator && amountUnit(measure, indicator).unit) ?? '',
    file: source.file ?? '',
    sheet: source.cell.sheet,
    cell: cellAddress(source.cell.row, source.cell.column),
    template,
  };
}

/** Ratios as Excel keeps them; percentage points, as they are read. */
export const powerOf = (measure: ObservedMeasure, indicator: Indicator | undefined): number =>
  measure === 'gap' ? 2 : indicator && measure === 'change' ? amountUnit(measure, indicator).power : 0;

function valueOf({ figure, measure }: Observation, indicator: Indicator | undefined): CellValue {
  if (figure === 'not-set') return '-';
  if (figure === 'below-unit') return '…';
  return decimalNumber({ digits: BigInt(figure.digits), scale: figure.scale - powerOf(measure, indicator) });
}

/** Excel's General is left to figures that hold more digits than they showed; of rounded tens and hundreds each is a blank of that width. */
function numberFormatOf({ figure, measure }: Observation, indicator: Indicator | undefined): string {
  if (typeof figure === 'string') return 'General';
  if (figure.exact && !(indicator && isCount(indicator.unit) && measure !== 'growth')) return 'General';
  const isRate = isRatio(measure);
  const decimals = figure.scale - powerOf(measure, indicator) - (isRate ? 2 : 0);
  const shown = decimals > 0 ? `0.${'0'.repeat(decimals)}` : `0${'_0'.repeat(-decimals)}`;
  return isRate ? `${shown}%` : shown;
}

export const isRatio = (measure: ObservedMeasure): boolean =>
  measure === 'completion' || measure === 'secondCompletion' || measure === 'growth' || measure === 'share';
