/** The verdict first: may it be submitted, and why not. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Readiness, Review } from '../../core/review/explanations';
import type { Words } from '../../messages/words';
import type { PanelExamination } from '../engine/engine';
import { countKinds } from '../findings';
import type { KindCounts, ListedFinding } from '../findings';
import { usePanel } from './context';
import { KindMark } from './KindMark';
import { SIDE } from './styles';

export function Verdict(props: {
  readonly examination: PanelExamination;
  readonly review: Pick<Review, 'readiness'>;
  readonly listed: readonly ListedFinding[];
  readonly at: number;
}) {
  const { words, session } = usePanel();
  const styles = useStyles();
  const { readiness } = props.review;
  const kind = readiness.ready ? 'passed' : readiness.errors > 0 ? 'error' : 'query';
  const verdict = words.t(VERDICTS[kind]);
  const reason = why(words, readiness, countKinds(props.listed));
  // A verdict on figures that stand there no longer must not be read as one on those that do.
  const isOld = session.stale && !session.live;
  return (
    <section className={styles.verdict}>
      <div role="status" className={styles.line}>
        <KindMark kind={isOld ? 'undecided' : kind} size={20} />
        <strong className={styles.word}>{isOld ? words.t('panel.verdict.stale') : verdict}</strong>
        <span className={isOld ? styles.old : undefined}>
          {isOld ? words.t('panel.verdict.stale.why', { verdict, reason }) : reason}
        </span>
      </div>
      <p className={styles.counts}>{countWords(words, props, session.live && session.stale)}</p>
      {props.examination.validation.causesCut && (
        <p className={styles.counts}>{words.t('validation.causes-cut')}</p>
      )}
    </section>
  );
}

const VERDICTS = {
  error: 'panel.verdict.errors',
  query: 'panel.verdict.queries',
  passed: 'panel.verdict.clean',
} as const;

function why(words: Words, { errors, unexplained }: Readiness, { query, hint }: KindCounts): string {
  if (errors > 0 && unexplained > 0) {
    return words.t('panel.verdict.why.errors-and-unexplained', { errors, count: unexplained });
  }
  if (errors > 0) return words.t('panel.verdict.why.errors', { count: errors });
  if (unexplained > 0) return words.t('panel.verdict.why.unexplained', { count: unexplained });
  if (query > 0) return words.t('panel.verdict.why.explained', { count: query });
  return hint > 0 ? words.t('panel.verdict.why.hints', { count: hint }) : words.t('panel.verdict.why.clean');
}

function countWords(
  words: Words,
  {
    examination,
    listed,
    at,
  }: { examination: PanelExamination; listed: readonly ListedFinding[]; at: number },
  isUpdating: boolean,
): string {
  const { findings, summary } = examination.validation;
  const failing = findings.filter(({ outcome }) => outcome === 'fails').length;
  const time = new Date(at).toLocaleTimeString(words.locale, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  const marked = (mark: ListedFinding['mark']): number => listed.filter((one) => one.mark === mark).length;
  const { checks, undecided } = summary;
  const passed = Math.max(0, checks - undecided - failing);
  return [
    undecided > 0
      ? words.t('panel.verdict.counts.undecided', { checks, passed, undecided })
      : words.t('panel.verdict.counts', { checks, passed }),
    ...(marked('solved') > 0 ? [words.t('panel.verdict.solved', { count: marked('solved') })] : []),
    ...(marked('fresh') > 0 ? [words.t('panel.verdict.new', { count: marked('fresh') })] : []),
    // In the place of the time, so that nothing moves.
    isUpdating ? words.t('panel.verdict.updating') : words.t('panel.verdict.at', { time }),
  ].join(' · ');
}

const useStyles = makeStyles({
  verdict: { padding: `${tokens.spacingVerticalS} ${SIDE} ${tokens.spacingVerticalXS}` },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    lineHeight: tokens.lineHeightBase300,
  },
  word: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  old: { color: tokens.colorNeutralForeground3 },
  counts: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
});
