/** 得分: the points of every entity; unfolded, every part with the figure and the rule that it comes from. */
import { useId, useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PartTold, ScoredTold } from '../../../summary/jobs/scores';
import { usePanel } from '../../context';
import { bareButton, SIDE } from '../../styles';
import { Answered } from '../Answered';
import { entityName } from '../names';
import type { SummaryPage } from '../pages';
import { Choose, Heading, LongList, Note, PageBody } from '../parts';
import { SourceButton } from '../SourceButton';
import { useHead, useSummary, useTold } from '../summary';

export const scoresPage: SummaryPage = { Page: ScoresPage };

function ScoresPage() {
  const { words } = usePanel();
  const { state } = useSummary();
  const { scores } = useHead().head;
  const [chosen, choose] = useState(0);
  const score = Math.min(chosen, scores.length - 1);
  if (scores.length === 0) {
    return (
      <Note>{words.t(state.scheme ? 'panel.summary.scores.none' : 'panel.summary.scores.no-scheme')}</Note>
    );
  }
  return (
    <PageBody>
      {scores.length > 1 && (
        <Choose
          label={words.t('panel.summary.scores.which')}
          value={String(score)}
          options={scores.map(({ name }, index) => [String(index), name] as const)}
          onChange={(index) => choose(Number(index))}
        />
      )}
      <Points score={score} name={scores[score]?.name ?? ''} />
    </PageBody>
  );
}

function Points({ score, name }: { readonly score: number; readonly name: string }) {
  const { words } = usePanel();
  const asking = useTold('scores', { score });
  return (
    <Answered asking={asking}>
      {(told) => {
        if (!told) return null;
        const title = words.t('panel.summary.scores.list', { name, outOf: told.outOf });
        return (
          <>
            <Heading>{title}</Heading>
            <LongList label={title} all={told.rows} keyOf={({ entity }) => String(entity)}>
              {(row) => <Scored row={row} />}
            </LongList>
          </>
        );
      }}
    </Answered>
  );
}

function Scored({ row }: { readonly row: ScoredTold }) {
  const { words } = usePanel();
  const { template } = useHead();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const body = useId();
  const { entity, points, known, parts, steps } = row;
  return (
    <>
      <button
        type="button"
        className={styles.row}
        aria-expanded={open}
        aria-controls={body}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.name}>
          {entityName(words, template, entity)} <span aria-hidden="true">{open ? '▴' : '▾'}</span>
        </span>
        <span className={styles.points}>
          {points
            ? words.t('panel.summary.scores.points', { points })
            : words.t('panel.summary.scores.open', { known })}
        </span>
      </button>
      <div id={body} hidden={!open}>
        {open && (
          <ul className={styles.parts}>
            {parts.map((part) => (
              <Part key={part.name} part={part} />
            ))}
            {steps.length > 0 && (
              <li>
                <div className={styles.part}>{words.t('panel.summary.scores.adjustments')}</div>
                {steps.map((step, index) => (
                  <div key={index} className={styles.step}>
                    {words.say(step)}
                  </div>
                ))}
              </li>
            )}
          </ul>
        )}
      </div>
    </>
  );
}

function Part({ part: { name, weight, points, steps, sources } }: { readonly part: PartTold }) {
  const { words } = usePanel();
  const styles = useStyles();
  return (
    <li>
      <div className={styles.part}>
        <span>{words.t('panel.summary.scores.part', { name, weight })}</span>
        <span className={styles.points}>
          {points
            ? words.t('panel.summary.scores.points', { points })
            : words.t('panel.summary.scores.part-open')}
        </span>
      </div>
      {steps.map((step, index) => (
        <div key={index} className={styles.step}>
          {words.say(step)}
        </div>
      ))}
      {sources.map((source, index) => (
        <SourceButton key={index} source={source} />
      ))}
    </li>
  );
}

const useStyles = makeStyles({
  row: {
    ...bareButton,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    alignContent: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '32px',
    padding: `0 ${SIDE}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  points: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  parts: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: `0 ${SIDE} ${tokens.spacingVerticalS} calc(${SIDE} + ${tokens.spacingHorizontalM})`,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  part: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  step: {
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});
