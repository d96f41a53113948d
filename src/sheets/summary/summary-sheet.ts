/** The sheet 汇总 / Summary: every indicator with its entities and their total, in native formulas that live on without the add-in. */
import { isShort } from '../../core/summary/attainment';
import type { Attainments } from '../../core/summary/attainment';
import type { Template } from '../../core/template/template';
import { periodWords } from '../../messages/periods';
import type { Words } from '../../messages/speak';
import type { Highlight } from '../../workbook/changes';
import type { ContentCell, SheetContent } from '../../workbook/content';
import { HEADING, NOTE, pageOf, SECTION, TITLE } from '../styles';
import { text } from './cells';
import { lightHighlights, liveLights } from './light-cells';
import { missingRows } from './missing-rows';
import { at, COLUMNS, LIGHT_COLUMNS, WIDTHS } from './summary-columns';
import type { SummaryPlaces } from './summary-columns';
import { blanksIn, isSummed } from './summary-formulas';
import { cellsOf } from './summary-row';
import { withSummaryWords } from './words';
import { withSheetWords } from '../words';

export interface SummarySheet {
  readonly content: SheetContent;
  /** Lights as native conditional formats, for the host to put on. */
  readonly highlights: readonly Highlight[];
  readonly places: SummaryPlaces;
}

export function summarySheet(attainments: Attainments, template: Template, words: Words): SummarySheet {
  const said = withSummaryWords(words);
  const { t, locale } = said;
  const { period, entities, rows, totals, leftOut } = attainments;
  const sheet: (readonly ContentCell[])[] = [
    [text(t('summary.sheet.title', { period: periodWords(period, locale), title: template.title }), TITLE)],
    [text(withSheetWords(words).t('sheets.summary.made'), NOTE)],
    ...(leftOut.length > 0 ? [[text(t('summary.sheet.left-out', { files: leftOut }), NOTE)]] : []),
    [],
    COLUMNS.map((column) => text(t(`summary.sheet.column.${column}`), HEADING)),
  ];
  const frozenRows = sheet.length;
  const highlights: Highlight[] = [];
  const firstRows: number[] = [];
  const width = template.indicators.length;
  template.indicators.forEach((indicator, i) => {
    const parts = entities.flatMap((_, e) => rows[e * width + i] ?? []);
    const total = totals.find((row) => row.indicator === indicator.code);
    sheet.push([text(indicator.name, SECTION)]);
    const first = sheet.length;
    firstRows.push(first);
    parts.forEach((row) =>
      sheet.push(cellsOf(row, indicator, sheet.length, null, { template, words: said })),
    );
    if (total) {
      const below = { parts, first };
      sheet.push(cellsOf(total, indicator, sheet.length, below, { template, words: said }));
    }
    const [lead] = parts;
    const live = lead && liveLights(template, indicator, lead, LIGHT_COLUMNS, first);
    if (live) {
      const isLit = total !== undefined && !isShort(total.target);
      const own = isLit && total.actual && isSummed(total) ? blanksIn({ parts, first }) : null;
      const together = isLit && own === null ? parts.length + 1 : parts.length;
      highlights.push(...lightHighlights(live, at('completion'), first, together));
      const below = first + parts.length;
      const ofTotal = own === null ? null : liveLights(template, indicator, lead, LIGHT_COLUMNS, below);
      if (ofTotal) highlights.push(...lightHighlights(ofTotal, at('completion'), below, 1, own));
    }
  });
  sheet.push(...missingRows(attainments, template, said));
  return {
    content: {
      rows: sheet,
      columnWidths: COLUMNS.map((column) => WIDTHS[column]),
      frozenRows,
      page: pageOf(frozenRows),
    },
    highlights,
    places: { column: at, first: (indicator) => firstRows[indicator] ?? -1, entities: entities.length },
  };
}
