/** What is taken of the rows: how many, the sum of a column, or how many different texts; and of which rows. */
import { usePanel } from '../../../context';
import { Field, Fields, Select } from '../../../template-tab/parts';
import { ConditionsField } from './ConditionsField';
import type { TakingDocument } from './edits';
import type { FormColumn } from './form-columns';
import { named } from './form-columns';

export function TakingFields(props: {
  readonly taking: TakingDocument;
  readonly columns: readonly FormColumn[];
  onChange(taking: TakingDocument): void;
}) {
  const { words } = usePanel();
  const { taking, columns, onChange } = props;
  const { take, of, where } = taking;
  const fitting = named(columns, take === 'sum' ? ['amount'] : undefined, of);
  return (
    <>
      <Fields>
        <Field label={words.t('panel.ledgers.form.take')}>
          <Select
            value={take}
            options={TAKES.map((one) => [one, words.t(`panel.ledgers.form.take.${one}`)] as const)}
            onChange={(value) => {
              const next = TAKES.find((one) => one === value) ?? take;
              const [first] = named(columns, next === 'sum' ? ['amount'] : ['text']);
              onChange({ where, take: next, of: next === 'count' ? null : (first?.[0] ?? null) });
            }}
          />
        </Field>
        {take !== 'count' && (
          <Field label={words.t('panel.ledgers.form.of')}>
            <Select
              value={of ?? ''}
              options={of === null ? [['', words.t('panel.ledgers.form.choose')], ...fitting] : fitting}
              onChange={(value) => onChange({ take, where, of: value || null })}
            />
          </Field>
        )}
      </Fields>
      <ConditionsField
        where={where}
        columns={columns}
        onChange={(changed) => onChange({ take, of, where: changed })}
      />
    </>
  );
}

const TAKES = ['count', 'sum', 'distinct'] as const;
