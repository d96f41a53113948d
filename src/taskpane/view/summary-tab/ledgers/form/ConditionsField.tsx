/** Which rows count: conditions that all must hold, each of one column. */
import { useRef } from 'react';
import { Button } from '@fluentui/react-components';
import type { LedgerCondition } from '../../../../../core/scheme/sections/ledger-conditions';
import { conditionsText } from '../../../../../sheets/ledgers/condition-words';
import { usePanel } from '../../../context';
import { Field, Fields, Select } from '../../../template-tab/parts';
import { ASKS, askOf, conditionFor } from './asks';
import type { Ask } from './asks';
import { ConditionValue } from './ConditionValue';
import { changedAt, withoutAt } from './edits';
import type { FormColumn } from './form-columns';
import { useFormStyles } from './styles';

interface Props {
  /** Where it is not about which rows count. */
  readonly legend?: string;
  /** What it means where there is no condition. */
  readonly none?: string;
  readonly where: readonly LedgerCondition[];
  readonly columns: readonly FormColumn[];
  onChange(where: LedgerCondition[]): void;
}

export function ConditionsField({ legend, none, where, columns, onChange }: Props) {
  const { words } = usePanel();
  const styles = useFormStyles();
  const [first] = columns;
  const adding = useRef<HTMLButtonElement>(null);
  const remove = (index: number): void => {
    onChange(withoutAt(where, index));
    // The button that was pressed goes away, and the keyboard stays here.
    adding.current?.focus();
  };
  const add = (): void => {
    const likely = columns.find(({ choices }) => choices.length > 1) ?? first;
    if (likely) onChange([...where, usual(likely)]);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend ?? words.t('panel.ledgers.form.where')}</legend>
      {where.length === 0 && <p className={styles.quiet}>{none ?? words.t('panel.ledgers.form.all-rows')}</p>}
      {where.map((condition, index) => (
        <Condition
          key={`${where.length} ${index}`}
          number={index + 1}
          condition={condition}
          columns={columns}
          onChange={(changed) => onChange(changedAt(where, index, changed))}
          onRemove={() => remove(index)}
        />
      ))}
      <div className={styles.buttons}>
        <Button ref={adding} size="small" disabledFocusable={!first} onClick={add}>
          {words.t('panel.ledgers.form.add-condition')}
        </Button>
      </div>
    </fieldset>
  );
}

const usual = ({ name, kind, choices }: FormColumn): LedgerCondition =>
  conditionFor(name, kind === 'text' && choices.length === 0 ? 'filled' : ASKS[kind][0], choices);

function Condition(props: {
  readonly number: number;
  readonly condition: LedgerCondition;
  readonly columns: readonly FormColumn[];
  onChange(condition: LedgerCondition): void;
  onRemove(): void;
}) {
  const { words } = usePanel();
  const styles = useFormStyles();
  const { number, condition, columns, onChange, onRemove } = props;
  const ask = askOf(condition);
  const column = columns.find(({ name }) => name === condition.field);
  const remove = (
    <Button
      size="small"
      appearance="subtle"
      aria-label={words.t('panel.ledgers.form.remove-condition', { number })}
      onClick={onRemove}
    >
      {words.t('panel.ledgers.form.remove')}
    </Button>
  );
  if (ask === null) {
    return (
      <div className={styles.condition}>
        <p className={styles.quiet}>{conditionsText([condition], columns, words)}</p>
        {remove}
      </div>
    );
  }
  const { field = '' } = condition;
  const asks: readonly Ask[] = ASKS[column?.kind ?? 'text'];
  return (
    <div
      className={styles.condition}
      role="group"
      aria-label={words.t('panel.ledgers.form.condition', { number })}
    >
      <Fields>
        <Field label={words.t('panel.ledgers.form.field')}>
          <Select
            value={field}
            options={[
              ...columns.map(({ name }) => [name, name] as const),
              ...(column ? [] : [[field, field] as const]),
            ]}
            onChange={(name) => {
              const next = columns.find((one) => one.name === name);
              if (next) onChange(usual(next));
            }}
          />
        </Field>
        <Field label={words.t('panel.ledgers.form.asks')}>
          <Select
            value={ask}
            options={[...new Set([...asks, ask])].map(
              (one) => [one, words.t(`panel.ledgers.form.ask.${one}`)] as const,
            )}
            onChange={(value) => {
              const next = asks.find((one) => one === value);
              if (next) onChange(conditionFor(field, next, column?.choices ?? []));
            }}
          />
        </Field>
      </Fields>
      <ConditionValue
        key={`${field} ${ask}`}
        condition={condition}
        ask={ask}
        column={column}
        onChange={onChange}
      />
      {remove}
    </div>
  );
}
