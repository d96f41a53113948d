/** Check, Progress, Template, Collect and Summary. Our own few lines, because the keyboard library behind the ready-made tabs weighs more than the panel. */
import { useRef } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Tab } from '../session';
import { usePanel } from './context';
import { openPageTab, pageTab, SIDE } from './styles';

const TABS: readonly Tab[] = ['check', 'progress', 'template', 'collect', 'summary'];

export const tabId = (tab: Tab): string => `target-tracker-tab-${tab}`;
/** Check and Progress share one, the others have each their own. */
export const panelId = (tab: Tab): string =>
  tab === 'check' || tab === 'progress' ? 'target-tracker-tabpanel' : `target-tracker-${tab}-tabpanel`;

export function Tabs() {
  const { controller, words, session } = usePanel();
  const styles = useStyles();
  const buttons = useRef(new Map<Tab, HTMLButtonElement>());
  const choose = (tab: Tab): void => {
    controller.send({ type: 'tab-chosen', tab });
    buttons.current.get(tab)?.focus();
  };
  const beside = (tab: Tab, steps: number): Tab =>
    TABS[(TABS.indexOf(tab) + steps + TABS.length) % TABS.length] ?? tab;
  return (
    <div role="tablist" aria-label={words.t('panel.tabs')} className={styles.tabs}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-selected={session.tab === tab}
          aria-controls={session.tab === tab ? panelId(tab) : undefined}
          tabIndex={session.tab === tab ? 0 : -1}
          className={mergeClasses(styles.tab, session.tab === tab && styles.selected)}
          ref={(element) => {
            if (element) buttons.current.set(tab, element);
          }}
          onClick={() => choose(tab)}
          onKeyDown={({ key }) => {
            if (key === 'ArrowLeft') choose(beside(tab, -1));
            if (key === 'ArrowRight') choose(beside(tab, 1));
          }}
        >
          {words.t(`panel.tab.${tab}`)}
        </button>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexWrap: 'wrap',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    containerType: 'inline-size',
  },
  tab: {
    ...pageTab,
    paddingTop: tokens.spacingVerticalSNudge,
    paddingBottom: tokens.spacingVerticalSNudge,
    // Five English names fit into 320 px only close together.
    paddingLeft: [tokens.spacingHorizontalS, `min(${tokens.spacingHorizontalS}, 1.1cqi)`],
    paddingRight: [tokens.spacingHorizontalS, `min(${tokens.spacingHorizontalS}, 1.1cqi)`],
    marginLeft: `calc(${SIDE} - ${tokens.spacingHorizontalS} - ${tokens.spacingHorizontalXS})`,
    minHeight: '32px',
  },
  selected: openPageTab,
});
