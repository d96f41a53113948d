/** One question about a draft: an answer from a list, in one's own words, or that what was guessed is right. */
import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { answered } from '../../../core/drafting/draft';
import type { Draft, Question } from '../../../core/drafting/draft';
import { usePanel } from '../context';
import { CellButton } from '../CellButton';
import { Buttons, Select, TextInput, useStyles } from './parts';

export function DraftQuestion(props: {
  readonly draft: Draft;
  readonly question: Question;
  /** The cells of a notice are lines of a text, and cannot be gone to. */
  readonly isSheet: boolean;
  onAnswered(draft: Draft): void;
  onConfirmed(): void;
}) {
  const { question } = props;
  const { words } = usePanel();
  const styles = useStyles();
  const [answer, setAnswer] = useState('');
  const [isRefused, setRefused] = useState(false);
  const asked = words.say(question.message);
  const give = (given: string): void => {
    setAnswer(given);
    const next = answered(props.draft, question, given);
    setRefused(next === null);
    if (next) props.onAnswered(next);
  };
  return (
    <div role="group" aria-label={asked} className={styles.question}>
      <div className={styles.row}>
        <span className={styles.rowText}>
          {question.isOpen && <strong>{words.t('panel.template.draft.must')} </strong>}
          {asked}
        </span>
        {props.isSheet && question.cell && <CellButton cell={question.cell} />}
      </div>
      {question.choices.length > 0 && (
        <Select
          label={asked}
          value=""
          options={[
            ['', words.t('panel.template.draft.choose')],
            ...question.choices.map(
              ({ value, label }) => [value, typeof label === 'string' ? label : words.say(label)] as const,
            ),
          ]}
          onChange={(value) => value !== '' && give(value)}
        />
      )}
      <Buttons>
        {question.isFree && (
          <>
            <TextInput
              narrow
              label={asked}
              placeholder={question.choices.length > 0 ? words.t('panel.template.draft.answer.own') : ''}
              value={answer}
              onChange={(value) => {
                setAnswer(value);
                setRefused(false);
              }}
            />
            <Button size="small" disabledFocusable={answer.trim() === ''} onClick={() => give(answer)}>
              {words.t('panel.template.draft.answer')}
            </Button>
          </>
        )}
        {!question.isOpen && (
          <Button size="small" onClick={props.onConfirmed}>
            {words.t('panel.template.draft.right')}
          </Button>
        )}
      </Buttons>
      {isRefused && (
        <p role="alert" className={styles.quiet}>
          {words.t('panel.template.draft.not-understood', { answer })}
        </p>
      )}
    </div>
  );
}
