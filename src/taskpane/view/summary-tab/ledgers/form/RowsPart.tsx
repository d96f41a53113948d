/** What tells one row from another, and whose row it is. */
import type { LedgerDocument } from '../../../../../core/scheme/sections/ledgers';
import { usePanel } from '../../../context';
import { Field, Fields, Select } from '../../../template-tab/parts';
import { named } from './form-columns';
import type { FormColumn } from './form-columns';

export function RowsPart(props: {
  readonly ledger: LedgerDocument;
  readonly columns: readonly FormColumn[];
  onChange(ledger: LedgerDocument): void;
}) {
  const { words } = usePanel();
  const { ledger, columns, onChange } = props;
  const { key, entity } = ledger;
  const none = ['', words.t('panel.ledgers.form.none')] as const;
  // Several columns together stay as the scheme has them, until another choice is made.
  const joined = key.length > 1 ? [[JSON.stringify(key), key.join(' + ')] as const] : [];
  return (
    <Fields>
      <Field label={words.t('panel.ledgers.form.key')}>
        <Select
          value={key.length > 1 ? JSON.stringify(key) : (key[0] ?? '')}
          options={[none, ...joined, ...named(columns, undefined, key[0] ?? null)]}
          onChange={(name) =>
            onChange({ ...ledger, key: name === '' ? [] : name === joined[0]?.[0] ? key : [name] })
          }
        />
      </Field>
      <Field label={words.t('panel.ledgers.form.entity')}>
        <Select
          value={entity ?? ''}
          options={[none, ...named(columns, ['text'], entity)]}
          onChange={(name) => onChange({ ...ledger, entity: name || null })}
        />
      </Field>
    </Fields>
  );
}
