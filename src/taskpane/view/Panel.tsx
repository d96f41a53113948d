/** The panel: what is being looked at on top, one button, two tabs, and below them the one thing there is to see now. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Session } from '../session';
import { ContextBar } from './ContextBar';
import { usePanel } from './context';
import { NoticeBar } from './NoticeBar';
import { Failed, NoSheet, NotYetProgress, NoTable, NoTemplate, Ready } from './States';
import { SIDE } from './styles';
import { TabSlot } from './TabSlot';
import { panelId, tabId, Tabs } from './Tabs';
import { TemplateView } from './TemplateView';
import { Working } from './Working';

export function Panel() {
  const { controller, words, session, results } = usePanel();
  const styles = useStyles();
  const { work, sheet, template, tab } = session;
  const canChoose = sheet !== null && !session.choosingTemplate;
  const canCheck = canChoose && template !== null;
  // Without a template the third tab is where one is made.
  const hasTabs = canCheck || (canChoose && work === null);
  const isShown = (one: typeof tab): boolean => hasTabs && tab === one;
  return (
    <main className={styles.panel} lang={words.locale} aria-label={words.t('panel.title')}>
      <header className={styles.head}>
        {sheet !== null && <ContextBar />}
        {canCheck && (
          <div className={styles.ask}>
            <Button
              appearance="primary"
              className={styles.validate}
              disabledFocusable={work !== null && !work.quiet}
              onClick={() => void controller.validate()}
            >
              {words.t('panel.validate')}
            </Button>
            {results && <results.LiveSwitch />}
          </div>
        )}
        {hasTabs && <Tabs />}
      </header>
      {/* Fluent's bars are silent by themselves. The live region stands before it has something to say. */}
      <div aria-live="polite" className={styles.said}>
        {session.notice && <NoticeBar notice={session.notice} />}
        {session.done && results && <results.DoneBar done={session.done} />}
      </div>
      <TabSlot
        tab="template"
        isShown={isShown('template')}
        className={styles.body}
        fetch={fetchTemplateTab}
      />
      <TabSlot tab="collect" isShown={isShown('collect')} className={styles.body} fetch={fetchCollectTab} />
      <TabSlot tab="summary" isShown={isShown('summary')} className={styles.body} fetch={fetchSummaryTab} />
      {isShown('template') || isShown('collect') || isShown('summary') ? null : hasTabs ? (
        <div
          role="tabpanel"
          id={panelId(tab)}
          aria-labelledby={tabId(tab)}
          aria-busy={work !== null}
          className={styles.body}
        >
          <Body session={session} />
        </div>
      ) : (
        <div className={styles.body} aria-busy={work !== null}>
          <Body session={session} />
        </div>
      )}
    </main>
  );
}

const fetchTemplateTab = async () =>
  (await import(/* webpackChunkName: "template-tab" */ './template-tab/TemplateTab')).TemplateTab;

const fetchCollectTab = async () =>
  (await import(/* webpackChunkName: "collect-tab" */ './collect-tab/CollectTab')).CollectTab;

const fetchSummaryTab = async () =>
  (await import(/* webpackChunkName: "summary-tab" */ './summary-tab/SummaryTab')).SummaryTab;

function Body({ session }: { readonly session: Session }) {
  const { results } = usePanel();
  const { work, failure, look, tab } = session;
  if (work && !work.quiet) return <Working work={work} />;
  if (session.choosingTemplate) return <TemplateView />;
  if (failure) return <Failed reason={failure} />;
  if (session.sheet === null) return <NoSheet />;
  if (session.template === null) return <NoTemplate />;
  if (!session.asked || look === null) return tab === 'progress' ? <NotYetProgress /> : <Ready />;
  if (look.kind === 'no-table') return <NoTable reason={look.reason} />;
  // The engine waits for them: where there is something to see, they are there.
  return results && <results.Results tab={tab} look={look} />;
}

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    overflow: 'hidden',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '& *, & *::before, & *::after': { boxSizing: 'border-box' },
  },
  head: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  ask: { display: 'flex', alignItems: 'center', padding: `${tokens.spacingVerticalXS} ${SIDE}` },
  validate: { flexGrow: 1, maxWidth: 'none' },
  said: { flexShrink: 0 },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
});
