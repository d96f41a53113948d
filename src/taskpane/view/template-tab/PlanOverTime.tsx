/** A target over months or quarters: how it is spread, and what comes out. */
import { useState } from 'react';
import { message } from '../../../core/message';
import { planOverTime } from '../../../core/planning/over-time';
import { timeTable } from '../../../core/planning/plan-table';
import type { PlanTable } from '../../../core/planning/plan-table';
import { withSchedule } from '../../../core/planning/put';
import type { Indicator, Template } from '../../../core/template/template';
import { decimalsOf, scheduleName, wholeTarget } from '../../actions/template/planning';
import { unitWords } from '../../../messages/figures';
import { usePanel } from '../context';
import { Field, Fields, TextInput } from './parts';
import { PlanResult } from './PlanResult';
import { ByField, ShapeFields, useShape } from './PlanShape';

export function PlanOverTime(props: { readonly template: Template; readonly indicator: Indicator | null }) {
  const { template, indicator } = props;
  const { words } = usePanel();
  const [target, setTarget] = useState(() => (indicator ? wholeTarget(template, indicator) : HUNDRED));
  const { window } = template;
  const choice = useShape(window);
  const { by, shaped } = choice;
  const decimals = indicator ? decimalsOf(indicator, target) : SHARE_DECIMALS;
  const plan = shaped.ok
    ? planOverTime({ target: target.trim().replaceAll(',', ''), window, shape: shaped.shape, by, decimals })
    : shaped;
  const isWaiting = choice.isWaiting || target.trim() === '';
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
        <ByField choice={choice} />
      </Fields>
      <ShapeFields choice={choice} window={window} />
      {plan.ok ? (
        <PlanResult
          table={indicator ? timeTable(plan.spans) : sharesOnly(timeTable(plan.spans))}
          accepted={message('panel.template.plan.accepted.time', {
            name,
            before: scheduleName((indicator ?? template).schedule),
          })}
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
