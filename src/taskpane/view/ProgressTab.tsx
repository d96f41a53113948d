/** 进度: where each metric stands against the schedule, worst first, and the switch that shows it in the sheet. */
import { Switch, makeStyles, tokens } from '@fluentui/react-components';
import type { FigureText } from '../../core/message';
import type { MetricStatus, Progress } from '../../core/progress/status';
import type { Period } from '../../core/statistics/period';
import { lightRuleOf } from '../../core/template/lights';
import type { LightRule } from '../../core/template/lights';
import type { Template } from '../../core/template/template';
import { percentFigure } from '../figures';
import { elapsedMonths } from '../periodChoices';
import type { Look } from '../session';
import { PeriodSelect } from './ContextBar';
import { usePanel } from './context';
import { LightMark, LIGHTS } from './LightMark';
import { ProgressList } from './ProgressList';
import { StaleLine } from './StaleLine';
import { SIDE } from './styles';

export function ProgressTab({ look }: { readonly look: Extract<Look, { kind: 'examined' }> }) {
  const { controller, words, session } = usePanel();
  const styles = useStyles();
  const { progress, period } = look.examination;
  if (progress === null || period === null) return <NoPeriod />;
  if (progress.statuses.length === 0) {
    return <p className={styles.plain}>{words.t('panel.progress.no-metrics')}</p>;
  }
  const lit = session.lit.includes(look.sheet);
  const mixed = isMixed(progress.statuses);
  const rule = session.template && lightRuleOf(session.template.template.lights);
  return (
    <>
      <section className={styles.head}>
        <div className={styles.line}>
          {rule?.measure === 'growth' ? (
            <ByGrowth rule={rule} />
          ) : mixed ? (
            <span className={styles.mixed}>{words.t('panel.progress.schedule.mixed')}</span>
          ) : (
            <Schedule progress={progress} period={period} template={session.template?.template ?? null} />
          )}
          <Switch
            className={styles.switch}
            checked={lit}
            disabled={!lit && look.examination.highlights.length === 0}
            label={words.t('panel.progress.lights')}
            labelPosition="before"
            onChange={(_, { checked }) => void controller.setLights(checked)}
          />
        </div>
        {/* How many are behind is the answer to the ribbon's button: it is also said. */}
        <div role="status">
          <ul className={styles.counts} aria-label={words.t('panel.progress.counts')}>
            {LIGHTS.filter((light) => progress.counts[light] > 0).map((light) => (
              <li key={light} className={styles.count}>
                <LightMark light={light} />
                {words.t('panel.progress.count', {
                  light: words.t(`panel.light.${light}`),
                  count: progress.counts[light],
                })}
              </li>
            ))}
          </ul>
        </div>
        {lit && <p className={styles.quiet}>{words.t('panel.progress.legend')}</p>}
        <StaleLine />
      </section>
      <ProgressList statuses={progress.statuses} ownSchedules={mixed} byGrowth={rule?.measure === 'growth'} />
      {progress.leftOut > 0 && (
        <p className={styles.plain}>{words.t('panel.progress.left-out', { count: progress.leftOut })}</p>
      )}
      {progress.statuses.some(({ completion }) => completion !== null) && (
        <p className={styles.marks}>{words.t('panel.progress.marks')}</p>
      )}
    </>
  );
}

function NoPeriod() {
  const { words } = usePanel();
  const styles = useStyles();
  return (
    <section className={styles.plain}>
      <h2 className={styles.title}>{words.t('panel.progress.no-period')}</h2>
      <p className={styles.what}>{words.t('panel.progress.no-period.what')}</p>
      <PeriodSelect wide />
    </section>
  );
}

function isMixed(statuses: readonly MetricStatus[]): boolean {
  const [first, ...rest] = statuses;
  return rest.some((one) => one.schedule !== first?.schedule || one.basis !== first.basis);
}

/** Always with its basis: the same figure means something else by days or by the plan curve. */
function Schedule(props: {
  readonly progress: Progress;
  readonly period: Period;
  readonly template: Template | null;
}) {
  const { words } = usePanel();
  const styles = useStyles();
  const { progress, period, template } = props;
  const [first] = progress.statuses;
  if (!first) return null;
  return (
    <span className={styles.schedule}>
      <strong>{words.t('panel.progress.schedule', { schedule: percentFigure(first.schedule) })}</strong>
      <span className={styles.basis}>
        {first.basis === 'even-months' && template
          ? words.t('panel.progress.basis.even-months.of', elapsedMonths(period, template.window))
          : words.t(`panel.progress.basis.${first.basis}`)}
      </span>
    </span>
  );
}

/** Lights that no schedule decides: by what, and from where on. */
function ByGrowth({ rule }: { readonly rule: LightRule }) {
  const { words } = usePanel();
  const styles = useStyles();
  const threshold = (percent: number): FigureText => ({ figure: String(percent), unit: '%' });
  return (
    <span className={styles.schedule}>
      <strong>{words.t('panel.progress.by-growth')}</strong>
      <span className={styles.basis}>
        {words.t('panel.progress.by-growth.thresholds', {
          green: threshold(rule.green),
          yellow: threshold(rule.yellow),
        })}
      </span>
    </span>
  );
}

const useStyles = makeStyles({
  head: { padding: `${tokens.spacingVerticalXS} ${SIDE} ${tokens.spacingVerticalS}` },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  schedule: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
    fontVariantNumeric: 'tabular-nums',
    '& strong': { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  },
  basis: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  mixed: { minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  switch: { flexShrink: 0, marginRight: '-8px' },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  count: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  quiet: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  marks: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${SIDE}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  plain: { padding: `${tokens.spacingVerticalM} ${SIDE}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  what: { margin: `${tokens.spacingVerticalS} 0` },
});
