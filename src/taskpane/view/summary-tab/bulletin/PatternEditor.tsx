/** The sentences of the notice, pattern by pattern; what is wrong with one is said below it. Kept with the workbook, in its scheme. */
import { useEffect, useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { schemeWithPatterns } from '../../../../core/bulletin/pattern-documents';
import type { PatternDocument } from '../../../../core/bulletin/pattern-documents';
import { message } from '../../../../core/message';
import type { Message } from '../../../../core/message';
import type { SchemeProblem } from '../../../../core/scheme/names';
import type { Locale } from '../../../../messages/keys';
import { failureMessage } from '../../../failure';
import { usePanel } from '../../context';
import { SIDE } from '../../styles';
import { Heading, Note } from '../parts';
import { useSummary } from '../summary';
import { changedAt, movedUp, newPattern, without } from './edits';
import { PatternCard } from './PatternCard';
import { usualDocuments } from './usual-documents';

export function PatternEditor(props: {
  readonly patterns: readonly PatternDocument[];
  /** Of the whole scheme with these patterns. */
  readonly problems: readonly SchemeProblem[];
  /** The problems are those of the patterns as they are now. */
  readonly isTold: boolean;
  readonly language: Locale;
  onChange(patterns: readonly PatternDocument[]): void;
  onClose(): void;
}) {
  const { words } = usePanel();
  const { summing, state, say } = useSummary();
  const styles = useStyles();
  const { patterns, problems, isTold, language, onChange, onClose } = props;
  const { scheme } = state;
  const editor = useRef<HTMLElement>(null);
  useEffect(() => editor.current?.focus(), []);
  const elsewhere = problems.filter(({ path }) => !path.startsWith('bulletin.patterns['));

  async function keep(own: readonly PatternDocument[] | null, said: Message): Promise<void> {
    const text = schemeWithPatterns(scheme?.text ?? null, own);
    const file = scheme?.file ?? words.t('panel.bulletin.scheme-file');
    try {
      await summing.setScheme(text === null ? null : { file, text });
      say({ tone: 'done', message: said });
      onClose();
    } catch (error) {
      say({ tone: 'failed', message: failureMessage(error) });
    }
  }

  return (
    <section
      ref={editor}
      tabIndex={-1}
      aria-label={words.t('panel.bulletin.patterns')}
      className={styles.editor}
    >
      <Heading>{words.t('panel.bulletin.patterns')}</Heading>
      <Note>{words.t('panel.bulletin.patterns.what')}</Note>
      {elsewhere.map(({ path, message: problem }, index) => (
        <Note key={index}>
          {words.t('panel.summary.scheme.field', { path, problem: words.say(problem) })}
        </Note>
      ))}
      {patterns.map((pattern, index) => (
        <PatternCard
          key={index}
          number={index + 1}
          pattern={pattern}
          path={`bulletin.patterns[${index}]`}
          problems={problems}
          language={language}
          onChange={(changed) => onChange(changedAt(patterns, index, changed))}
          onRemove={() => onChange(without(patterns, index))}
          {...(index > 0 && { onUp: () => onChange(movedUp(patterns, index)) })}
        />
      ))}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => onChange([...patterns, newPattern()])}>
          {words.t('panel.bulletin.add')}
        </Button>
        <Button size="small" onClick={() => onChange(usualDocuments())}>
          {words.t('panel.bulletin.begin-anew')}
        </Button>
      </div>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={problems.length > 0 || !isTold}
          onClick={() => void keep(patterns, message('panel.summary.bulletin.kept'))}
        >
          {words.t('panel.bulletin.keep')}
        </Button>
        <Button size="small" onClick={() => void keep(null, message('panel.summary.bulletin.usual-again'))}>
          {words.t('panel.bulletin.reset')}
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {words.t('panel.bulletin.leave')}
        </Button>
      </div>
      {problems.length > 0 && (
        <p role="status" className={styles.status}>
          {words.t('panel.bulletin.to-mend', { count: problems.length })}
        </p>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  editor: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
    outlineStyle: 'none',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, padding: `0 ${SIDE}` },
  status: { margin: 0, padding: `0 ${SIDE}`, color: tokens.colorStatusDangerForeground1 },
});
