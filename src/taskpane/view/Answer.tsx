/** A query is answered here: the explanation that is kept, the one that no longer counts, or a place to write one. */
import { useEffect, useId, useRef, useState } from 'react';
import { Button, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import type { ExplanationState } from '../../core/review/explanations';
import type { StoredExplanation } from '../../sheets/findings/explanations-sheet';
import type { ListedFinding } from '../findings';
import { usePanel } from './context';

export function Answer(props: {
  readonly listed: ListedFinding;
  readonly answer: ExplanationState<StoredExplanation>;
  readonly tabIndex: number;
}) {
  const { controller, words, elsewhere } = usePanel();
  const styles = useStyles();
  const { listed, answer, tabIndex } = props;
  /** What is being written; null while nothing is. */
  const [draft, setDraft] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setDraft(null);
    // Where the keyboard was before the editor took its place.
    requestAnimationFrame(() => opener.current?.focus());
  };
  const doing = async (what: () => Promise<boolean>): Promise<void> => {
    setBusy(true);
    if (await what()) close();
    setBusy(false);
  };
  const old = answer.kind === 'none' ? null : answer.explanation;
  const isExplained = answer.kind === 'explained';
  return (
    // What is pressed and typed here is no walk through the list.
    <div className={styles.answer} onClick={(event) => event.stopPropagation()}>
      {old && (
        <div>
          <span className={styles.label}>
            {words.t(isExplained ? 'panel.explain.said' : 'panel.explain.lapsed')}
          </span>{' '}
          <span className={styles.said}>{old.text}</span>
          {(old.who || old.when) && (
            <span className={styles.label}> {[old.who, old.when].filter(Boolean).join(' · ')}</span>
          )}
        </div>
      )}
      {elsewhere ? null : draft === null ? (
        <div className={styles.buttons}>
          <Button
            ref={opener}
            size="small"
            tabIndex={tabIndex}
            onClick={() => setDraft(old?.text ?? '')}
            disabledFocusable={isBusy}
          >
            {words.t(OPENS[answer.kind])}
          </Button>
          {isExplained && (
            <Button
              size="small"
              appearance="subtle"
              tabIndex={tabIndex}
              disabledFocusable={isBusy}
              onClick={() => void doing(() => controller.withdraw(listed))}
            >
              {words.t('panel.explain.remove')}
            </Button>
          )}
        </div>
      ) : (
        <Editor
          draft={draft}
          isBusy={isBusy}
          onWrite={setDraft}
          onSave={() => void doing(() => controller.explain(listed, draft))}
          onCancel={close}
        />
      )}
    </div>
  );
}

const OPENS = {
  none: 'panel.explain.open',
  lapsed: 'panel.explain.take-over',
  explained: 'panel.explain.edit',
} as const;

function Editor(props: {
  readonly draft: string;
  readonly isBusy: boolean;
  onWrite(text: string): void;
  onSave(): void;
  onCancel(): void;
}) {
  const { words } = usePanel();
  const styles = useStyles();
  const where = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  // Whoever opened it wants to write.
  useEffect(() => box.current?.focus(), []);
  const isEmpty = props.draft.trim() === '';
  return (
    <div
      className={styles.editor}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') props.onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isEmpty) props.onSave();
      }}
    >
      <Textarea
        ref={box}
        rows={3}
        resize="vertical"
        value={props.draft}
        placeholder={words.t('panel.explain.example')}
        aria-label={words.t('panel.explain.label')}
        aria-describedby={where}
        onChange={(_, { value }) => props.onWrite(value)}
      />
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={isEmpty || props.isBusy}
          onClick={props.onSave}
        >
          {words.t('panel.explain.save')}
        </Button>
        <Button size="small" appearance="subtle" onClick={props.onCancel}>
          {words.t('panel.cancel')}
        </Button>
      </div>
      <span id={where} className={styles.label}>
        {words.t('panel.explain.where')}
      </span>
    </div>
  );
}

const useStyles = makeStyles({
  answer: { cursor: 'auto', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  said: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  editor: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});
