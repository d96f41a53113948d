/** 上年同期 that is no longer what last year's report said: restated (按可比口径), or a slip. A hint, with both figures. */
import type { CellRef } from '../../workbook/address';
import type { Message } from '../message';
import { message } from '../message';
import type { Observation } from '../observations/observation';
import { quantityOf } from '../rules/quantity';
import { spansMeet } from '../rules/ends';
import type { Period } from '../statistics/period';
import type { Template } from '../template/template';
import { figureText as shownFigure, amountUnit } from '../report/figure-text';
import { figureKey } from './history';
import type { History, KeptFigure } from './history';

export interface RestatedFigure {
  /** The 上年同期 of this year's report. */
  readonly now: Observation;
  /** The actual of last year's. */
  readonly then: KeptFigure;
  readonly cell: CellRef;
  readonly message: Message;
}

/** Figures that rounding to fewer digits may have made different are the same. @param reported this year's figures */
export function restatedFigures(
  history: History,
  reported: readonly Observation[],
  template: Template,
): RestatedFigure[] {
  const actuals = new Map(
    history.figures
      .filter(({ observation }) => observation.measure === 'actual')
      .map((figure) => [figureKey(figure.observation), figure] as const),
  );
  const indicators = new Map(template.indicators.map((one) => [one.code, one]));
  return reported.flatMap((now): RestatedFigure[] => {
    const indicator = indicators.get(now.indicator);
    if (now.measure !== 'prior' || typeof now.figure !== 'object' || !indicator) return [];
    const lastYear = { ...now, measure: 'actual' as const, period: yearBefore(now.period) };
    const then = actuals.get(figureKey(lastYear));
    const before = then?.observation.figure;
    if (!then || typeof before !== 'object') return [];
    if (spansMeet(quantityOf(now.figure).cut, quantityOf(before).cut)) return [];
    const unit = amountUnit('prior', indicator);
    const said = message('history.restated', {
      indicator: indicator.name,
      entity: now.entity === null ? message('history.whole') : now.entity,
      period: { period: lastYear.period },
      now: shownFigure(now.figure, unit),
      then: shownFigure(before, unit),
    });
    return [{ now, then, cell: now.source.cell, message: said }];
  });
}

export const yearBefore = ({ from, to }: Period): Period => ({
  from: { year: from.year - 1, month: from.month },
  to: { year: to.year - 1, month: to.month },
});
