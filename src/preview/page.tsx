/** The page that stands in for Excel: a sheet, the task pane beside it, and what one needs to try them. */
import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { wordsFor } from '../messages/words';
import { fluentTheme } from '../taskpane/theme';
import { Divider } from './divider';
import { DropTarget } from './drop-target';
import { loadPreferences, savePreferences } from './preferences';
import type { Preferences } from './preferences';
import { DEFAULT_SAMPLE, sampleChoices } from './samples';
import { TopBar } from './top-bar';
import { usePane, usePaneKey } from './use-pane';
import { useWorkbook } from './use-workbook';

const STACKED = '@media (max-width: 759px)';

const useStyles = makeStyles({
  page: { height: '100%', display: 'grid', gridTemplateRows: 'auto auto minmax(0, 1fr)' },
  work: {
    gridRow: 3,
    display: 'flex',
    flexDirection: 'row-reverse',
    minHeight: 0,
    [STACKED]: { flexDirection: 'column-reverse' },
  },
  sheet: { position: 'relative', flex: '1 1 0', minWidth: 0, minHeight: 0, [STACKED]: { flex: '0 0 42%' } },
  grid: { position: 'absolute', inset: 0 },
  waiting: {
    position: 'absolute',
    inset: 0,
    display: 'grid',
    placeItems: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  pane: {
    flex: '0 0 auto',
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    [STACKED]: {
      flex: '1 1 0',
      minHeight: 0,
      width: 'auto !important',
      borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
});

const FULL = { height: '100%' };

export function Page() {
  const styles = useStyles();
  const [preferences, setPreferences] = useState(loadPreferences);
  const { locale, dark, paneWidth } = preferences;
  const words = useMemo(() => wordsFor(locale), [locale]);
  const gridElement = useRef<HTMLDivElement>(null);
  const paneElement = useRef<HTMLDivElement>(null);
  const { host, open, problem, isReady, focusSheet, openSample, openFiles, dismiss } = useWorkbook(
    gridElement,
    preferences,
    DEFAULT_SAMPLE,
  );
  usePane(paneElement, host, focusSheet, preferences);
  usePaneKey(paneElement, focusSheet);

  const change = useCallback(
    (part: Partial<Preferences>) => setPreferences((now) => ({ ...now, ...part })),
    [],
  );
  useEffect(() => savePreferences(preferences), [preferences]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = `${words.t('preview.product')} · ${words.t('preview.what')}`;
  }, [locale, words]);

  return (
    <FluentProvider theme={fluentTheme(dark ? 'dark' : 'light')} style={FULL}>
      {/* The layout is on an element of its own: tooltips take over whatever class the provider has. */}
      <div className={styles.page}>
        <TopBar
          words={words}
          samples={sampleChoices(words)}
          open={open}
          dark={dark}
          onSample={openSample}
          onFile={(file) => openFiles([file])}
          onLanguage={() => change({ locale: locale === 'zh-CN' ? 'en-US' : 'zh-CN' })}
          onTheme={() => change({ dark: !dark })}
        />
        {problem && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{words.t('preview.bad.title')}</MessageBarTitle>
              {words.say(problem)} {isReady && words.t('preview.bad.kept')}
            </MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button size="small" onClick={dismiss}>
                  {words.t('preview.close')}
                </Button>
              }
            />
          </MessageBar>
        )}
        <div className={styles.work}>
          {/* The pane comes first for the keyboard: a sheet keeps the Tab key to itself. */}
          <div id="pane" ref={paneElement} className={styles.pane} style={{ width: paneWidth }} />
          <Divider
            label={words.t('preview.divider')}
            controls="pane"
            width={paneWidth}
            onWidth={(width) => change({ paneWidth: width })}
          />
          <section className={styles.sheet} aria-label={words.t('preview.sheet')}>
            <div ref={gridElement} className={styles.grid} />
            {!isReady && (
              <div className={styles.waiting}>
                <Spinner label={words.t('preview.loading')} />
              </div>
            )}
          </section>
        </div>
        <DropTarget text={words.t('preview.drop')} onFiles={openFiles} />
      </div>
    </FluentProvider>
  );
}
