/** A plan put into the template: a new template, the old one as it was. */
import type { Indicator, Schedule, TargetValue, TargetVersion, Template } from '../template/template';
import { targetInForce } from '../template/target-versions';

/** The curve of one indicator; of the whole template, and of every indicator that follows it, without one. */
export function withSchedule(template: Template, schedule: Schedule, code: string | null = null): Template {
  if (code !== null) return changed(template, code, (indicator) => ({ ...indicator, schedule }));
  const old = JSON.stringify(template.schedule);
  return {
    ...template,
    schedule,
    indicators: template.indicators.map((indicator) =>
      JSON.stringify(indicator.schedule) === old ? { ...indicator, schedule } : indicator,
    ),
  };
}

/** One more version of a target; what was in force before stays in the record, as 年初 where nothing else is known of it. */
export function withTargetVersion(template: Template, code: string, version: TargetVersion): Template {
  const [first, second] = template.owners;
  return changed(template, code, (indicator) => {
    const before: readonly TargetVersion[] =
      indicator.targets.length > 0 || isUnset(indicator.target)
        ? indicator.targets
        : [{ owner: first?.name ?? null, version: '年初', date: null, value: indicator.target, note: null }];
    const targets = [...before, version].sort((a, b) =>
      (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0,
    );
    return {
      ...indicator,
      targets,
      target: targetInForce(targets, first?.name ?? null),
      secondTarget: second ? targetInForce(targets, second.name) : null,
    };
  });
}

const isUnset = (value: TargetValue): boolean => value === null;

/** @throws RangeError for a code that the template does not have */
function changed(template: Template, code: string, change: (indicator: Indicator) => Indicator): Template {
  if (!template.indicators.some((indicator) => indicator.code === code)) {
    throw new RangeError(`no such indicator: ${code}`);
  }
  return {
    ...template,
    indicators: template.indicators.map((indicator) =>
      indicator.code === code ? change(indicator) : indicator,
    ),
  };
}
