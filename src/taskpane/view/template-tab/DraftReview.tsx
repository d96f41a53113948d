/** A draft looked over: what was read, what must be answered, which rules come along; then it is used. */
import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Draft } from '../../../core/drafting/draft';
import type { Proposal } from '../../../core/learning/learned';
import { message } from '../../../core/message';
import type { MessageValue } from '../../../core/message';
import type { Indicator } from '../../../core/template/template';
import { unitWords } from '../../../messages/figures';
import type { Words } from '../../../messages/speak';
import { confirmed, finished } from '../../actions/template/drafting';
import { takeChecked } from '../../actions/template/take-checked';
import { usePanel } from '../context';
import { DraftQuestion } from './DraftQuestion';
import { Buttons, Field, TextInput, Tick, useStyles } from './parts';
import { useTab } from './tab';
import type { Drafted } from './tab';

export function DraftReview({ drafted: { draft, isSheet } }: { readonly drafted: Drafted }) {
  const { controller, words } = usePanel();
  const { say, attempt, go, setDraft } = useTab();
  const styles = useStyles();
  const [leftOut, setLeftOut] = useState<ReadonlySet<Proposal>>(new Set());
  const { template, questions, proposals } = draft;
  const change = (next: Draft): void => setDraft({ draft: next, isSheet });
  const open = questions.filter((question) => question.isOpen).length;
  const counts = {
    indicators: template.indicators.length,
    entities: template.entities.length,
    rules: template.rules.length - leftOut.size,
  };
  const use = (): Promise<void> =>
    attempt(async () => {
      const made = finished(draft, leftOut);
      const problem = await takeChecked(controller.room, made, 'put');
      if (problem) {
        say({ tone: 'failed', message: message('panel.template.draft.refused', { reason: problem }) });
        return;
      }
      setDraft(null);
      go('overview');
      say({
        tone: 'done',
        message: message('panel.template.draft.made', { title: made.title }),
        actions: [{ label: 'panel.template.draft.keep', run: () => go('library') }],
      });
    });
  return (
    <>
      <Field label={words.t('panel.template.draft.title')}>
        <TextInput
          value={template.title}
          onChange={(title) => change({ ...draft, template: { ...template, title } })}
        />
      </Field>
      <Field label={words.t('panel.template.draft.issuer')}>
        <TextInput
          value={template.issuer ?? ''}
          onChange={(issuer) => change({ ...draft, template: { ...template, issuer: issuer || null } })}
        />
      </Field>
      <details open>
        <summary>{words.t('panel.template.draft.found', counts)}</summary>
        <ul className={styles.list}>
          {template.indicators.map((indicator) => (
            <li key={indicator.code} className={styles.plain}>
              {words.t('panel.template.draft.indicator', told(indicator, words))}
            </li>
          ))}
        </ul>
      </details>
      {questions.length > 0 && (
        <section>
          <h3 className={styles.subtitle}>
            {words.t('panel.template.draft.questions', { open, count: questions.length })}
          </h3>
          <ul className={styles.list}>
            {questions.map((question) => (
              <li key={`${question.path} ${question.about} ${words.say(question.message)}`}>
                <DraftQuestion
                  draft={draft}
                  question={question}
                  isSheet={isSheet}
                  onAnswered={change}
                  onConfirmed={() => change(confirmed(draft, question))}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {proposals.length > 0 && (
        <details>
          <summary>{words.t('panel.template.draft.rules')}</summary>
          {proposals.map((proposal) => (
            <Tick
              key={proposal.rule.id}
              label={words.say(proposal.sentence)}
              checked={!leftOut.has(proposal)}
              onChange={(isTicked) => {
                const next = new Set(leftOut);
                if (isTicked) next.delete(proposal);
                else next.add(proposal);
                setLeftOut(next);
              }}
            />
          ))}
        </details>
      )}
      {open > 0 && (
        <p className={styles.quiet}>{words.t('panel.template.draft.unanswered', { count: open })}</p>
      )}
      <Buttons>
        <Button appearance="primary" disabledFocusable={open > 0} onClick={() => void use()}>
          {words.t('panel.template.draft.use')}
        </Button>
        <Button onClick={() => setDraft(null)}>{words.t('panel.template.draft.discard')}</Button>
      </Buttons>
    </>
  );
}

function told({ name, unit, target }: Indicator, { locale }: Words): Readonly<Record<string, MessageValue>> {
  return {
    name,
    unit: unit.symbol === '' ? message('panel.template.draft.no-unit') : unitWords(unit.symbol, locale),
    target:
      target === null
        ? message('panel.template.draft.no-target')
        : typeof target === 'string'
          ? { figure: target, unit: null }
          : message('panel.template.draft.by-entity'),
  };
}
