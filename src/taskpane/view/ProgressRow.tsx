/** One metric against its schedule: the light, how far behind in words, the bar, the figures, and what it would take. */
import { useId } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MetricStatus, SecondTarget } from '../../core/progress/status';
import type { Words } from '../../messages/words';
import { amountFigure, percentFigure, pointsFigure, signedPercent } from '../figures';
import { BulletBar } from './BulletBar';
import { usePanel } from './context';
import { LightMark } from './LightMark';
import { focusRing, SIDE, unseen } from './styles';
import type { RovingItem } from './useRovingList';

export function ProgressRow(props: {
  readonly status: MetricStatus;
  readonly item: RovingItem;
  /** Where the metrics have different schedules, each row names its own. */
  readonly ownSchedule: boolean;
  /** The light tells growth, not completion. */
  readonly byGrowth: boolean;
}) {
  const { words } = usePanel();
  const styles = useStyles();
  const heading = useId();
  const { status, byGrowth } = props;
  const schedule = words.figure(percentFigure(status.schedule));
  const completion = status.completion === null ? null : words.figure(percentFigure(status.completion));
  const required = requiredWords(words, status);
  const name =
    status.entity === null
      ? status.name
      : words.t('panel.finding.entity', { indicator: status.name, entity: status.entity });
  if (status.light === 'none' && completion === null) {
    return (
      <div
        role="group"
        aria-labelledby={heading}
        className={mergeClasses(styles.row, props.item['aria-current'] && styles.current)}
        {...props.item}
      >
        <div className={styles.bottom}>
          <span id={heading} className={styles.unlit}>
            {name}
          </span>
          <span className={styles.amounts}>{amountWords(words, status)}</span>
        </div>
        {status.second && <div className={styles.quiet}>{secondWords(words, status, status.second)}</div>}
        {status.absence !== 'no-target' && status.absence !== 'no-growth' && (
          <div className={styles.quiet}>{standingWords(words, status)}</div>
        )}
      </div>
    );
  }
  return (
    <div
      role="group"
      aria-labelledby={heading}
      className={mergeClasses(styles.row, props.item['aria-current'] && styles.current)}
      {...props.item}
    >
      <div className={styles.top}>
        <LightMark light={status.light} />
        <span id={heading} className={styles.name}>
          <span className={styles.unseen}>{words.t(`panel.light.${status.light}`)} </span>
          {name}
        </span>
        <span className={styles.completion}>
          {byGrowth && status.growth !== null ? signedPercent(words, status.growth) : completion}
        </span>
      </div>
      {status.completion !== null && completion && (
        <BulletBar
          completion={status.completion}
          schedule={status.schedule}
          light={status.light}
          label={words.t('panel.progress.bar', { completion, schedule })}
        />
      )}
      <div className={styles.bottom}>
        <span>{byGrowth ? growthWords(words, status) : standingWords(words, status)}</span>
        <span className={styles.amounts}>{amountWords(words, status)}</span>
      </div>
      {byGrowth && completion && (
        <div className={styles.quiet}>{words.t('panel.progress.bar', { completion, schedule })}</div>
      )}
      {required && <div className={styles.quiet}>{required}</div>}
      {status.second && <div className={styles.quiet}>{secondWords(words, status, status.second)}</div>}
      {props.ownSchedule && (
        <div className={styles.quiet}>
          {words.t('panel.progress.own-schedule', {
            schedule,
            basis: words.t(`panel.progress.basis.${status.basis}`),
          })}
        </div>
      )}
    </div>
  );
}

function standingWords(words: Words, { gap, better, absence, light }: MetricStatus): string {
  if (gap === null) return words.t(absence ? `panel.progress.absence.${absence}` : `panel.light.${light}`);
  const points = pointsFigure(gap);
  if (Number(points.figure) === 0) return words.t('panel.progress.level');
  const upper = better === 'higher' ? 'panel.progress.ahead' : 'panel.progress.over';
  const lower = better === 'higher' ? 'panel.progress.behind' : 'panel.progress.under';
  return words.t(gap > 0 ? upper : lower, { points });
}

function growthWords(words: Words, { growth, absence }: MetricStatus): string {
  if (growth === null) return words.t(`panel.progress.absence.${absence ?? 'no-growth'}`);
  const size = percentFigure(Math.abs(growth));
  if (Number(size.figure) === 0) return words.t('panel.progress.unchanged');
  return words.t(growth > 0 ? 'panel.progress.grew' : 'panel.progress.fell');
}

/** The same actual against the target of another level: 县任务 12,000万美元：完成 81.5%，超前 31.5 个百分点. */
function secondWords(words: Words, status: MetricStatus, second: SecondTarget): string {
  const { owner, target, completion, gap } = second;
  if (target === null) return words.t('panel.progress.second.none', { owner });
  if (completion === null) return words.t('panel.progress.second.target', { owner, target });
  const values = { owner, target, completion: percentFigure(completion) };
  if (gap === null) return words.t('panel.progress.second', values);
  return words.t('panel.progress.second.gap', {
    ...values,
    standing: standingWords(words, { ...status, gap }),
  });
}

/** 5,540 / 14,500 万美元: the unit once, unless the two were written in different ones. */
function amountWords(words: Words, { actual, target }: MetricStatus): string {
  if (!actual || !target) return [actual, target].flatMap((one) => (one ? words.figure(one) : [])).join('');
  const once = actual.unit === target.unit ? { ...actual, unit: null } : actual;
  return words.t('panel.progress.of', { actual: words.figure(once), target: words.figure(target) });
}

function requiredWords(words: Words, { required, unit, better, completion }: MetricStatus): string | null {
  if (better === 'lower') return null;
  // What is done needs nothing more; the bar and the percentage say so.
  if (completion !== null && completion >= 1) return null;
  if (!required || required.months === 0) return null;
  return words.t('panel.progress.required', {
    months: required.months,
    each: amountFigure(required.each, unit),
    soFar: { ...amountFigure(required.soFar, unit), unit: null },
  });
}

const useStyles = makeStyles({
  unseen,
  row: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${SIDE}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    fontVariantNumeric: 'tabular-nums',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ...focusRing,
    ':focus-visible': { ...focusRing[':focus-visible'], outlineOffset: '-2px' },
  },
  current: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  top: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  completion: { fontWeight: tokens.fontWeightSemibold },
  unlit: { minWidth: 0, overflowWrap: 'anywhere' },
  bottom: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  amounts: { color: tokens.colorNeutralForeground2 },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});
