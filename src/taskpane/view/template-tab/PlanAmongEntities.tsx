/** A target among the entities: by what it is shared out, and how much is put on top; and over the months of the year at once, if so chosen. */
import { useState } from 'react';
import { message } from '../../../core/message';
import { planAmongEntities, planBothWays } from '../../../core/planning/among-entities';
import { planOverTime } from '../../../core/planning/over-time';
import { overload } from '../../../core/planning/overload';
import { bothWaysTable, sayOverload } from '../../../core/planning/plan-table';
import { withSchedule, withTargetVersion } from '../../../core/planning/put';
import type { Indicator, Template } from '../../../core/template/template';
import { decimalsOf, scheduleName, wholeTarget, withExtra } from '../../actions/template/planning';
import { unitWords } from '../../../messages/figures';
import { usePanel } from '../context';
import { Field, Fields, TextInput, useStyles } from './parts';
import { PlanResult } from './PlanResult';
import { ByField, ShapeFields, useShape } from './PlanShape';
import { ShareFields, useShares } from './PlanShares';
import { useVersion, VersionFields } from './PlanVersion';

export function PlanAmongEntities(props: {
  readonly template: Template;
  readonly indicator: Indicator;
  /** A column for each month or quarter. */
  readonly isBothWays: boolean;
}) {
  const { template, indicator, isBothWays } = props;
  const { words } = usePanel();
  const styles = useStyles();
  const [target, setTarget] = useState(() => wholeTarget(template, indicator));
  const [extra, setExtra] = useState('0');
  const names = template.entities.map(({ name }) => name);
  const shares = useShares(names);
  const shape = useShape(template.window);
  const version = useVersion(template, indicator);
  if (names.length === 0) return <p>{words.t('panel.template.plan.no-entities')}</p>;

  const decimals = decimalsOf(indicator, target);
  const whole = target.trim().replaceAll(',', '');
  const sum = withExtra(whole, extra, decimals);
  const plan =
    sum === null
      ? { ok: false as const, problem: message('panel.template.plan.extra.number', { found: extra }) }
      : isBothWays
        ? bothWays(sum)
        : amongEntities(sum);
  const isWaiting = whole === '' || shares.isWaiting || (isBothWays && shape.isWaiting);
  const over = plan.ok ? overload(whole, Object.values(plan.targets)) : null;

  function amongEntities(all: string) {
    const result = planAmongEntities(all, shares.sharers, decimals);
    if (!result.ok) return result;
    const { targets, order } = result;
    const figure = (text: string) => ({ figure: text, unit: null });
    const table = {
      headings: [message('planning.table.entity'), message('panel.template.plan.column')],
      rows: [
        ...order.map((entity) => [entity, figure(targets[entity] ?? '0')]),
        [message('planning.table.total'), figure(all)],
      ],
    };
    return { ok: true as const, targets, table, schedule: null };
  }

  function bothWays(all: string) {
    if (!shape.shaped.ok) return shape.shaped;
    const { window } = template;
    const time = { target: all, window, shape: shape.shaped.shape, by: shape.by, decimals };
    const result = planBothWays(time, shares.sharers);
    if (!result.ok) return result;
    const curve = planOverTime(time);
    if (!curve.ok) return curve;
    const targets = Object.fromEntries(
      result.entities.map((entity, index) => [entity, result.rowTotals[index] ?? '0']),
    );
    return { ok: true as const, targets, table: bothWaysTable(result, all), schedule: curve.schedule };
  }

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
      <ShareFields choice={shares} names={names} />
      {isBothWays && (
        <>
          <ByField choice={shape} />
          <ShapeFields choice={shape} window={template.window} />
        </>
      )}
      <VersionFields choice={version} template={template} />
      {plan.ok ? (
        <PlanResult
          table={plan.table}
          remark={over && sayOverload(over, indicator.unit.symbol)}
          {...(isBothWays && {
            note: words.t('panel.template.plan.both.note'),
            sheet: words.t('panel.template.plan.sheet', { name: indicator.name }),
            unit: words.t('panel.template.plan.sheet.unit', {
              unit: unitWords(indicator.unit.symbol, words.locale),
            }),
          })}
          accepted={
            plan.schedule
              ? message('panel.template.plan.accepted.both', {
                  name: indicator.name,
                  before: scheduleName(indicator.schedule),
                })
              : message('panel.template.plan.accepted.entities', { name: indicator.name })
          }
          planned={() => {
            const named = template.total === null ? {} : { [template.total]: whole };
            const set = withTargetVersion(
              template,
              indicator.code,
              version.of({ ...plan.targets, ...named }),
            );
            return plan.schedule ? withSchedule(set, plan.schedule, indicator.code) : set;
          }}
        />
      ) : (
        !isWaiting && <p role="alert">{words.say(plan.problem)}</p>
      )}
    </>
  );
}
