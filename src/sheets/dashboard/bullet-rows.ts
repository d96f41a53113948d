/** Every indicator against the schedule: a bar, and the figures of the summary. */
import type { Bullet, Dashboard } from '../../core/dashboard/dashboard';
import { rationalNumber } from '../../core/statistics/rational';
import { unitWords } from '../../messages/figures';
import { cellAddress } from '../../workbook/address';
import type { ContentCell } from '../../workbook/content';
import { HEADING, NOTE, SECTION, TEXT } from '../styles';
import { actualText, amountStyle, NOT_SET, PERCENT, POINTS, text } from '../summary/cells';
import { lightSaid } from '../summary/light-cells';
import { bulletCell } from './bars';
import type { Page } from './page';
import { LEFT, linked, summaryCell, summaryRow } from './page';

const COLUMNS = [
  ...(['indicator', 'bar', 'completion', 'schedule', 'gap', 'light', 'actual', 'target'] as const),
] as const;

/** @param top row of the sheet at which they begin */
export function bulletRows(
  { bullets, isOfMany }: Dashboard,
  top: number,
  page: Page,
): readonly (readonly ContentCell[])[] {
  const { template, words } = page;
  const { t } = words;
  const whole = template.total ?? t('summary.sheet.total');
  return [
    [text(isOfMany ? t('dashboard.bullets-whole', { whole }) : t('dashboard.bullets'), SECTION)],
    COLUMNS.map((column) => text(t(`dashboard.column.${column}`), HEADING)),
    ...bullets.shown.map((bullet, i) =>
      cellsOf(bullet, isOfMany ? null : 0, top + BULLET_HEADINGS + i, page),
    ),
    ...(bullets.more > 0 ? [[text(t('dashboard.more-indicators', { count: bullets.more }), NOTE)]] : []),
  ];
}

/** Rows above the first bullet. */
export const BULLET_HEADINGS = 2;

function cellsOf(bullet: Bullet, entity: number | null, row: number, page: Page): ContentCell[] {
  const { indicator, attainment, completion, schedule, gap } = bullet;
  const { words } = page;
  const from = summaryRow(page, bullet.index, entity);
  const cell = (column: 'completion' | 'schedule' | 'gap' | 'light' | 'actual' | 'target') =>
    summaryCell(page, column, from);
  const amounts = amountStyle(indicator);
  const { actual, target, light } = attainment;
  const unit = unitWords(indicator.unit.symbol, words.locale);
  return [
    text(words.t('dashboard.indicator', { indicator: indicator.name, unit })),
    bulletCell(
      { value: completion, cell: cellAddress(row, LEFT.a) },
      { value: schedule, cell: cellAddress(row, LEFT.b) },
    ),
    linked(cell('completion'), completion ?? NOT_SET, PERCENT),
    linked(cell('schedule'), schedule, PERCENT),
    linked(cell('gap'), gap, POINTS),
    linked(cell('light'), lightSaid(light, actual?.without.length ?? 0, words), TEXT),
    linked(cell('actual'), actual ? rationalNumber(actual.value) : actualText(attainment), amounts),
    linked(cell('target'), target ? rationalNumber(target.value) : NOT_SET, amounts),
  ];
}
