/** What a condition asks for: texts, an amount, days. */
import type { LedgerCondition } from '../../../../../core/scheme/sections/ledger-conditions';
import { unitWords } from '../../../../../messages/figures';
import { usePanel } from '../../../context';
import { Field, Fields, TextInput } from '../../../template-tab/parts';
import { typedFigure } from '../../../typed-figure';
import { Ticks } from '../../Ticks';
import { textsOf } from './asks';
import type { Ask } from './asks';
import type { FormColumn } from './form-columns';
import { Typed } from './Typed';

export function ConditionValue(props: {
  readonly condition: LedgerCondition;
  readonly ask: Ask;
  readonly column: FormColumn | undefined;
  onChange(condition: LedgerCondition): void;
}) {
  const { words } = usePanel();
  const { condition, ask, column, onChange } = props;
  const unit = unitWords(condition.unit ?? column?.unit?.symbol ?? '', words.locale);
  switch (ask) {
    case 'is': {
      const chosen = condition.is ?? [];
      const all = [...new Set([...(column?.choices ?? []), ...chosen])];
      if (all.length === 0 || all.length > MOST_TICKS) {
        return <Texts texts={chosen} onChange={(is) => onChange({ ...condition, is })} />;
      }
      return (
        <Ticks
          legend={words.t('panel.ledgers.form.one-of')}
          options={all.map((text) => [text, text])}
          chosen={chosen}
          onChange={(is) => onChange({ ...condition, is })}
        />
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

/** With more than that a list of ticks is longer than what it is for. */
const MOST_TICKS = 12;

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
      <Typed text={text} figure onChange={(typed) => props.onChange(typedFigure(typed) ?? NaN)} />
    </Field>
  );
}
