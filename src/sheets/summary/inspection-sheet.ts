/** The sheet 督查清单 / Inspection: who is to be asked about what, by whom; and below it the light of every entity. */
import type { EntityLight, Inspected } from '../../core/summary/entity-lights';
import type { Period } from '../../core/statistics/period';
import type { Indicator, Template } from '../../core/template/template';
import { unitWords } from '../../messages/figures';
import { periodWords } from '../../messages/periods';
import type { Words } from '../../messages/speak';
import type { ContentCell, SheetContent } from '../../workbook/content';
import { FIGURE, HEADING, NOTE, pageOf, SECTION, TEXT, TITLE } from '../styles';
import {
  actualText,
  amountStyle,
  NOT_SET,
  number,
  PERCENT,
  POINTS,
  sourceCell,
  streakText,
  text,
} from './cells';
import { lightText } from './light-cells';
import { withSummaryWords } from './words';
import { withSheetWords } from '../words';

const COLUMNS = [
  ...(['entity', 'indicator', 'unit', 'target', 'actual', 'completion', 'gap', 'light'] as const),
  ...(['missed', 'asked', 'by', 'source'] as const),
];
const WIDTHS = [20, 24, 10, 14, 14, 10, 12, 10, 14, 16, 16, 30];

/** @param lights of every entity; only told where there are several */
export function inspectionSheet(
  inspected: readonly Inspected[],
  lights: readonly EntityLight[],
  period: Period,
  template: Template,
  words: Words,
): SheetContent {
  const said = withSummaryWords(words);
  const { t, locale } = said;
  const indicators = new Map(template.indicators.map((one) => [one.code, one]));
  const rows: (readonly ContentCell[])[] = [
    [text(t('summary.inspection.title', { period: periodWords(period, locale) }), TITLE)],
    [text(withSheetWords(words).t('sheets.inspection.made'), NOTE)],
    [],
    COLUMNS.map((column) => text(t(`summary.inspection.column.${column}`), HEADING)),
  ];
  const frozenRows = rows.length;
  rows.push(
    ...inspected.flatMap((one) => {
      const indicator = indicators.get(one.attainment.indicator);
      return indicator ? [cellsOf(one, indicator, template, said)] : [];
    }),
  );
  if (inspected.length === 0) rows.push([text(t('summary.inspection.none'), NOTE)]);
  if (lights.length > 1) rows.push([], ...lightRows(lights, said));
  return { rows, columnWidths: WIDTHS, frozenRows, page: pageOf(frozenRows) };
}

function cellsOf(
  { attainment, missed, responsible }: Inspected,
  indicator: Indicator,
  template: Template,
  words: Words,
): ContentCell[] {
  const { entity, target, actual, completion, gap, light } = attainment;
  const amounts = amountStyle(indicator);
  return [
    text(entity ?? template.issuer ?? template.title),
    text(indicator.name),
    text(unitWords(indicator.unit.symbol, words.locale)),
    target ? number(target.value, amounts) : text(NOT_SET, amounts),
    actual ? number(actual.value, amounts) : text(actualText(attainment), amounts),
    completion ? number(completion.value, PERCENT) : text(NOT_SET, PERCENT),
    gap ? number(gap, POINTS) : text(null, POINTS),
    text(light === 'none' ? NOT_SET : lightText(light, words)),
    text(streakText(missed, words)),
    // Left open for a pen where the scheme names nobody.
    text(responsible?.asked ?? null),
    text(responsible?.by ?? null),
    sourceCell(actual?.sources ?? [], words),
  ];
}

const COUNTED = ['green', 'yellow', 'red', 'none'] as const;

function lightRows(lights: readonly EntityLight[], words: Words): ContentCell[][] {
  const { t } = words;
  return [
    [text(t('summary.inspection.lights'), SECTION)],
    [
      t('summary.inspection.column.entity'),
      t('summary.inspection.column.light'),
      ...COUNTED.map((light) => t(`summary.inspection.count.${light}`)),
    ].map((heading) => text(heading, HEADING)),
    ...lights.map(({ entity, light, counts }): ContentCell[] => [
      text(entity),
      text(light === 'none' ? NOT_SET : lightText(light, words), TEXT),
      ...COUNTED.map((one): ContentCell => ({ value: counts[one], style: FIGURE })),
    ]),
  ];
}
