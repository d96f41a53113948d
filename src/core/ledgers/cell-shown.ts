/** What stands in a cell of a ledger, as it is told. */
import { FigureState } from '../report/facts';
import type { MessageValue } from '../message';
import { isoDay } from './cell-day';
import { DayState } from './columns';
import type { LedgerTable } from './read-ledger';

/** '' where nothing stands, or the column is missing. */
export function shownIn(
  { columns }: Pick<LedgerTable, 'columns'>,
  line: number,
  column: string,
): MessageValue {
  const data = columns.get(column);
  switch (data?.kind) {
    case 'text':
      return data.words[data.code[line] ?? 0] ?? '';
    case 'amount': {
      const value = data.value(line);
      if (Number.isNaN(value)) return data.state[line] === FigureState.notSet ? '-' : '';
      return { figure: plainDigits(value), unit: data.place.column.unit?.symbol ?? null };
    }
    case 'date': {
      if (data.state[line] !== DayState.day) return '';
      const [first, last] = [isoDay(data.first[line] ?? 0), isoDay(data.last[line] ?? 0)];
      return first === last ? first : `${first}—${last}`;
    }
    default:
      return '';
  }
}

/** Digits without an exponent, as they can be shown. */
export const plainDigits = (value: number): string => {
  const text = value.toPrecision(12);
  return text.includes('e')
    ? value.toFixed(8).replace(/\.?0+$/, '')
    : text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
};
