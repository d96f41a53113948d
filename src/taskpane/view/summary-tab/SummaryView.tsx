/** The tab as it stands: what is being told, the pages, and the one that is open; or why there is nothing to tell. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Collection } from '../../collect/collection';
import type { SummaryHead } from '../../summary/jobs/head';
import { usePanel } from '../context';
import { SIDE } from '../styles';
import { Details } from './Details';
import { OpenPage } from './OpenPage';
import { OtherTemplates } from './OtherTemplates';
import { PageLinks } from './PageLinks';
import { pageOf } from './pages';
import type { PageName } from './pages';
import { SourceBar } from './SourceBar';
import { useSummary } from './summary';
import { Waiting } from './Waiting';
import { WriteButton } from './WriteButton';

interface Props {
  readonly page: PageName;
  readonly collection: Pick<Collection, 'files' | 'run' | 'templates'>;
}

export function SummaryView({ page, collection }: Props) {
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
      ) : (
        <Told head={state.head} page={page} collection={collection} />
      )}
    </section>
  );
}

function Told({ head, page, collection }: Props & { readonly head: SummaryHead }) {
  const { words } = usePanel();
  const styles = useStyles();
  const counts = head.reports > 0;
  return (
    <>
      {head.source && (
        <>
          <SourceBar head={head} />
          {head.source.kind !== 'files' && (
            <div className={styles.text}>
              <OtherTemplates collection={collection} />
            </div>
          )}
          <Details key={String(counts)} page={page} head={head} isOpen={!counts} />
        </>
      )}
      {counts && <WriteButton />}
      <PageLinks page={page} />
      {counts || pageOf(page)?.needsNoFigures ? (
        <OpenPage key={page} name={page} />
      ) : head.source ? (
        <p className={styles.text} role="status">
          {words.t('panel.summary.nothing-counts')}
        </p>
      ) : (
        <Nothing collection={collection} />
      )}
    </>
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

function Nothing({ collection }: Pick<Props, 'collection'>) {
  const { words, controller } = usePanel();
  const styles = useStyles();
  return (
    <div className={styles.text}>
      <p>{words.t('panel.summary.nothing')}</p>
      <OtherTemplates collection={collection} />
      <Button onClick={() => controller.send({ type: 'tab-chosen', tab: 'collect' })}>
        {words.t('panel.summary.to-collect')}
      </Button>
    </div>
  );
}

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
