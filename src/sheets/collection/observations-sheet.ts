/** The sheets 汇总数据 / Collected data and 汇总记录 / Collection log: one figure a row. */
import type { CollectedRow, LoggedFigure } from '../../core/observations/brought-together';
import type { Observation } from '../../core/observations/observation';
import { periodCode } from '../../core/statistics/period';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/speak';
import type { SheetContent } from '../../workbook/content';
import type { CellValue } from '../../workbook/snapshot';
import { contentRow, observationCells } from '../figure-rows/observation-cells';
import { writtenFigure } from '../figure-rows/observation-figure';
import { COLLECTION_LOG_TABLE, OBSERVATIONS_TABLE } from './observation-tables';
import type { CollectedField, LogField } from './observation-tables';
import { tableContent } from '../table-sheet';
import type { RowCells } from '../table-sheet';
import { withSheetWords } from '../words';

/** @param template by which the rows were read; of an indicator that it does not know, the name and the unit stay blank */
export function observationsContent(
  rows: readonly CollectedRow[],
  template: Template,
  words: Words,
): SheetContent {
  const known = new Map(template.indicators.map((one) => [one.code, one]));
  const blank = tableContent(OBSERVATIONS_TABLE, [], words);
  return {
    ...blank,
    rows: [
      ...blank.rows,
      ...rows.map(({ template: by, observation }) => {
        const indicator = known.get(observation.indicator);
        const { numberFormat, ...cells } = observationCells(observation, indicator, 'as-shown', words, '');
        return contentRow<CollectedField>({ ...cells, template: by }, numberFormat, OBSERVATIONS_TABLE);
      }),
    ],
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
  const known = new Map(template.indicators.map((one) => [one.code, one]));
  return log.flatMap(({ before, after }): RowCells<LogField>[] => {
    const subject = after ?? before;
    if (!subject) return [];
    const indicator = known.get(subject.indicator);
    const value = (each: Observation | null): CellValue =>
      each && writtenFigure(each, indicator, 'as-shown').value;
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
