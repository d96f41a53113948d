/** Where the open page comes: fetched with its words when it is first opened. */
import { useEffect, useMemo, useState } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { layeredWords } from '../../../messages/layered';
import { PanelProvider, usePanel } from '../context';
import { SIDE } from '../styles';
import { pageOf } from './pages';
import type { PageName, SummaryPage } from './pages';

/** A page of another name is another one: give it its name as key. */
export function OpenPage({ name }: { readonly name: PageName }) {
  const { words } = usePanel();
  const styles = useStyles();
  const [page, setPage] = useState<SummaryPage | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    let isHere = true;
    setMissing(false);
    pageOf(name)
      ?.fetch()
      .then(
        (fetched) => isHere && setPage(fetched),
        () => isHere && setMissing(true),
      );
    return () => {
      isHere = false;
    };
  }, [name, attempt]);
  if (page) return <Worded page={page} />;
  return isMissing ? (
    <div role="alert" className={styles.text}>
      <p>{words.t('panel.tab.missing')}</p>
      <Button onClick={() => setAttempt(attempt + 1)}>{words.t('panel.retry')}</Button>
    </div>
  ) : (
    <p role="status" className={styles.text}>
      {words.t('panel.tab.loading')}
    </p>
  );
}

function Worded({ page: { Page, sentences } }: { readonly page: SummaryPage }) {
  const panel = usePanel();
  const words = useMemo(
    () => (sentences ? layeredWords(panel.words, sentences[panel.words.locale]) : panel.words),
    [panel.words, sentences],
  );
  return (
    <PanelProvider value={{ ...panel, words }}>
      <Page />
    </PanelProvider>
  );
}

const useStyles = makeStyles({ text: { margin: 0, padding: `0 ${SIDE}` } });
