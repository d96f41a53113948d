/** How many reports count, and behind it: which do not and why, what is missing, what is to be checked, and the scheme. */
import { useId, useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Words } from '../../../messages/words';
import type { SummaryHead } from '../../summary/jobs/head';
import { usePanel } from '../context';
import { bareButton, SIDE } from '../styles';
import { DetailLists } from './DetailLists';
import type { PageName } from './pages';
import { SchemeChoice } from './SchemeChoice';
import { useSummary } from './summary';

export function Details(props: {
  readonly head: SummaryHead;
  readonly page: PageName;
  /** Until it is folded by hand. */
  readonly isOpen: boolean;
}) {
  const { head, page, isOpen } = props;
  const { words } = usePanel();
  const { state } = useSummary();
  const styles = useStyles();
  const body = useId();
  // A scheme that cannot be used must not go unseen.
  const [turned, setTurned] = useState(head.schemeProblems.length > 0 ? { on: page, open: true } : null);
  // What was unfolded on one page takes no room from the others.
  const open = turned?.on === page ? turned.open : isOpen;
  const { scheme } = state;
  return (
    <div className={styles.details}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={open}
        aria-controls={body}
        onClick={() => setTurned({ on: page, open: !open })}
      >
        <span className={styles.said}>{summaryLine(words, head)}</span>
        <span className={styles.more}>
          {words.t('panel.summary.details')} {open ? '▴' : '▾'}
        </span>
      </button>
      <div id={body} hidden={!open} className={mergeClasses(open && styles.body)}>
        {open && (
          <>
            <DetailLists head={head} />
            <SchemeChoice head={head} scheme={scheme} />
            <Again />
          </>
        )}
      </div>
    </div>
  );
}

function summaryLine(words: Words, head: SummaryHead): string {
  const { reports, earlier, uncounted, missing, problemCount } = head;
  const missed = new Set(missing.map(({ entity }) => entity)).size;
  return [
    words.t('panel.summary.counted', { count: reports }),
    earlier > 0 && words.t('panel.summary.earlier', { count: earlier }),
    uncounted.length > 0 && words.t('panel.summary.uncounted', { count: uncounted.length }),
    missed > 0 && words.t('panel.summary.missing', { count: missed }),
    problemCount > 0 && words.t('panel.summary.to-check', { count: problemCount }),
  ]
    .filter((part) => part !== false)
    .join(words.locale === 'zh-CN' ? '，' : ', ');
}

function Again() {
  const { words } = usePanel();
  const { summing } = useSummary();
  return (
    <div>
      <Button
        size="small"
        onClick={() => {
          summing.touch();
          void summing.refresh();
        }}
      >
        {words.t('panel.summary.again')}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  details: { padding: `0 ${SIDE}` },
  line: {
    ...bareButton,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  said: { minWidth: 0, overflowWrap: 'anywhere' },
  more: { color: tokens.colorBrandForegroundLink, whiteSpace: 'nowrap' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
