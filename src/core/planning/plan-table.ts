/** A plan as a table to look at: headings as messages, figures with their unit in the caption only. */
import { message } from '../message';
import type { FigureText, Message, PeriodText } from '../message';
import { parsePeriod } from '../statistics/period';
import type { TablePlanResult } from './among-entities';
import type { PlannedSpan } from './over-time';
import type { Overload } from './overload';

export interface PlanTable {
  readonly headings: readonly (Message | PeriodText | string)[];
  readonly rows: readonly (readonly (Message | PeriodText | FigureText | string)[])[];
}

/** A row for each span: of its own, cumulative, and the share due. */
export function timeTable(spans: readonly PlannedSpan[]): PlanTable {
  return {
    headings: (['period', 'amount', 'cumulative', 'share'] as const).map((name) =>
      message(`planning.table.${name}`),
    ),
    rows: spans.map(({ period, amount, cumulative, share }) => [
      periodText(period),
      plain(amount),
      plain(cumulative),
      { figure: (share * 100).toFixed(2), unit: '%' },
    ]),
  };
}

/** A row for each entity and one for all of them; a column for each span and one for all. */
export function bothWaysTable(plan: Extract<TablePlanResult, { ok: true }>, target: string): PlanTable {
  const total = message('planning.table.total');
  return {
    headings: [message('planning.table.entity'), ...plan.periods.map(periodText), total],
    rows: [
      ...plan.entities.map((entity, i) => [
        entity,
        ...(plan.cells[i] ?? []).map(plain),
        plain(plan.rowTotals[i] ?? '0'),
      ]),
      [total, ...plan.columnTotals.map(plain), plain(target)],
    ],
  };
}

/** One sentence: the parts add up, go beyond the whole, or fall short of it. */
export function sayOverload({ sum, total, excess, percent, missing }: Overload, unit: string): Message {
  const figure = (text: string): FigureText => ({ figure: text, unit });
  const key = /^-/.test(excess) ? 'short' : /[1-9]/.test(excess) ? 'over' : 'even';
  return message(`planning.overload.${key}`, {
    sum: figure(sum),
    total: figure(total),
    excess: figure(excess.replace(/^-/, '')),
    percent: { figure: (percent ?? '0').replace(/^-/, ''), unit: '%' },
    missing,
  });
}

const plain = (text: string): FigureText => ({ figure: text, unit: null });

function periodText(code: string): PeriodText | string {
  const period = parsePeriod(code);
  return period ? { period } : code;
}
