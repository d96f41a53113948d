/** collection.row: the row of an entity in the table of the whole, and what that entity itself has sent. */
import type { FigureText } from '../../message';
import { message } from '../../message';
import { spansMeet } from '../../rules/ends';
import type { CellRef } from '../../../workbook/address';
import type { Collected, Report } from '../collected';
import type { CollectionFinding } from '../collection-finding';
import { AMOUNTS } from './amounts';
import type { AmountMeasure } from './amounts';

export interface Difference {
  readonly indicator: number;
  readonly measure: AmountMeasure;
  readonly own: { readonly cell: CellRef; readonly text: FigureText };
  readonly row: { readonly cell: CellRef; readonly text: FigureText };
}

/** One finding for each entity whose rows differ, with all their cells. */
export function checkRows({ wholes, single, template }: Collected): CollectionFinding[] {
  return wholes.flatMap((whole) =>
    [...single].flatMap(([entity, report]): CollectionFinding[] => {
      const found = differences(whole, entity, report, template.indicators.length);
      const [first] = found;
      if (!first) return [];
      const indicator = template.indicators[first.indicator];
      return [
        {
          rule: 'collection.row',
          severity: 'error',
          entity,
          indicator: found.every((each) => each.indicator === first.indicator)
            ? (indicator?.code ?? null)
            : null,
          places: [
            { file: report.file, cells: found.map(({ own }) => own.cell) },
            { file: whole.file, cells: found.map(({ row }) => row.cell) },
          ],
          message: message(found.length > 1 ? 'collection.rows' : 'collection.row', {
            entity,
            name: indicator?.name ?? '',
            measure: message(`validation.measure.${first.measure}`),
            own: first.own.text,
            row: first.row.text,
            count: found.length,
            file: report.file,
            whole: whole.file,
          }),
        },
      ];
    }),
  );
}

export function differences(whole: Report, entity: string, report: Report, indicators: number): Difference[] {
  return AMOUNTS.flatMap((measure) =>
    Array.from({ length: indicators }, (_, indicator): Difference[] => {
      const line = whole.row(indicator, entity);
      const row = line < 0 ? null : whole.figures.figure(measure, line);
      const own = report.figure(indicator, measure);
      if (!row || !own || spansMeet(row.quantity.cut, own.quantity.cut)) return [];
      return [{ indicator, measure, own, row }];
    }).flat(),
  );
}
