/** What each leader owes, duty by duty. */
import { useRef } from 'react';
import { Button } from '@fluentui/react-components';
import type { SchemeProblem } from '../../../../../core/scheme/names';
import type { LedgerDocument } from '../../../../../core/scheme/sections/ledgers';
import { takingText } from '../../../../../sheets/ledgers/condition-words';
import { usePanel } from '../../../context';
import { Field, Fields, Select, TextInput, Tick } from '../../../template-tab/parts';
import { typedFigure } from '../../../typed-figure';
import { textsOf } from './asks';
import { changedAt, withoutAt } from './edits';
import { Folding } from './Folding';
import { named } from './form-columns';
import type { FormColumn } from './form-columns';
import { SchemeProblems } from '../../SchemeProblems';
import { useFormStyles } from './styles';
import { TakingFields } from './TakingFields';
import { Typed } from './Typed';

interface Props {
  readonly ledger: LedgerDocument;
  readonly columns: readonly FormColumn[];
  readonly problems: readonly SchemeProblem[];
  onChange(ledger: LedgerDocument): void;
}

type Duty = NonNullable<LedgerDocument['duties']>['owed'][number];

const NEW_DUTY: Duty = { name: '', atLeast: 1, take: 'count', of: null, where: [] };

export function DutiesPart({ ledger, columns, problems, onChange }: Props) {
  const { words } = usePanel();
  const styles = useFormStyles();
  const list = ledger.duties;
  const texts = named(columns, ['text']);
  const change = (part: Partial<NonNullable<LedgerDocument['duties']>>): void => {
    if (list) onChange({ ...ledger, duties: { ...list, ...part } });
  };
  const adding = useRef<HTMLButtonElement>(null);
  const remove = (owed: readonly Duty[], index: number): void => {
    change({ owed: withoutAt(owed, index) });
    // The button that was pressed goes away, and the keyboard stays here.
    adding.current?.focus();
  };
  return (
    <section className={styles.part}>
      <Tick
        label={words.t('panel.ledgers.form.is-duties')}
        checked={list !== null}
        onChange={(on) =>
          onChange({
            ...ledger,
            duties: on ? { leader: texts[0]?.[0] ?? '', leaders: [], owed: [NEW_DUTY] } : null,
          })
        }
      />
      {list && (
        <>
          <SchemeProblems problems={problems} />
          <Fields>
            <Field label={words.t('panel.ledgers.form.leader')}>
              <Select
                value={list.leader}
                options={named(columns, ['text'], list.leader)}
                onChange={(leader) => change({ leader })}
              />
            </Field>
          </Fields>
          <Field label={words.t('panel.ledgers.form.leaders')}>
            <Typed text={list.leaders.join('、')} onChange={(text) => change({ leaders: textsOf(text) })} />
          </Field>
          <ul className={styles.list} aria-label={words.t('panel.ledgers.form.is-duties')}>
            {list.owed.map((duty, index) => (
              <li key={`${list.owed.length} ${index}`} className={styles.item}>
                <DutyCard
                  duty={duty}
                  number={index + 1}
                  columns={columns}
                  onChange={(changed) => change({ owed: changedAt(list.owed, index, changed) })}
                  {...(list.owed.length > 1 && {
                    onRemove: () => remove(list.owed, index),
                  })}
                />
              </li>
            ))}
          </ul>
          <div className={styles.buttons}>
            <Button ref={adding} size="small" onClick={() => change({ owed: [...list.owed, NEW_DUTY] })}>
              {words.t('panel.ledgers.form.add-duty')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function DutyCard(props: {
  readonly duty: Duty;
  readonly number: number;
  readonly columns: readonly FormColumn[];
  onChange(duty: Duty): void;
  /** None for the only one. */
  onRemove?(): void;
}) {
  const { words } = usePanel();
  const styles = useFormStyles();
  const { duty, number, columns, onChange, onRemove } = props;
  return (
    <Folding
      name={duty.name.trim() === '' ? words.t('panel.ledgers.form.duty', { number }) : duty.name}
      said={
        <span className={styles.quiet}>
          {words.t('panel.ledgers.form.owes', {
            count: Number.isNaN(duty.atLeast) ? '?' : duty.atLeast,
            of: takingText(duty, columns, words),
          })}
        </span>
      }
      isOpenAtFirst={duty.name === ''}
    >
      <Fields>
        <Field label={words.t('panel.ledgers.form.duty-name')}>
          <TextInput value={duty.name} onChange={(name) => onChange({ ...duty, name })} />
        </Field>
        <Field label={words.t('panel.ledgers.form.at-least')}>
          <Typed
            text={String(duty.atLeast)}
            figure
            onChange={(text) => onChange({ ...duty, atLeast: typedFigure(text) ?? NaN })}
          />
        </Field>
      </Fields>
      <TakingFields taking={duty} columns={columns} onChange={(taking) => onChange({ ...duty, ...taking })} />
      {onRemove && (
        <div className={styles.buttons}>
          <Button size="small" onClick={onRemove}>
            {words.t('panel.ledgers.form.remove-duty', { number })}
          </Button>
        </div>
      )}
    </Folding>
  );
}
