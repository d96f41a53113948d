/** The scheme by which is ranked and scored: opened from a file, kept with the workbook, taken away again. */
import { useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { message } from '../../../core/message';
import { failureMessage } from '../../failure';
import type { SummaryHead } from '../../summary/jobs/head';
import { LARGEST_SCHEME } from '../../summary/kept-scheme';
import type { KeptScheme } from '../../summary/kept-scheme';
import { sampleScheme } from '../../summary/sample-schemes';
import { usePanel } from '../context';
import { useSummary } from './summary';

export function SchemeChoice(props: { readonly head: SummaryHead; readonly scheme: KeptScheme | null }) {
  const { words } = usePanel();
  const { summing, say, state } = useSummary();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const { head, scheme } = props;

  async function take(file: File): Promise<void> {
    if (file.size > LARGEST_SCHEME) {
      return say({ tone: 'failed', message: message('panel.summary.scheme.too-large', { file: file.name }) });
    }
    const text = await file.text().catch(() => null);
    if (text === null) {
      return say({
        tone: 'failed',
        message: message('panel.summary.scheme.unreadable', { file: file.name }),
      });
    }
    await set({ file: file.name, text });
  }

  async function set(next: KeptScheme | null): Promise<void> {
    try {
      await summing.setScheme(next);
      const isUsed = (summing.get().head?.schemeProblems.length ?? 0) === 0;
      // What is wrong with it stands below, field by field.
      if (!next) say({ tone: 'done', message: message('panel.summary.scheme.gone') });
      else if (isUsed) {
        say({ tone: 'done', message: message('panel.summary.scheme.taken', { file: next.file }) });
      } else say(null);
    } catch (error) {
      fail(error);
    }
  }

  const fail = (error: unknown): void => say({ tone: 'failed', message: failureMessage(error) });

  const { schemeProblems } = head;
  const ofSample = state.template && sampleScheme(state.template.id);
  return (
    <section aria-label={words.t('panel.summary.scheme')} className={styles.scheme}>
      <h3 className={styles.heading}>{words.t('panel.summary.scheme')}</h3>
      {scheme && schemeProblems.length > 0 ? (
        <div role="alert" className={styles.bad}>
          {words.t('panel.summary.scheme.bad', { file: scheme.file })}
          <ul className={styles.list}>
            {schemeProblems.map(({ path, message: problem }, index) => (
              <li key={index}>
                {path === ''
                  ? words.say(problem)
                  : words.t('panel.summary.scheme.field', { path, problem: words.say(problem) })}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p className={styles.text}>
          {scheme
            ? words.t('panel.summary.scheme.used', { title: head.schemeTitle ?? scheme.file })
            : words.t('panel.summary.scheme.none')}
        </p>
      )}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => input.current?.click()}>
          {words.t(scheme ? 'panel.summary.scheme.another' : 'panel.summary.scheme.open')}
        </Button>
        {!scheme && ofSample && (
          <Button size="small" onClick={() => void ofSample().then(set, fail)}>
            {words.t('panel.summary.scheme.sample')}
          </Button>
        )}
        {scheme && (
          <Button size="small" appearance="subtle" onClick={() => void set(null)}>
            {words.t('panel.summary.scheme.remove')}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.t('panel.summary.scheme.open')}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void take(file);
          // So that the same file can be chosen again after it was corrected.
          target.value = '';
        }}
      />
    </section>
  );
}

const useStyles = makeStyles({
  scheme: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  bad: {
    padding: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
