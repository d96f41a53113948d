/** 汇总: what many reports say together, told page by page, and written into the workbook. */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { collectingOf } from '../../collect/collecting-of';
import { createSumming } from '../../summary/summing';
import { createSummarizer } from '../../summary/summarizer';
import { withSummaryTabWords } from '../../summary/words';
import { PanelProvider, usePanel } from '../context';
import { SaidBar } from '../SaidBar';
import type { Said } from '../SaidBar';
import type { PageName } from './pages';
import { SummaryProvider } from './summary';
import type { SummaryContext } from './summary';
import { SummaryView } from './SummaryView';

export function SummaryTab() {
  const { session, ...panel } = usePanel();
  const styles = useStyles();
  const { controller } = panel;
  const { desk } = controller;
  const words = useMemo(() => withSummaryTabWords(panel.words), [panel.words]);
  const collecting = collectingOf(desk);
  const [summing] = useState(() => createSumming(desk, collecting, createSummarizer()));
  const [page, setPage] = useState<PageName>('overview');
  const [said, say] = useState<Said | null>(null);
  const { files, run, templates } = useSyncExternalStore(collecting.subscribe, collecting.get);
  useEffect(() => () => summing.stop(), [summing]);
  const isShown = session.tab === 'summary';
  useEffect(() => {
    if (isShown) void summing.refresh();
  }, [summing, isShown, session.template, session.look, session.outline, files, run]);
  useEffect(
    () =>
      desk.host.watch((event) => {
        if (event.kind !== 'edited' || !summing.reads(event.sheet)) return;
        summing.touch();
        if (desk.get().tab === 'summary') void summing.refresh();
      }),
    [desk, summing],
  );
  const context: SummaryContext = {
    ...{ summing, say },
    go(next) {
      setPage(next);
      say(null);
    },
    follow({ file, cell }) {
      if (file === null) return void controller.select(cell);
      collecting.send({ type: 'opened', path: file });
      controller.send({ type: 'tab-chosen', tab: 'collect' });
    },
    isAtHand: (file) => files.some(({ path, state }) => path === file && state.kind === 'checked'),
  };
  return (
    <PanelProvider value={{ ...panel, words }}>
      <SummaryProvider value={context}>
        <div className={styles.tab}>
          <SummaryView page={page} collection={{ files, run, templates }} />
          <SaidBar said={said} say={say} />
        </div>
      </SummaryProvider>
    </PanelProvider>
  );
}

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', minHeight: '100%' },
});
