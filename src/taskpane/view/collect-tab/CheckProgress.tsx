/** How far the check is, with the ways to stop it; what is read aloud comes now and then only. */
import { useEffect, useRef, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { isReady, progressOf } from '../../collect/collection';
import { usePanel } from '../context';
import { SIDE, unseen } from '../styles';
import { useCollect } from './collect';

/** Milliseconds between two sentences that are read aloud. */
const SELDOM = 5000;

export function CheckProgress() {
  const { words } = usePanel();
  const { collecting, collection } = useCollect();
  const styles = useStyles();
  const { run, files } = collection;
  const { done, total } = progressOf(collection);
  const left = files.length - total;
  const ready = files.filter(isReady).length;
  const far = words.t(run === 'paused' ? 'panel.collect.progress.paused' : 'panel.collect.progress', {
    done,
    total,
  });
  const result =
    run !== 'idle' || files.length === 0
      ? null
      : left > 0
        ? words.t('panel.collect.left', { count: left })
        : words.t('panel.collect.finished', { total, ready, rest: total - ready });
  const aloud = useSeldom(result ?? far, result !== null || run === 'paused');
  if (files.length === 0) return null;
  return (
    <div className={styles.place}>
      <span role="status" className={styles.unseen}>
        {aloud}
      </span>
      {result === null ? (
        <>
          <div className={styles.line}>
            <span aria-hidden="true" className={styles.text}>
              {far}
            </span>
            {run === 'paused' ? (
              <Button size="small" onClick={() => collecting.resume()}>
                {words.t('panel.collect.resume')}
              </Button>
            ) : (
              <Button size="small" onClick={() => collecting.pause()}>
                {words.t('panel.collect.pause')}
              </Button>
            )}
            <Button size="small" appearance="subtle" onClick={() => collecting.cancel()}>
              {words.t('panel.collect.cancel')}
            </Button>
          </div>
          <progress className={styles.bar} aria-label={far} value={done} max={Math.max(1, total)} />
        </>
      ) : (
        <div className={styles.line}>
          <span aria-hidden="true" className={styles.text}>
            {result}
          </span>
          {left > 0 && (
            <Button size="small" onClick={() => collecting.resume()}>
              {words.t('panel.collect.resume')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** The text as it was a while ago, so that a screen reader is not told two hundred times. @param now at once, because it is news */
function useSeldom(text: string, now: boolean): string {
  const [said, say] = useState(text);
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
    if (now) say(text);
  }, [text, now]);
  useEffect(() => {
    if (now) return undefined;
    const timer = setInterval(() => say(latest.current), SELDOM);
    return () => clearInterval(timer);
  }, [now]);
  return said;
}

const useStyles = makeStyles({
  unseen,
  place: { padding: `0 ${SIDE}`, position: 'relative' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  text: { flex: '1 1 160px', minWidth: 0, fontVariantNumeric: 'tabular-nums' },
  bar: {
    display: 'block',
    width: '100%',
    marginTop: tokens.spacingVerticalXS,
    accentColor: tokens.colorCompoundBrandStroke,
  },
});
