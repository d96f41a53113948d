/** The verdict first: may it be submitted, and why not. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Words } from '../../messages/words';
import type { PanelExamination } from '../engine/engine';
import { countKinds } from '../findings';
import type { KindCounts, ListedFinding } from '../findings';
import { usePanel } from './context';
import { KindMark } from './KindMark';
import { SIDE } from './styles';

export function Verdict(props: {
  readonly examination: PanelExamination;
  readonly listed: readonly ListedFinding[];
  readonly at: number;
}) {
  const { words, session } = usePanel();
  const styles = useStyles();
  const counts = countKinds(props.listed);
  const kind = counts.error > 0 ? 'error' : counts.query > 0 ? 'query' : 'passed';
  return (
    <section className={styles.verdict}>
      <div role="status" className={styles.line}>
        <KindMark kind={kind} size={20} />
        <strong className={styles.word}>{words.t(VERDICTS[kind])}</strong>
        <span>{why(words, counts)}</span>
      </div>
      <p className={styles.counts}>{countWords(words, props)}</p>
      {session.stale && (
        <p className={styles.counts}>
          {words.t(session.work ? 'panel.verdict.stale' : 'panel.verdict.stale-waiting')}
        </p>
      )}
    </section>
  );
}

const VERDICTS = {
  error: 'panel.verdict.errors',
  query: 'panel.verdict.queries',
  passed: 'panel.verdict.clean',
} as const;

function why(words: Words, { error, query, hint }: KindCounts): string {
  if (error > 0 && query > 0) {
    return words.t('panel.verdict.why.errors-and-queries', { errors: error, queries: query });
  }
  if (error > 0) return words.t('panel.verdict.why.errors', { count: error });
  if (query > 0) return words.t('panel.verdict.why.queries', { count: query });
  return hint > 0 ? words.t('panel.verdict.why.hints', { count: hint }) : words.t('panel.verdict.why.clean');
}

function countWords(
  words: Words,
  {
    examination,
    listed,
    at,
  }: { examination: PanelExamination; listed: readonly ListedFinding[]; at: number },
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
    words.t('panel.verdict.at', { time }),
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
  counts: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
});
