/** What stands behind the number of reports that count: which do not and why, what is missing, and what is to be checked. */
import type { ReactNode } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { Uncounted } from '../../../core/collection/counted-reports';
import type { Words } from '../../../messages/words';
import type { MissingFigures, SummaryHead } from '../../summary/jobs/head';
import { usePanel } from '../context';
import { entityName } from './names';
import { SourceButton } from './SourceButton';
import { useSummary } from './summary';

const MOST_LISTED = 20;

export function DetailLists({ head }: { readonly head: SummaryHead }) {
  return (
    <>
      <LeftOut head={head} />
      <Missing missing={head.missing} />
      <Problems head={head} />
    </>
  );
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
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});
