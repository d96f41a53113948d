/** Month by month against the plan curve. Months before are figures as they were; this one is linked to the summary. */
import type { Trend, TrendPoint } from '../../core/dashboard/trend';
import { cellAddress } from '../../workbook/address';
import type { ContentCell } from '../../workbook/content';
import { HEADING, NOTE, QUIET, SECTION } from '../styles';
import { formula, PERCENT, POINTS, text } from '../summary/cells';
import { bulletCell } from './bars';
import type { Page } from './page';
import { LEFT, linked, summaryCell, summaryRow } from './page';

/** @param source of the current month: index of the entity in the summary, null for the total */
export function trendRows(
  trend: Trend,
  top: number,
  source: number | null,
  page: Page,
): readonly (readonly ContentCell[])[] {
  const { template, words } = page;
  const { t } = words;
  const { indicator, entity, points, before, after } = trend;
  const whole = entity ?? (source === null ? (template.total ?? t('summary.sheet.total')) : null);
  const title = whole
    ? t('dashboard.trend-whole', { whole, indicator: indicator.name })
    : t('dashboard.trend', { subject: indicator.name });
  const headings = (['month', 'bar', 'completion', 'plan', 'gap', 'remark'] as const).map((column) =>
    t(`dashboard.column.${column}`),
  );
  const from = template.indicators.indexOf(indicator);
  return [
    [text(title, SECTION)],
    headings.map((heading) => text(heading, HEADING)),
    ...points.map((point, i) => {
      const cell = summaryCell(page, 'completion', summaryRow(page, from, source));
      return cellsOf(point, top + TREND_HEADINGS + i, point.isNow ? cell : null, page);
    }),
    ...(before + after > 0 ? [[text(t('dashboard.months-more', { count: before + after }), NOTE)]] : []),
  ];
}

export const TREND_HEADINGS = 2;

function cellsOf(point: TrendPoint, row: number, source: string | null, { words }: Page): ContentCell[] {
  const { month, plan, completion } = point;
  const [own, due] = [cellAddress(row, LEFT.a), cellAddress(row, LEFT.b)];
  const gap = completion === null ? '' : (completion - plan) * 100;
  return [
    text(words.t('dashboard.month', { year: month.year, month: month.month })),
    bulletCell({ value: completion, cell: own }, { value: plan, cell: due }, true),
    source ? linked(source, completion, PERCENT) : { value: completion, style: PERCENT },
    { value: plan, style: PERCENT },
    formula(`=IF(ISNUMBER(${own}),(${own}-${due})*100,"")`, gap, POINTS),
    text(remarkOf(point, words), QUIET),
  ];
}

function remarkOf({ isNow, without }: TrendPoint, { t }: Page['words']): string | null {
  const short = without > 0 && t('dashboard.sum-short', { count: without });
  // Of this month the summary's own cell says who is missing, and goes on saying it right.
  if (isNow) return short ? t('dashboard.now-short', { short }) : t('dashboard.now');
  return short || null;
}
