/** A target over months or quarters: how it is spread, and what comes out. */
import { useState } from 'react';
import { message } from '../../../core/message';
import { planOverTime } from '../../../core/planning/over-time';
import { timeTable } from '../../../core/planning/plan-table';
import type { PlanTable } from '../../../core/planning/plan-table';
import { withSchedule } from '../../../core/planning/put';
import type { Indicator, Template } from '../../../core/template/template';
import { METHODS, decimalsOf, shapeOf, spansIn, wholeTarget } from '../../actions/template/planning';
import type { Method } from '../../actions/template/planning';
import { unitWords } from '../../../messages/figures';
import { usePanel } from '../context';
import { Field, Fields, Select, TextBox, TextInput, useStyles } from './parts';
import { PlanResult } from './PlanResult';

export function PlanOverTime(props: { readonly template: Template; readonly indicator: Indicator | null }) {
  const { template, indicator } = props;
  const { words } = usePanel();
  const styles = useStyles();
  const [target, setTarget] = useState(() => (indicator ? wholeTarget(template, indicator) : HUNDRED));
  const [by, setBy] = useState<'month' | 'quarter'>('month');
  const [method, setMethod] = useState<Method>('even');
  const [lastYear, setLastYear] = useState('');
  const [curve, setCurve] = useState<Readonly<Record<string, string>>>({});
  const { window } = template;
  const spans = spansIn(window, by);
  const typed = Object.fromEntries(spans.map(({ month }) => [month, curve[month] ?? '']));
  const shaped = shapeOf(method, lastYear, typed);
  const decimals = indicator ? decimalsOf(indicator, target) : SHARE_DECIMALS;
  const plan = shaped.ok
    ? planOverTime({ target: target.trim().replaceAll(',', ''), window, shape: shaped.shape, by, decimals })
    : shaped;
  // A form that was not filled in yet is no mistake.
  const isWaiting = (method === 'seasonal' && lastYear.trim() === '') || target.trim() === '';
  const name = indicator?.name ?? words.t('panel.template.plan.indicator.all');
  return (
    <>
      <Fields>
        {indicator && (
          <Field
            label={words.t('panel.template.plan.target', {
              unit: unitWords(indicator.unit.symbol, words.locale),
            })}
          >
            <TextInput figure value={target} onChange={setTarget} />
          </Field>
        )}
        <Field label={words.t('panel.template.plan.by')}>
          <Select
            value={by}
            options={(['month', 'quarter'] as const).map((each) => [
              each,
              words.t(`panel.template.plan.by.${each}`),
            ])}
            onChange={(value) => setBy(value === 'quarter' ? 'quarter' : 'month')}
          />
        </Field>
      </Fields>
      <Field label={words.t('panel.template.plan.shape')}>
        <Select
          value={method}
          options={METHODS.map((each) => [each, words.t(`panel.template.plan.shape.${each}`)])}
          onChange={(value) => setMethod(METHODS.find((each) => each === value) ?? 'even')}
        />
      </Field>
      {method === 'seasonal' && (
        <Field
          label={words.t('panel.template.plan.last-year')}
          hint={words.t('panel.template.plan.last-year.hint')}
        >
          <TextBox
            rows={3}
            value={lastYear}
            label={words.t('panel.template.plan.last-year')}
            onChange={setLastYear}
          />
        </Field>
      )}
      {method === 'curve' && (
        <fieldset className={styles.choices}>
          <legend className={styles.label}>{words.t('panel.template.plan.curve')}</legend>
          {spans.slice(0, -1).map(({ month }) => (
            <label key={month} className={styles.row}>
              <span className={styles.rowText}>{words.t('panel.template.plan.curve.at', { month })}</span>
              <TextInput
                figure
                narrow
                value={curve[month] ?? ''}
                onChange={(value) => setCurve({ ...curve, [month]: value })}
              />
            </label>
          ))}
          <span className={styles.hint}>{words.t('panel.template.plan.curve.hint')}</span>
        </fieldset>
      )}
      {plan.ok ? (
        <PlanResult
          table={indicator ? timeTable(plan.spans) : sharesOnly(timeTable(plan.spans))}
          accepted={message('panel.template.plan.accepted.time', { name })}
          planned={() => withSchedule(template, plan.schedule, indicator?.code ?? null)}
        />
      ) : (
        !isWaiting && <p role="alert">{words.say(plan.problem)}</p>
      )}
    </>
  );
}

/** All indicators at once: parts of a hundred, fine enough for any target. */
const HUNDRED = '100';
const SHARE_DECIMALS = 4;

/** The period and its share. */
const sharesOnly = ({ headings, rows }: PlanTable): PlanTable => {
  const outer = <T,>(cells: readonly T[]): T[] => [...cells.slice(0, 1), ...cells.slice(-1)];
  return { headings: outer(headings), rows: rows.map(outer) };
};
