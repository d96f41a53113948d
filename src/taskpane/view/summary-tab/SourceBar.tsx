/** What is being told: up to which month, and out of which figures; each can be changed where there is a choice. */
import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { periodCode } from '../../../core/statistics/period';
import { periodWords } from '../../../messages/periods';
import type { Words } from '../../../messages/words';
import { SOURCE_KINDS } from '../../summary/choice';
import type { SourceOffer } from '../../summary/counted';
import type { SummaryHead } from '../../summary/jobs/head';
import { usePanel } from '../context';
import { SIDE } from '../styles';
import { useSummary } from './summary';

export function SourceBar({ head }: { readonly head: SummaryHead }) {
  const { words } = usePanel();
  const { summing } = useSummary();
  const styles = useStyles();
  const { period, periods, source, offers } = head;
  return (
    <div className={styles.bar}>
      {periods.length > 1 ? (
        <Select
          size="small"
          aria-label={words.t('panel.summary.period')}
          className={styles.period}
          value={period ? periodCode(period) : ''}
          onChange={(_, { value }) =>
            void summing.choose({ period: periods.find((one) => periodCode(one) === value) ?? null })
          }
        >
          {periods.map((one) => (
            <option key={periodCode(one)} value={periodCode(one)}>
              {periodWords(one, words.locale)}
            </option>
          ))}
        </Select>
      ) : (
        period && <span className={styles.plain}>{periodWords(period, words.locale)}</span>
      )}
      {offers.length > 1 ? (
        <Select
          size="small"
          aria-label={words.t('panel.summary.source')}
          className={styles.source}
          value={source?.kind ?? ''}
          onChange={(_, { value }) =>
            void summing.choose({
              source: SOURCE_KINDS.find((kind) => kind === value) ?? null,
              // Another source has its own latest month.
              period: null,
            })
          }
        >
          {offers.map((offer) => (
            <option key={offer.kind} value={offer.kind}>
              {sourceWords(words, offer)}
            </option>
          ))}
        </Select>
      ) : (
        source && <span className={styles.from}>{sourceWords(words, source)}</span>
      )}
    </div>
  );
}

const sourceWords = (words: Words, { kind, reports, sheet }: SourceOffer): string =>
  words.t(`panel.summary.source.${kind}`, { count: reports, sheet: sheet ?? '' });

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    padding: `0 ${SIDE}`,
  },
  period: { flex: '1 1 112px', maxWidth: '200px' },
  // In a narrow pane on a line of its own: what is cut off could only be read by opening it.
  source: { flex: '2 1 220px', minWidth: 0 },
  plain: { fontWeight: tokens.fontWeightSemibold },
  from: { minWidth: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});
