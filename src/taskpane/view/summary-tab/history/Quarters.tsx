/** 季清: which quarters are settled, and which months they still wait for. */
import { monthName } from '../../../../core/history/history';
import { quarterName } from '../../../../core/history/overview';
import type { KeptQuarter } from '../../../../core/history/overview';
import { usePanel } from '../../context';
import { Note } from '../parts';

export function Quarters({ quarters }: { readonly quarters: readonly KeptQuarter[] }) {
  const { words } = usePanel();
  return quarters.map((one) => {
    const quarter = words.say(quarterName(one));
    const open = one.months.filter(({ state }) => state !== 'closed');
    return (
      <Note key={quarter}>
        {one.isClosed
          ? words.t('panel.history.quarter-closed', { quarter })
          : words.t('panel.history.quarter-open', {
              quarter,
              months: open.map(({ month }) => words.say(monthName(month))),
            })}
      </Note>
    );
  });
}
