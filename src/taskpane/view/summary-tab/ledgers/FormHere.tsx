/** Where the form of a ledger comes: fetched with its words when it is first opened. */
import { useEffect, useMemo, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { layeredWords } from '../../../../messages/layered';
import { PanelProvider, usePanel } from '../../context';
import { Note } from '../parts';
import type { LedgerFormProps } from './form/LedgerForm';

const fetchForm = () => import(/* webpackChunkName: "summary-ledger-form" */ './form/LedgerForm');
type Part = Awaited<ReturnType<typeof fetchForm>>;

export function FormHere(props: LedgerFormProps) {
  const panel = usePanel();
  const [part, setPart] = useState<Part | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isHere = true;
    setMissing(false);
    fetchForm().then(
      (fetched) => isHere && setPart(fetched),
      () => isHere && setMissing(true),
    );
    return () => {
      isHere = false;
    };
  }, [attempt]);
  const words = useMemo(
    () => part && layeredWords(panel.words, part.SENTENCES[panel.words.locale]),
    [part, panel.words],
  );
  if (part && words) {
    return (
      <PanelProvider value={{ ...panel, words }}>
        <part.LedgerForm {...props} />
      </PanelProvider>
    );
  }
  return isMissing ? (
    <div role="alert">
      <Note>{panel.words.t('panel.tab.missing')}</Note>
      <Button size="small" onClick={() => setAttempt(attempt + 1)}>
        {panel.words.t('panel.retry')}
      </Button>
    </div>
  ) : (
    <p role="status">{panel.words.t('panel.tab.loading')}</p>
  );
}
