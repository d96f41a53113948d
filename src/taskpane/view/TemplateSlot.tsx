/** Where the template tab comes: fetched when it is first opened, and only hidden afterwards, so that nothing typed there is lost. */
import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { usePanel } from './context';
import { tabId, TEMPLATE_PANEL_ID } from './Tabs';

export function TemplateSlot({
  isShown,
  className,
}: {
  readonly isShown: boolean;
  readonly className: string;
}) {
  const { words } = usePanel();
  const [part, setPart] = useState<{ readonly TemplateTab: ComponentType } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    if (!isShown || part) return undefined;
    let isHere = true;
    setMissing(false);
    import(/* webpackChunkName: "template-tab" */ './template-tab/TemplateTab').then(
      (fetched) => isHere && setPart(fetched),
      () => isHere && setMissing(true),
    );
    return () => {
      isHere = false;
    };
  }, [isShown, part, attempt]);
  if (!isShown && !part) return null;
  return (
    <div
      role="tabpanel"
      id={TEMPLATE_PANEL_ID}
      aria-labelledby={tabId('template')}
      hidden={!isShown}
      className={mergeClasses(isShown && className)}
    >
      {part ? (
        <part.TemplateTab />
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
