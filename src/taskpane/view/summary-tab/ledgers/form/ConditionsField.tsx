/** Which rows count: conditions that all must hold, each of one column. */
import { useRef } from 'react';
import { Button } from '@fluentui/react-components';
import type { LedgerCondition } from '../../../../../core/scheme/sections/ledger-conditions';
import { conditionsText } from '../../../../../sheets/ledgers/condition-words';
import { usePanel } from '../../../context';
import { Field, Fields, Select, TextInput, Tick } from '../../../template-tab/parts';
import { ASKS, askOf, conditionFor, textsOf } from './asks';
import type { Ask } from './asks';
import { changedAt, withoutAt } from './edits';
import type { FormColumn } from './form-columns';
import { useFormStyles } from './styles';
import { Typed } from './Typed';

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
        <Button ref={adding} size="small" appearance="subtle" disabledFocusable={!first} onClick={add}>
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
      <Value key={`${field} ${ask}`} condition={condition} ask={ask} column={column} onChange={onChange} />
      {remove}
    </div>
  );
}

/** With more than that a list of ticks is longer than what it is for. */
const MOST_TICKS = 12;

function Value(props: {
  readonly condition: LedgerCondition;
  readonly ask: Ask;
  readonly column: FormColumn | undefined;
  onChange(condition: LedgerCondition): void;
}) {
  const { words } = usePanel();
  const styles = useFormStyles();
  const { condition, ask, column, onChange } = props;
  const unit = condition.unit ?? column?.unit?.symbol ?? '';
  switch (ask) {
    case 'is': {
      const chosen = condition.is ?? [];
      const all = [...new Set([...(column?.choices ?? []), ...chosen])];
      if (all.length === 0 || all.length > MOST_TICKS) {
        return <Texts texts={chosen} onChange={(is) => onChange({ ...condition, is })} />;
      }
      return (
        <fieldset className={styles.ticks}>
          <legend className={styles.legend}>{words.t('panel.ledgers.form.one-of')}</legend>
          {all.map((text) => (
            <Tick
              key={text}
              label={text}
              checked={chosen.includes(text)}
              onChange={(on) =>
                onChange({
                  ...condition,
                  is: all.filter((one) => (one === text ? on : chosen.includes(one))),
                })
              }
            />
          ))}
        </fieldset>
      );
    }
    case 'contains':
      return (
        <Texts
          texts={condition.contains ?? []}
          onChange={(contains) => onChange({ ...condition, contains })}
        />
      );
    case 'atLeast':
    case 'above':
    case 'atMost':
    case 'below':
      return (
        <Bound
          label={words.t('panel.ledgers.form.bound', { unit })}
          value={condition[ask]}
          onChange={(value) => onChange({ ...condition, [ask]: value })}
        />
      );
    case 'between':
      return (
        <Fields>
          {(['atLeast', 'atMost'] as const).map((end) => (
            <Bound
              key={end}
              label={words.t(`panel.ledgers.form.${end}`, { unit })}
              value={condition[end]}
              onChange={(value) => onChange({ ...condition, [end]: value })}
            />
          ))}
        </Fields>
      );
    case 'days':
      return (
        <Fields>
          {(['from', 'to'] as const).map((end) => (
            <Field key={end} label={words.t(`panel.ledgers.form.${end}`)}>
              <TextInput
                type="date"
                value={condition[end] ?? ''}
                onChange={(day) => onChange({ ...condition, [end]: day === '' ? undefined : day })}
              />
            </Field>
          ))}
        </Fields>
      );
    default:
      return null;
  }
}

function Texts(props: { readonly texts: readonly string[]; onChange(texts: string[]): void }) {
  const { words } = usePanel();
  return (
    <Field label={words.t('panel.ledgers.form.texts')}>
      <Typed text={props.texts.join('、')} onChange={(text) => props.onChange(textsOf(text))} />
    </Field>
  );
}

function Bound(props: {
  readonly label: string;
  readonly value: number | undefined;
  onChange(value: number): void;
}) {
  const text = props.value === undefined || Number.isNaN(props.value) ? '' : String(props.value);
  return (
    <Field label={props.label}>
      <Typed
        text={text}
        figure
        onChange={(typed) => props.onChange(typed.trim() === '' ? NaN : Number(typed.replaceAll(',', '')))}
      />
    </Field>
  );
}
