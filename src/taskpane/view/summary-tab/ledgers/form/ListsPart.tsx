/** What a ledger may be besides: a list of problems, or of what leaders owe. */
import { useId } from 'react';
import { Button } from '@fluentui/react-components';
import type { SchemeProblem } from '../../../../../core/scheme/names';
import type { LedgerDocument } from '../../../../../core/scheme/sections/ledgers';
import type { Template } from '../../../../../core/template/template';
import { usePanel } from '../../../context';
import { Field, Fields, Select, TextInput, Tick } from '../../../template-tab/parts';
import { textsOf } from './asks';
import { ConditionsField } from './ConditionsField';
import { changedAt, withoutAt } from './edits';
import { codeOf, indicatorOptions } from './FigureCard';
import { named } from './form-columns';
import type { FormColumn } from './form-columns';
import { ProblemList } from './ProblemList';
import { useFormStyles } from './styles';
import { TakingFields } from './TakingFields';
import { Typed } from './Typed';

interface Props {
  readonly ledger: LedgerDocument;
  readonly columns: readonly FormColumn[];
  readonly template: Template;
  readonly problems: readonly SchemeProblem[];
  onChange(ledger: LedgerDocument): void;
}

const NO_PROBLEMS: NonNullable<LedgerDocument['problems']> = {
  ...{ raised: null, solved: null, solvedWhere: [], due: null },
  indicators: { raised: null, solved: null, open: null, rate: null },
};

export function ProblemsPart({ ledger, columns, template, problems, onChange }: Props) {
  const { words } = usePanel();
  const styles = useFormStyles();
  const list = ledger.problems;
  const none = ['', words.t('panel.ledgers.form.none')] as const;
  const days = [none, ...named(columns, ['date'])];
  const change = (part: Partial<NonNullable<LedgerDocument['problems']>>): void =>
    onChange({ ...ledger, problems: { ...(list ?? NO_PROBLEMS), ...part } });
  return (
    <section className={styles.part}>
      <Tick
        label={words.t('panel.ledgers.form.is-problems')}
        checked={list !== null}
        onChange={(on) => onChange({ ...ledger, problems: on ? NO_PROBLEMS : null })}
      />
      {list && (
        <>
          <ProblemList problems={problems} />
          <Fields>
            {(['raised', 'solved', 'due'] as const).map((day) => (
              <Field key={day} label={words.t(`panel.ledgers.form.day.${day}`)}>
                <Select
                  value={list[day] ?? ''}
                  options={days}
                  onChange={(name) => change({ [day]: name || null })}
                />
              </Field>
            ))}
          </Fields>
          <ConditionsField
            legend={words.t('panel.ledgers.form.solved-where')}
            none={words.t('panel.ledgers.form.solved-by-day')}
            where={list.solvedWhere}
            columns={columns}
            onChange={(solvedWhere) => change({ solvedWhere })}
          />
          <Fields>
            {(['raised', 'solved', 'open', 'rate'] as const).map((figure) => {
              const spelled = list.indicators[figure];
              const code = spelled === null ? '' : codeOf(template, spelled);
              return (
                <Field key={figure} label={words.t(`panel.ledgers.form.figure.${figure}`)}>
                  <Select
                    value={code}
                    options={[none, ...indicatorOptions(template, code, words)]}
                    onChange={(chosen) =>
                      change({ indicators: { ...list.indicators, [figure]: chosen || null } })
                    }
                  />
                </Field>
              );
            })}
          </Fields>
        </>
      )}
    </section>
  );
}

type Duty = NonNullable<LedgerDocument['duties']>['owed'][number];

const NEW_DUTY: Duty = { name: '', atLeast: 1, take: 'count', of: null, where: [] };

export function DutiesPart({ ledger, columns, problems, onChange }: Omit<Props, 'template'>) {
  const { words } = usePanel();
  const styles = useFormStyles();
  const list = ledger.duties;
  const texts = named(columns, ['text']);
  const change = (part: Partial<NonNullable<LedgerDocument['duties']>>): void => {
    if (list) onChange({ ...ledger, duties: { ...list, ...part } });
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
          <ProblemList problems={problems} />
          <Fields>
            <Field label={words.t('panel.ledgers.form.leader')}>
              <Select value={list.leader} options={texts} onChange={(leader) => change({ leader })} />
            </Field>
          </Fields>
          <Field label={words.t('panel.ledgers.form.leaders')}>
            <Typed text={list.leaders.join('、')} onChange={(text) => change({ leaders: textsOf(text) })} />
          </Field>
          {list.owed.map((duty, index) => (
            <DutyFields
              key={`${list.owed.length} ${index}`}
              duty={duty}
              number={index + 1}
              columns={columns}
              onChange={(changed) => change({ owed: changedAt(list.owed, index, changed) })}
              {...(list.owed.length > 1 && { onRemove: () => change({ owed: withoutAt(list.owed, index) }) })}
            />
          ))}
          <div className={styles.buttons}>
            <Button size="small" onClick={() => change({ owed: [...list.owed, NEW_DUTY] })}>
              {words.t('panel.ledgers.form.add-duty')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function DutyFields(props: {
  readonly duty: Duty;
  readonly number: number;
  readonly columns: readonly FormColumn[];
  onChange(duty: Duty): void;
  /** None for the only one. */
  onRemove?(): void;
}) {
  const { words } = usePanel();
  const styles = useFormStyles();
  const title = useId();
  const { duty, number, columns, onChange, onRemove } = props;
  return (
    <div role="group" aria-labelledby={title} className={styles.condition}>
      <span id={title} className={styles.quiet}>
        {words.t('panel.ledgers.form.duty', { number })}
      </span>
      <Fields>
        <Field label={words.t('panel.ledgers.form.duty-name')}>
          <TextInput value={duty.name} onChange={(name) => onChange({ ...duty, name })} />
        </Field>
        <Field label={words.t('panel.ledgers.form.at-least')}>
          <Typed
            text={String(duty.atLeast)}
            figure
            onChange={(text) => onChange({ ...duty, atLeast: text.trim() === '' ? NaN : Number(text) })}
          />
        </Field>
      </Fields>
      <TakingFields taking={duty} columns={columns} onChange={(taking) => onChange({ ...duty, ...taking })} />
      {onRemove && (
        <Button size="small" appearance="subtle" onClick={onRemove}>
          {words.t('panel.ledgers.form.remove-duty', { number })}
        </Button>
      )}
    </div>
  );
}
