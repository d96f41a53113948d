/** Who set a target, when, and on what grounds: kept with it as a version. */
import { useState } from 'react';
import type { Indicator, TargetVersion, Template } from '../../../core/template/template';
import { localDay } from '../../../sheets/local-time';
import { usePanel } from '../context';
import { Field, Fields, Select, TextInput } from './parts';

export interface VersionChoice {
  readonly owner: string | null;
  setOwner(owner: string): void;
  readonly version: string;
  setVersion(version: string): void;
  readonly date: string;
  setDate(date: string): void;
  readonly note: string;
  setNote(note: string): void;
  /** The version that sets these targets. */
  of(value: TargetVersion['value']): TargetVersion;
}

export function useVersion(template: Template, indicator: Indicator): VersionChoice {
  const { words } = usePanel();
  const [owner, setOwner] = useState(template.owners[0]?.name ?? null);
  const isFirst = indicator.target === null && indicator.targets.length === 0;
  const [version, setVersion] = useState(() =>
    words.t(isFirst ? 'panel.template.plan.version.first' : 'panel.template.plan.version.again'),
  );
  const [date, setDate] = useState(() => localDay(new Date()));
  const [note, setNote] = useState('');
  return {
    owner,
    setOwner,
    version,
    setVersion,
    date,
    setDate,
    note,
    setNote,
    of: (value) => ({
      owner,
      version: version.trim(),
      date: date === '' ? null : date,
      value,
      note: note.trim() || null,
    }),
  };
}

export function VersionFields(props: { readonly choice: VersionChoice; readonly template: Template }) {
  const { words } = usePanel();
  const { owner, setOwner, version, setVersion, date, setDate, note, setNote } = props.choice;
  const { owners } = props.template;
  return (
    <>
      {owners.length > 0 && (
        <Field label={words.t('panel.template.plan.owner')}>
          <Select value={owner ?? ''} options={owners.map(({ name }) => [name, name])} onChange={setOwner} />
        </Field>
      )}
      <Fields>
        <Field label={words.t('panel.template.plan.version')}>
          <TextInput value={version} onChange={setVersion} />
        </Field>
        <Field label={words.t('panel.template.plan.date')}>
          <TextInput type="date" value={date} onChange={setDate} />
        </Field>
      </Fields>
      <Field label={words.t('panel.template.plan.note')}>
        <TextInput value={note} onChange={setNote} />
      </Field>
    </>
  );
}
