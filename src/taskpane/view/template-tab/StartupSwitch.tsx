/** 随工作簿启动: whether the add-in wakes up with this workbook. Only Excel can do that. */
import { useEffect, useState } from 'react';
import { message } from '../../../core/message';
import { usePanel } from '../context';
import { Tick, useStyles } from './parts';
import { useTab } from './tab';

export function StartupSwitch() {
  const { startup, words } = usePanel();
  const { say, attempt } = useTab();
  const styles = useStyles();
  /** null: Excel has not answered yet, or does not say. */
  const [starts, setStarts] = useState<boolean | null>(null);
  useEffect(() => {
    let isHere = true;
    startup?.starts().then(
      (now) => isHere && setStarts(now),
      // Where Excel does not tell, it cannot be set either.
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [startup]);
  if (!startup || starts === null) return null;
  const choose = (next: boolean): Promise<void> =>
    attempt(async () => {
      await startup.set(next);
      setStarts(next);
      say({ tone: 'done', message: message(`panel.template.startup.${next ? 'on' : 'off'}`) });
    });
  return (
    <div>
      <Tick
        label={words.t('panel.template.startup')}
        checked={starts}
        onChange={(next) => void choose(next)}
      />
      <span className={styles.hint}>{words.t('panel.template.startup.what')}</span>
    </div>
  );
}
