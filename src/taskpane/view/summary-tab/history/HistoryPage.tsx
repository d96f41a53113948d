/** 历史: what is told now is kept, months are closed and reopened, and what is wrong leads to its cell. */
import { useEffect, useRef } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { monthName } from '../../../../core/history/history';
import { SHEET_SENTENCES } from '../../../../sheets/words';
import type { HistoryTold } from '../../../summary/jobs/history';
import { usePanel } from '../../context';
import { Answered } from '../Answered';
import type { SummaryPage } from '../pages';
import { Heading, LongList, Note, PageBody } from '../parts';
import { useTold } from '../summary';
import { FoundRow } from './FoundRow';
import { MonthRow } from './MonthRow';
import { Offered } from './Offered';
import { Quarters } from './Quarters';
import { useHistoryStep } from './useHistoryStep';
import type { TakeStep } from './useHistoryStep';

/** The names of measures are those of the sheets. */
export const historyPage: SummaryPage = { Page: HistoryPage, sentences: SHEET_SENTENCES };

function HistoryPage() {
  const asking = useTold('history', null);
  const { isBusy, take } = useHistoryStep();
  return <Answered asking={asking}>{(told) => <Told told={told} isBusy={isBusy} take={take} />}</Answered>;
}

function Told(props: { readonly told: HistoryTold; readonly isBusy: boolean; readonly take: TakeStep }) {
  const { words } = usePanel();
  const { told, isBusy, take } = props;
  const styles = useStyles();
  const page = useRef<HTMLDivElement>(null);
  const hasAdded = useRef(false);
  useEffect(() => {
    // The button that adds goes away with the last figure to add; the keyboard stays on the page.
    if (hasAdded.current && document.activeElement === document.body) page.current?.focus();
    hasAdded.current = false;
  }, [told]);
  const add = (): void => {
    hasAdded.current = true;
    take({ kind: 'add' });
  };
  const { months, quarters, findings, findingCount, offered, isOfItself } = told;
  const changes = months.filter((month) => month.changes.length > 0);
  return (
    <div ref={page} tabIndex={-1} className={styles.page}>
      <PageBody>
        {isOfItself ? (
          <Note>{words.t('panel.history.of-itself')}</Note>
        ) : (
          <Offered offered={offered} isBusy={isBusy} onAdd={add} />
        )}
        {months.length === 0 ? (
          <Note>{words.t('panel.history.none')}</Note>
        ) : (
          <>
            <LongList
              label={words.t('panel.history.months')}
              all={[...months].reverse()}
              keyOf={({ month }) => `${month.year}-${month.month}`}
            >
              {(month) => <MonthRow kept={month} isBusy={isBusy} take={take} />}
            </LongList>
            <Quarters quarters={quarters} />
          </>
        )}
        {findings.length > 0 && (
          <section>
            <Heading>{words.t('panel.history.findings', { count: findingCount })}</Heading>
            <LongList
              label={words.t('panel.history.findings', { count: findingCount })}
              all={findings.map((finding, index) => ({ finding, index }))}
              keyOf={({ index }) => String(index)}
            >
              {({ finding: { message, cells } }) => <FoundRow message={message} cells={cells} />}
            </LongList>
            {findingCount > findings.length && (
              <Note>{words.t('panel.history.more', { count: findingCount - findings.length })}</Note>
            )}
          </section>
        )}
        {changes.map(({ month, changes: own }) => (
          <MonthChanges key={`${month.year}-${month.month}`} month={month} changes={own} />
        ))}
      </PageBody>
    </div>
  );
}

function MonthChanges({ month, changes }: Pick<HistoryTold['months'][number], 'month' | 'changes'>) {
  const { words } = usePanel();
  const title = words.t('panel.history.changes', { month: monthName(month) });
  return (
    <section>
      <Heading>{title}</Heading>
      <LongList
        label={title}
        all={changes.map((finding, index) => ({ finding, index }))}
        keyOf={({ index }) => String(index)}
      >
        {({ finding: { message, cells } }) => <FoundRow message={message} cells={cells} />}
      </LongList>
    </section>
  );
}

const useStyles = makeStyles({ page: { outlineStyle: 'none' } });
