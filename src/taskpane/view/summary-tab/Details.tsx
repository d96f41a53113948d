/** How many reports count, and behind it: which do not and why, what is missing, what is to be checked, and the scheme. */
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Uncounted } from '../../../core/collection/counted-reports';
import type { Words } from '../../../messages/words';
import type { MissingFigures, SummaryHead } from '../../summary/jobs/head';
import { usePanel } from '../context';
import { focusRing, SIDE } from '../styles';
import { entityName } from './names';
import type { PageName } from './pages';
import { SchemeChoice } from './SchemeChoice';
import { SourceButton } from './SourceButton';
import { useSummary } from './summary';

const MOST_LISTED = 20;

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
            <LeftOut head={head} />
            <Missing missing={head.missing} />
            <Problems head={head} />
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

function LeftOut({ head }: { readonly head: SummaryHead }) {
  const { words } = usePanel();
  const { summing, state, follow, isAtHand } = useSummary();
  const { uncounted, source } = head;
  const { withErrors } = state.choice;
  const hasErrors = uncounted.some(({ why }) => why === 'has-errors');
  return (
    <>
      <List title={words.t('panel.summary.left-out')} all={uncounted}>
        {(one) => (
          <>
            {uncountedWords(words, one, source?.kind === 'sheet')}
            {one.why === 'has-errors' && isAtHand(one.file) && (
              <Button
                size="small"
                appearance="transparent"
                onClick={() => follow({ file: one.file, cell: { sheet: '', row: 0, column: 0 } })}
              >
                {words.t('panel.summary.see-findings')}
              </Button>
            )}
          </>
        )}
      </List>
      {(hasErrors || withErrors) && (
        <Checkbox
          checked={withErrors}
          onChange={(_, { checked }) => void summing.choose({ withErrors: checked === true })}
          label={words.t('panel.summary.with-errors')}
        />
      )}
    </>
  );
}

function uncountedWords(words: Words, one: Uncounted, isSheet: boolean): string {
  const { file } = one;
  switch (one.why) {
    case 'unreadable':
      return words.say(one.reason);
    case 'no-period':
      return words.t(
        isSheet ? 'panel.summary.left-out.no-period-sheet' : 'panel.summary.left-out.no-period',
        { file },
      );
    case 'has-errors':
      return words.t('panel.summary.left-out.has-errors', { file, count: one.errors });
    case 'later':
      return words.t('panel.summary.left-out.later', {
        ...{ file, period: { period: one.period }, told: { period: one.told } },
      });
  }
}

function Missing({ missing }: { readonly missing: readonly MissingFigures[] }) {
  const { words } = usePanel();
  const { state } = useSummary();
  return (
    <List title={words.t('panel.summary.missing-list')} all={missing}>
      {({ entity, reason, isAll, indicators }) =>
        words.t(isAll ? 'panel.summary.missing.all' : 'panel.summary.missing.some', {
          entity: entityName(words, state.template, entity),
          indicators: [...indicators],
          reason: words.t(`panel.summary.missing.${reason}`),
        })
      }
    </List>
  );
}

function Problems({ head: { problems, problemCount } }: { readonly head: SummaryHead }) {
  const { words } = usePanel();
  return (
    <List title={words.t('panel.summary.problems')} all={problems} count={problemCount}>
      {({ message, source }) => (
        <>
          {words.say(message)} {source && <SourceButton source={source} />}
        </>
      )}
    </List>
  );
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

/** The first few; the rest is counted. Nothing at all where there is nothing. */
function List<T>(props: {
  readonly title: string;
  readonly all: readonly T[];
  /** Where more are known than are given. */
  readonly count?: number;
  readonly children: (one: T) => ReactNode;
}) {
  const { words } = usePanel();
  const styles = useStyles();
  const { title, all, children, count = all.length } = props;
  if (all.length === 0) return null;
  const listed = all.slice(0, MOST_LISTED);
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {listed.map((one, index) => (
          <li key={index}>{children(one)}</li>
        ))}
        {count > listed.length && <li>{words.t('panel.summary.more', { count: count - listed.length })}</li>}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  details: { padding: `0 ${SIDE}` },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
    cursor: 'pointer',
    ...focusRing,
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
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});
