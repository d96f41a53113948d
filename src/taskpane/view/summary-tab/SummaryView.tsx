/** The tab as it stands: what is being told, the pages, and the one that is open; or why there is nothing to tell. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Collection } from '../../collect/collection';
import { keyOf } from '../../collect/collection';
import { usePanel } from '../context';
import { SIDE } from '../styles';
import { Details } from './Details';
import { OpenPage } from './OpenPage';
import { PageLinks } from './PageLinks';
import type { PageName } from './pages';
import { SourceBar } from './SourceBar';
import { useSummary } from './summary';
import { Waiting } from './Waiting';
import { WriteButton } from './WriteButton';

type Known = Pick<Collection, 'files' | 'run'>;

export function SummaryView({ page, collection }: { readonly page: PageName; readonly collection: Known }) {
  const { words, session } = usePanel();
  const { state } = useSummary();
  const styles = useStyles();
  const template = session.template?.template;
  const isOurs = state.template !== null && state.template === template;
  return (
    <section className={styles.view} aria-label={words.t('panel.summary.title')}>
      {!template ? (
        <NoTemplate />
      ) : state.work && (!state.head || !isOurs) ? (
        <Waiting work={state.work} />
      ) : state.failure ? (
        <Failure />
      ) : state.isStopped ? (
        <Stopped />
      ) : !state.head || !isOurs ? (
        collection.run === 'running' && <p className={styles.text}>{words.t('panel.summary.running')}</p>
      ) : !state.head.source ? (
        <Nothing collection={collection} />
      ) : state.head.reports === 0 ? (
        <>
          <SourceBar head={state.head} />
          <p className={styles.text} role="status">
            {words.t('panel.summary.nothing-counts')}
          </p>
          <Details head={state.head} isOpen />
        </>
      ) : (
        <>
          <SourceBar head={state.head} />
          <Details head={state.head} />
          <WriteButton />
          <PageLinks page={page} />
          <OpenPage key={page} name={page} />
        </>
      )}
    </section>
  );
}

function NoTemplate() {
  const { words, controller } = usePanel();
  const styles = useStyles();
  return (
    <div className={styles.text}>
      <p>{words.t('panel.summary.no-template')}</p>
      <Button onClick={() => controller.send({ type: 'tab-chosen', tab: 'template' })}>
        {words.t('panel.summary.to-template')}
      </Button>
    </div>
  );
}

/** Where files are at hand that were read by another template, it is named: that is what is missing. */
function Nothing({ collection }: { readonly collection: Known }) {
  const { words, controller, session } = usePanel();
  const styles = useStyles();
  const own = session.template && keyOf(session.template.template);
  const others = new Set(
    collection.files.flatMap(({ state }) =>
      state.kind === 'checked' && state.report.template !== own ? [state.report.template] : [],
    ),
  );
  const titles = [...others].map((key) => titleOf(key));
  return (
    <div className={styles.text}>
      <p>{words.t('panel.summary.nothing')}</p>
      {titles.length > 0 && <p>{words.t('panel.summary.other-template', { titles })}</p>}
      <Button onClick={() => controller.send({ type: 'tab-chosen', tab: 'collect' })}>
        {words.t('panel.summary.to-collect')}
      </Button>
    </div>
  );
}

/** Keys of templates name their id. */
const titleOf = (key: string): string => String((JSON.parse(key) as readonly unknown[])[0]);

function Failure() {
  const { words } = usePanel();
  const { summing, state } = useSummary();
  const styles = useStyles();
  return (
    <div className={styles.text} role="alert">
      <h2 className={styles.title}>{words.t('panel.summary.failed')}</h2>
      <p>{state.failure && words.say(state.failure)}</p>
      <Button onClick={() => void summing.refresh()}>{words.t('panel.retry')}</Button>
    </div>
  );
}

function Stopped() {
  const { words } = usePanel();
  const { summing } = useSummary();
  const styles = useStyles();
  return (
    <div className={styles.text} role="status">
      <p>{words.t('panel.summary.stopped')}</p>
      <Button onClick={() => void summing.refresh()}>{words.t('panel.summary.go-on')}</Button>
    </div>
  );
}

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
  },
  text: { margin: 0, padding: `0 ${SIDE}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});
