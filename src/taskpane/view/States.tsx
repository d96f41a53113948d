/** What the panel shows when there is nothing to show yet: what to do first, that it is ready, that it went wrong. */
import type { ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Message } from '../../core/message';
import { usePanel } from './context';
import { FilePicker } from './FilePicker';
import { SampleList } from './SampleList';
import { SIDE } from './styles';

export function NoTemplate() {
  const { words } = usePanel();
  return (
    <State title={words.t('panel.empty.title')} text={words.t('panel.empty.text')}>
      <FilePicker />
      <Quiet>{words.t('panel.empty.samples')}</Quiet>
      <SampleList />
    </State>
  );
}

export function NoSheet() {
  const { controller, words } = usePanel();
  return (
    <State text={words.t('panel.empty.no-sheet')}>
      <Button onClick={() => void controller.retry()}>{words.t('panel.retry')}</Button>
    </State>
  );
}

export function Ready() {
  const { words } = usePanel();
  return <State title={words.t('panel.ready.title')} text={words.t('panel.ready.text')} />;
}

export function NotYetProgress() {
  const { words } = usePanel();
  return <State text={words.t('panel.progress.first')} />;
}

export function NoTable({ reason }: { readonly reason: Message }) {
  const { controller, words } = usePanel();
  return (
    <State alert title={words.t('panel.no-table.title')} text={words.say(reason)}>
      <Button onClick={() => controller.send({ type: 'templates-opened', open: true })}>
        {words.t('panel.no-table.other')}
      </Button>
    </State>
  );
}

export function Failed({ reason }: { readonly reason: Message }) {
  const { controller, words } = usePanel();
  return (
    <State alert title={words.t('panel.failure.title')} text={words.say(reason)}>
      <Quiet>{words.t('panel.failure.safe')}</Quiet>
      <Button appearance="primary" onClick={() => void controller.retry()}>
        {words.t('panel.retry')}
      </Button>
    </State>
  );
}

function State(props: {
  readonly title?: string;
  readonly text: string;
  readonly alert?: boolean;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <section className={styles.state} role={props.alert ? 'alert' : undefined}>
      {props.title && <h2 className={styles.title}>{props.title}</h2>}
      <p className={styles.text}>{props.text}</p>
      {props.children}
    </section>
  );
}

function Quiet({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <p className={styles.quiet}>{children}</p>;
}

const useStyles = makeStyles({
  state: { padding: `${tokens.spacingVerticalM} ${SIDE}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}` },
  quiet: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});
