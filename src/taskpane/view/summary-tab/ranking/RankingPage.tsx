/** 排名: places with their moves, the red and the black list, streaks, and who has no place and why. */
import { useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RankedTold, RankingTold } from '../../../summary/jobs/ranking';
import type { Words } from '../../../../messages/words';
import { usePanel } from '../../context';
import { SIDE } from '../../styles';
import { Answered } from '../Answered';
import type { SummaryPage } from '../pages';
import { Choose, Heading, LongList, Note, PageBody } from '../parts';
import { SourceButton } from '../SourceButton';
import { signed } from '../standing';
import { useHead, useTold } from '../summary';
import { rankingWords } from './ranking-words';

export const rankingPage: SummaryPage = { Page: RankingPage };

function RankingPage() {
  const { words } = usePanel();
  const { rankings } = useHead().head;
  const [chosen, choose] = useState(0);
  const ranking = Math.min(chosen, rankings.length - 1);
  if (rankings.length === 0) return <Note>{words.t('panel.summary.ranking.none')}</Note>;
  return (
    <PageBody>
      <Choose
        label={words.t('panel.summary.ranking.which')}
        value={String(ranking)}
        options={rankings.map((one, index) => [String(index), rankingWords(words, one)] as const)}
        onChange={(index) => choose(Number(index))}
      />
      <Places ranking={ranking} />
    </PageBody>
  );
}

function Places({ ranking }: { readonly ranking: number }) {
  const { words } = usePanel();
  const asking = useTold('ranking', { ranking });
  return (
    <Answered asking={asking}>
      {(told) =>
        told && (
          <PageBody>
            <Note>
              {told.rows.length === 0
                ? words.t('panel.summary.ranking.nobody')
                : told.since
                  ? words.t(
                      told.isSameField ? 'panel.summary.ranking.since' : 'panel.summary.ranking.other-field',
                      { period: { period: told.since } },
                    )
                  : words.t('panel.summary.ranking.no-since')}
            </Note>
            <LongList
              label={words.t('panel.summary.ranking.list')}
              all={told.rows}
              keyOf={({ entity }) => entity}
            >
              {(row) => <Ranked row={row} told={told} />}
            </LongList>
            <NotRanked told={told} />
          </PageBody>
        )
      }
    </Answered>
  );
}

function Ranked({ row, told }: { readonly row: RankedTold; readonly told: RankingTold }) {
  const { words } = usePanel();
  const styles = useStyles();
  const { entity, place, value, isTied, sources, list } = row;
  const [source] = sources;
  const remarks = [
    list && words.t(`panel.summary.ranking.${list}`),
    isTied && words.t('panel.summary.ranking.tied'),
    told.since && told.isSameField && moveWords(words, row),
    ...streakWords(words, row),
  ].filter(Boolean);
  return (
    <div className={styles.row}>
      <div className={styles.top}>
        <span
          className={styles.place}
          aria-label={words.t('panel.summary.ranking.place', { place })}
          role="img"
        >
          {place}
        </span>
        <span className={styles.name}>{entity}</span>
        <span className={styles.value}>
          {told.by === 'growth' || told.by === 'gap' ? signed(words, value) : words.figure(value)}
        </span>
      </div>
      <div className={styles.bottom}>
        <span className={styles.remarks}>{remarks.join(' · ')}</span>
        {source && sources.length === 1 && <SourceButton source={source} />}
      </div>
    </div>
  );
}

function moveWords(words: Words, { moved }: RankedTold): string {
  if (moved === null) return words.t('panel.summary.ranking.new');
  if (moved === 0) return words.t('panel.summary.ranking.same');
  const count = Math.abs(moved);
  return moved > 0
    ? `↑ ${words.t('panel.summary.ranking.up', { count })}`
    : `↓ ${words.t('panel.summary.ranking.down', { count })}`;
}

/** One month alone is no streak. */
function streakWords(words: Words, { first, missed }: RankedTold): string[] {
  return (
    [
      ['first', first],
      ['missed', missed],
    ] as const
  ).flatMap(([kind, streak]) =>
    streak && streak.least > 1
      ? [words.t(`panel.summary.ranking.${kind}${streak.isOpen ? '-open' : ''}`, { count: streak.least })]
      : [],
  );
}

function NotRanked({ told: { unranked } }: { readonly told: RankingTold }) {
  const { words } = usePanel();
  const styles = useStyles();
  if (unranked.length === 0) return null;
  return (
    <section aria-label={words.t('panel.summary.ranking.unranked')}>
      <Heading>{words.t('panel.summary.ranking.unranked')}</Heading>
      <ul className={styles.unranked}>
        {unranked.map(({ entity, reason }) => (
          <li key={entity}>
            {words.t('panel.summary.ranking.unranked-one', {
              entity,
              why: words.t(`summary.ranking.why.${reason}`),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalXS} ${SIDE}` },
  top: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  place: {
    minWidth: '24px',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  value: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  bottom: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    paddingLeft: `calc(24px + ${tokens.spacingHorizontalS})`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  remarks: { minWidth: 0, overflowWrap: 'anywhere' },
  unranked: {
    margin: 0,
    paddingLeft: `calc(${SIDE} + ${tokens.spacingHorizontalL})`,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});
