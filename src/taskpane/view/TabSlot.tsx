/** Where a tab comes that is a part of its own: fetched when it is first opened, and only hidden afterwards, so that nothing in it is lost. */
import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { Tab } from '../session';
import { usePanel } from './context';
import { panelId, tabId } from './Tabs';

export interface TabSlotProps {
  readonly tab: Tab;
  readonly isShown: boolean;
  readonly className: string;
  /** The same function at every drawing. Rejects where the part cannot be fetched. */
  readonly fetch: () => Promise<ComponentType>;
}

export function TabSlot({ tab, isShown, className, fetch }: TabSlotProps) {
  const { words } = usePanel();
  const [part, setPart] = useState<{ readonly Content: ComponentType } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    if (!isShown || part) return undefined;
    let isHere = true;
    setMissing(false);
    fetch().then(
      (Content) => isHere && setPart({ Content }),
      () => isHere && setMissing(true),
    );
    return () => {
      isHere = false;
    };
  }, [isShown, part, attempt, fetch]);
  if (!isShown && !part) return null;
  return (
    <div
      role="tabpanel"
      id={panelId(tab)}
      aria-labelledby={tabId(tab)}
      hidden={!isShown}
      className={mergeClasses(isShown && className)}
    >
      {part ? (
        <part.Content />
      ) : isMissing ? (
        <div role="alert">
          <p>{words.t('panel.tab.missing')}</p>
          <Button onClick={() => setAttempt(attempt + 1)}>{words.t('panel.retry')}</Button>
        </div>
      ) : (
        <p role="status">{words.t('panel.tab.loading')}</p>
      )}
    </div>
  );
}
