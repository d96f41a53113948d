/** What of a report was not added to the history, and why: at the cell that is in its way. */
import type { CellRef } from '../../workbook/address';
import type { Message } from '../message';
import { message } from '../message';
import type { Observation } from '../observations/observation';
import { figureText as shownFigure, amountUnit } from '../report/figure-text';
import { monthIndex } from '../statistics/period';
import type { Template } from '../template/template';
import type { Addition } from './add-report';
import { monthName } from './history';

export interface NotAdded {
  /** Where to look in the history; null where nothing stands there yet. */
  readonly cell: CellRef | null;
  readonly message: Message;
}

/** Figures that differ one by one, those of a closed month by the month. */
export function additionTold({ differing, closed, contradicting }: Addition, template: Template): NotAdded[] {
  const indicators = new Map(template.indicators.map((one) => [one.code, one]));
  const shown = ({ figure, indicator: code, measure }: Observation) => {
    const indicator = indicators.get(code);
    if (figure === 'not-set') return '-';
    if (figure === 'below-unit') return '…';
    return shownFigure(figure, indicator ? amountUnit(measure, indicator) : { unit: null, power: 0 });
  };
  const subject = ({ period, entity, indicator, measure }: Observation): Message['values'] => ({
    period: { period },
    entity: entity ?? message('history.whole'),
    indicator: indicators.get(indicator)?.name ?? indicator,
    measure: message(`sheets.observations.measure.${measure}`),
  });
  return [
    ...differing.map(({ kept, offered }) => ({
      cell: kept.cell,
      message: message('history.differs', {
        ...subject(offered),
        ...{ row: kept.cell.row + 1, kept: shown(kept.observation), offered: shown(offered) },
        from: fromOf(offered),
      }),
    })),
    ...contradicting.map(([one, other]) => ({
      cell: null,
      message: message('history.contradicts', {
        ...subject(other),
        ...{ first: shown(one), firstFrom: fromOf(one), second: shown(other), secondFrom: fromOf(other) },
      }),
    })),
    ...byMonth(closed).map((own) => ({
      cell: null,
      message: message('history.of-closed', {
        period: own[0] ? monthName(own[0].period.to) : '',
        count: own.length,
      }),
    })),
  ];
}

const fromOf = ({ source: { file, cell } }: Observation): string => file ?? cell.sheet;

function byMonth(figures: readonly Observation[]): Observation[][] {
  const months = new Map<number, Observation[]>();
  for (const figure of figures) {
    const month = monthIndex(figure.period.to);
    const own = months.get(month);
    if (own) own.push(figure);
    else months.set(month, [figure]);
  }
  return [...months].sort(([a], [b]) => a - b).map(([, own]) => own);
}
