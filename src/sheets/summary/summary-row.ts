/** A row of the sheet 汇总: one entity, or the total below all of them, with one indicator. */
import { rationalNumber } from '../../core/statistics/rational';
import { isShort } from '../../core/summary/attainment';
import type { Attainment } from '../../core/summary/attainment';
import type { Indicator, Template } from '../../core/template/template';
import { unitWords } from '../../messages/figures';
import type { Words } from '../../messages/speak';
import { cellAddress } from '../../workbook/address';
import type { CellStyle, ContentCell } from '../../workbook/content';
import { QUIET, TEXT } from '../styles';
import {
  actualText,
  amountStyle,
  formula,
  NOT_SET,
  number,
  PERCENT,
  POINTS,
  sourceCell,
  text,
} from './cells';
import { lightCell, liveLights } from './light-cells';
import { remarkCell } from './remark-cell';
import { at, COLUMNS, LIGHT_COLUMNS } from './summary-columns';
import type { SummaryColumn } from './summary-columns';
import { blanksIn, completionCell, growthCell, isSummed, sumFormula } from './summary-formulas';
import type { Below } from './summary-formulas';

export interface Making {
  readonly template: Template;
  readonly words: Words;
}

/**
 * @param line zero-based row of the sheet
 * @param below the rows that it is the total of; null: it is none
 */
export function cellsOf(
  row: Attainment,
  indicator: Indicator,
  line: number,
  below: Below | null,
  { template, words }: Making,
): ContentCell[] {
  const { t, locale } = words;
  const amounts = amountStyle(indicator);
  const cell = (column: SummaryColumn) => cellAddress(line, at(column));
  const [target, actual, prior, completion] = [
    cell('target'),
    cell('actual'),
    cell('prior'),
    cell('completion'),
  ];
  const isSum = below !== null && isSummed(row);
  const blanks = isSum && below && row.actual ? blanksIn(below) : null;
  const live = isShort(row.target) ? null : liveLights(template, indicator, row, LIGHT_COLUMNS, line);
  const cells: Readonly<Record<SummaryColumn, ContentCell>> = {
    entity: text(
      below
        ? (template.total ?? t('summary.sheet.total'))
        : (row.entity ?? template.issuer ?? t('summary.sheet.total')),
      {
        ...TEXT,
        bold: below !== null,
      },
    ),
    unit: text(unitWords(indicator.unit.symbol, locale), QUIET),
    target: amount(row, 'target', below, amounts, NOT_SET),
    actual: isSum
      ? amount(row, 'actual', below, amounts, null)
      : amount(row, 'actual', null, amounts, actualText(row)),
    prior: amount(row, 'prior', isSum ? below : null, amounts, null),
    completion: completionCell(row, actual, target, blanks),
    growth: growthCell(row, actual, prior, words),
    schedule: number(row.schedule, PERCENT),
    gap: formula(
      `=IF(ISNUMBER(${completion}),(${completion}-${cell('schedule')})*100,"")`,
      row.gap ? rationalNumber(row.gap) : '',
      POINTS,
    ),
    light: lightCell(
      row.light,
      live,
      words,
      blanks === null ? null : { count: row.actual?.without.length ?? 0, blanks },
    ),
    source: sourceCell(row.actual?.sources ?? [], words),
    remark: remarkCell(row, { actual, below: blanks === null ? null : below, words }),
  };
  return COLUMNS.map((column) => cells[column]);
}

/** A figure as it stands, or the sum of the cells above that are part of it. */
function amount(
  row: Attainment,
  measure: 'target' | 'actual' | 'prior',
  below: Below | null,
  style: CellStyle,
  none: string | null,
): ContentCell {
  const figure = row[measure];
  if (!figure) return text(none, style);
  const summed = below && sumFormula(row, measure, below);
  return summed ? formula(summed, rationalNumber(figure.value), style) : number(figure.value, style);
}
