/** 分解目标: which indicator, and over what; the result is shown before it goes into the template. */
import { useState } from 'react';
import { overloadOf } from '../../../core/planning/overload';
import { sayOverload } from '../../../core/planning/plan-table';
import { sayTargetChange, targetHistory } from '../../../core/template/target-versions';
import type { Indicator } from '../../../core/template/template';
import { usePanel } from '../context';
import { Field, Page, Select, useStyles } from './parts';
import { PlanAmongEntities } from './PlanAmongEntities';
import { PlanOverTime } from './PlanOverTime';

export function PlanPage() {
  const { words, session } = usePanel();
  const styles = useStyles();
  const template = session.template?.template ?? null;
  const [way, setWay] = useState<Way>('time');
  const [code, setCode] = useState<string | null>(null);
  if (!template) return null;
  const isOverTime = way === 'time';
  // Of all indicators at once only the shares over time can be fixed.
  const indicator =
    template.indicators.find((each) => each.code === code) ??
    (isOverTime && code === ALL ? null : (template.indicators[0] ?? null));
  const standing = indicator && overloadOf(template, indicator);
  const key = `${way} ${indicator?.code ?? ALL}`;
  return (
    <Page title={words.t('panel.template.page.plan')} what={words.t('panel.template.plan.what')}>
      {/* Each on a line of its own: names of indicators are long. */}
      <Field label={words.t('panel.template.plan.way')}>
        <Select
          value={way}
          options={WAYS.map((each) => [each, words.t(`panel.template.plan.way.${each}`)])}
          onChange={(value) => setWay(WAYS.find((each) => each === value) ?? 'time')}
        />
      </Field>
      <Field label={words.t('panel.template.plan.indicator')}>
        <Select
          value={indicator?.code ?? ALL}
          options={[
            ...(isOverTime ? [[ALL, words.t('panel.template.plan.indicator.all')] as const] : []),
            ...template.indicators.map((each) => [each.code, each.name] as const),
          ]}
          onChange={setCode}
        />
      </Field>
      {standing && indicator && (
        <p className={styles.quiet}>{words.say(sayOverload(standing, indicator.unit.symbol))}</p>
      )}
      {isOverTime ? (
        <PlanOverTime key={key} template={template} indicator={indicator} />
      ) : (
        indicator && (
          <PlanAmongEntities
            key={key}
            template={template}
            indicator={indicator}
            isBothWays={way === 'both'}
          />
        )
      )}
      {indicator && <History indicator={indicator} />}
    </Page>
  );
}

const WAYS = ['time', 'entities', 'both'] as const;
type Way = (typeof WAYS)[number];

/** No code of an indicator is blank. */
const ALL = '';

function History({ indicator }: { readonly indicator: Indicator }) {
  const { words } = usePanel();
  const styles = useStyles();
  const history = targetHistory(indicator);
  if (history.length === 0) return null;
  return (
    <section>
      <h3 className={styles.subtitle}>{words.t('panel.template.plan.history')}</h3>
      <ul className={styles.list}>
        {history.map((change, index) => (
          <li key={index} className={styles.plain}>
            {words.say(sayTargetChange(change))}
            {change.note && <span className={styles.hint}>{change.note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
