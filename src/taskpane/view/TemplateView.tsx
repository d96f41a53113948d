/** Choosing the template: the one in use, the samples, or a file. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePanel } from './context';
import { BadTemplateBar } from './BadTemplateBar';
import { FilePicker } from './FilePicker';
import { SampleList } from './SampleList';
import { SIDE } from './styles';

export function TemplateView() {
  const { controller, words, session, results } = usePanel();
  const styles = useStyles();
  const { learning, template, sheet } = session;
  if (learning && results) return <results.LearnView learning={learning} />;
  return (
    <section className={styles.view}>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.t('panel.templates.title')}</h2>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => controller.send({ type: 'templates-opened', open: false })}
        >
          {words.t('panel.back')}
        </Button>
      </div>
      {session.badTemplate && <BadTemplateBar bad={session.badTemplate} />}
      <p className={styles.what}>{words.t('panel.templates.what')}</p>
      <FilePicker />
      {template && sheet !== null && results && (
        <>
          <h3 className={styles.samples}>{words.t('panel.learn.rules')}</h3>
          <p className={styles.learn}>{words.t('panel.learn.what')}</p>
          <Button onClick={() => void controller.learn()}>{words.t('panel.learn.title')}</Button>
        </>
      )}
      <h3 className={styles.samples}>{words.t('panel.templates.samples')}</h3>
      <SampleList />
    </section>
  );
}

const useStyles = makeStyles({
  view: { padding: `${tokens.spacingVerticalM} ${SIDE}` },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  what: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground2,
  },
  learn: { margin: `0 0 ${tokens.spacingVerticalS}` },
  samples: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
});
