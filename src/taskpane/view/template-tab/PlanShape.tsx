/** How a target is spread over the window: by months or quarters, and in which shape. */
import { useState } from 'react';
import { METHODS, shapeOf, spansIn } from '../../actions/template/planning';
import type { Method, ShapeResult } from '../../actions/template/planning';
import type { Window } from '../../../core/statistics/period';
import { usePanel } from '../context';
import { Field, Select, TextBox, TextInput, useStyles } from './parts';

export interface ShapeChoice {
  readonly by: 'month' | 'quarter';
  setBy(by: 'month' | 'quarter'): void;
  readonly method: Method;
  setMethod(method: Method): void;
  readonly lastYear: string;
  setLastYear(text: string): void;
  /** Typed, by the last month of each span. */
  readonly curve: Readonly<Record<string, string>>;
  setCurve(curve: Readonly<Record<string, string>>): void;
  readonly shaped: ShapeResult;
  /** Not filled in yet, which is no mistake. */
  readonly isWaiting: boolean;
}

export function useShape(window: Window): ShapeChoice {
  const [by, setBy] = useState<'month' | 'quarter'>('month');
  const [method, setMethod] = useState<Method>('even');
  const [lastYear, setLastYear] = useState('');
  const [curve, setCurve] = useState<Readonly<Record<string, string>>>({});
  const typed = Object.fromEntries(spansIn(window, by).map(({ month }) => [month, curve[month] ?? '']));
  return {
    by,
    setBy,
    method,
    setMethod,
    lastYear,
    setLastYear,
    curve,
    setCurve,
    shaped: shapeOf(method, lastYear, typed),
    isWaiting: method === 'seasonal' && lastYear.trim() === '',
  };
}

export function ByField({ choice: { by, setBy } }: { readonly choice: ShapeChoice }) {
  const { words } = usePanel();
  return (
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
  );
}

export function ShapeFields(props: { readonly choice: ShapeChoice; readonly window: Window }) {
  const { words } = usePanel();
  const styles = useStyles();
  const { by, method, setMethod, lastYear, setLastYear, curve, setCurve } = props.choice;
  return (
    <>
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
          {spansIn(props.window, by)
            .slice(0, -1)
            .map(({ month }) => (
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
    </>
  );
}
