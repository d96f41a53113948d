/** A target among the entities: by what it is shared out, how much is put on top, and who set it when. */
import { useState } from 'react';
import type { ClipboardEvent } from 'react';
import { message } from '../../../core/message';
import { evenSharers, planAmongEntities } from '../../../core/planning/among-entities';
import { overload } from '../../../core/planning/overload';
import { sayOverload } from '../../../core/planning/plan-table';
import { withTargetVersion } from '../../../core/planning/put';
import type { Indicator, Template } from '../../../core/template/template';
import { decimalsOf, figuresIn, wholeTarget, withExtra } from '../../actions/template/planning';
import { unitWords } from '../../../messages/figures';
import { usePanel } from '../context';
import { Field, Fields, Select, TextInput, useStyles } from './parts';
import { PlanResult } from './PlanResult';

export function PlanAmongEntities(props: { readonly template: Template; readonly indicator: Indicator }) {
  const { template, indicator } = props;
  const { words } = usePanel();
  const styles = useStyles();
  const [target, setTarget] = useState(() => wholeTarget(template, indicator));
  const [share, setShare] = useState<'even' | 'weights'>('even');
  const [weights, setWeights] = useState<Readonly<Record<string, string>>>({});
  const [extra, setExtra] = useState('0');
  const [owner, setOwner] = useState(template.owners[0]?.name ?? null);
  const isFirst = indicator.target === null && indicator.targets.length === 0;
  const [version, setVersion] = useState(() =>
    words.t(isFirst ? 'panel.template.plan.version.first' : 'panel.template.plan.version.again'),
  );
  const [date, setDate] = useState(today);
  const [note, setNote] = useState('');
  const names = template.entities.map(({ name }) => name);
  if (names.length === 0) return <p>{words.t('panel.template.plan.no-entities')}</p>;

  /** A column pasted into one box goes on in those below. */
  const paste = (first: number, event: ClipboardEvent): void => {
    const figures = figuresIn(event.clipboardData.getData('text'));
    if (figures.length < 2) return;
    event.preventDefault();
    const pasted = figures
      .slice(0, names.length - first)
      .map((figure, index) => [names[first + index] ?? '', figure ?? ''] as const);
    setWeights({ ...weights, ...Object.fromEntries(pasted) });
  };
  const decimals = decimalsOf(indicator, target);
  const whole = target.trim().replaceAll(',', '');
  const sum = withExtra(whole, extra, decimals);
  const sharers =
    share === 'even'
      ? evenSharers(names)
      : names.map((entity) => ({ entity, weight: weights[entity]?.trim().replaceAll(',', '') || null }));
  const plan =
    sum === null
      ? { ok: false as const, problem: message('panel.template.plan.extra.number', { found: extra }) }
      : planAmongEntities(sum, sharers, decimals);
  const isWaiting =
    whole === '' || (share === 'weights' && Object.values(weights).every((weight) => weight === ''));
  const over = plan.ok ? overload(whole, Object.values(plan.targets)) : null;
  return (
    <>
      <Fields>
        <Field
          label={words.t('panel.template.plan.target', {
            unit: unitWords(indicator.unit.symbol, words.locale),
          })}
        >
          <TextInput figure value={target} onChange={setTarget} />
        </Field>
        <Field label={words.t('panel.template.plan.extra')}>
          <TextInput figure value={extra} onChange={setExtra} />
        </Field>
      </Fields>
      <p className={styles.quiet}>{words.t('panel.template.plan.extra.hint')}</p>
      <Field label={words.t('panel.template.plan.share')}>
        <Select
          value={share}
          options={(['even', 'weights'] as const).map((each) => [
            each,
            words.t(`panel.template.plan.share.${each}`),
          ])}
          onChange={(value) => setShare(value === 'weights' ? 'weights' : 'even')}
        />
      </Field>
      {share === 'weights' && (
        <div>
          {names.map((name, index) => (
            <label key={name} className={styles.row} onPaste={(event) => paste(index, event)}>
              <span className={styles.rowText}>{name}</span>
              <TextInput
                figure
                narrow
                label={words.t('panel.template.plan.weight', { entity: name })}
                value={weights[name] ?? ''}
                onChange={(value) => setWeights({ ...weights, [name]: value })}
              />
            </label>
          ))}
          <span className={styles.hint}>{words.t('panel.template.plan.weights.hint')}</span>
        </div>
      )}
      {template.owners.length > 0 && (
        <Field label={words.t('panel.template.plan.owner')}>
          <Select
            value={owner ?? ''}
            options={template.owners.map(({ name }) => [name, name])}
            onChange={setOwner}
          />
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
      {plan.ok ? (
        <PlanResult
          table={{
            headings: [message('planning.table.entity'), message('panel.template.plan.column')],
            rows: [
              ...plan.order.map((entity) => [entity, { figure: plan.targets[entity] ?? '0', unit: null }]),
              [message('planning.table.total'), { figure: over?.sum ?? whole, unit: null }],
            ],
          }}
          remark={over && sayOverload(over, indicator.unit.symbol)}
          accepted={message('panel.template.plan.accepted.entities', { name: indicator.name })}
          planned={() =>
            withTargetVersion(template, indicator.code, {
              owner,
              version: version.trim(),
              date: date === '' ? null : date,
              value: template.total === null ? plan.targets : { ...plan.targets, [template.total]: whole },
              note: note.trim() || null,
            })
          }
        />
      ) : (
        !isWaiting && <p role="alert">{words.say(plan.problem)}</p>
      )}
    </>
  );
}

/** By the calendar on the wall. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
