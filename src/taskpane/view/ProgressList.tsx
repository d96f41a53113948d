/**
 * The metrics as progress orders them, worst first; those that nothing is asked of are folded away below them.
 * Choosing one selects its cell; the arrow keys walk them.
 */
import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MetricStatus } from '../../core/progress/status';
import { usePanel } from './context';
import { ProgressRow } from './ProgressRow';
import { focusRing, SIDE } from './styles';
import { useRovingList } from './useRovingList';

const PAGE = 100;

export function ProgressList(props: {
  readonly statuses: readonly MetricStatus[];
  readonly ownSchedules: boolean;
  /** The lights tell growth, not completion. */
  readonly byGrowth: boolean;
}) {
  const { controller, words, returnFocus } = usePanel();
  const styles = useStyles();
  const [limit, setLimit] = useState(PAGE);
  const asked = props.statuses.filter((status) => !isUnasked(status));
  const unasked = props.statuses.filter(isUnasked);
  const [unfolded, setUnfolded] = useState(asked.length === 0);
  const open = unfolded ? [...asked, ...unasked] : asked;
  const shown = open.slice(0, limit);
  const byKey = new Map(shown.map((status) => [keyOf(status), status]));
  const rows = (wanted: (status: MetricStatus) => boolean) =>
    [...byKey]
      .filter(([, status]) => wanted(status))
      .map(([key, status]) => (
        <li key={key}>
          <ProgressRow
            status={status}
            item={itemOf(key)}
            ownSchedule={props.ownSchedules}
            byGrowth={props.byGrowth}
          />
        </li>
      ));
  const goTo = (key: string): void => {
    const cells = byKey.get(key)?.cells;
    const cell = cells?.completion ?? cells?.actual ?? cells?.target;
    if (cell) void controller.select(cell);
  };
  const { itemOf } = useRovingList([...byKey.keys()], goTo, (key) => {
    goTo(key);
    returnFocus();
  });
  return (
    <>
      <ul className={styles.list} aria-label={words.t('panel.progress.title')}>
        {rows((status) => !isUnasked(status))}
      </ul>
      {unasked.length > 0 && (
        <>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            <span aria-hidden="true">{unfolded ? '▾ ' : '▸ '}</span>
            {words.t(props.byGrowth ? 'panel.progress.no-growth' : 'panel.progress.no-target', {
              count: unasked.length,
            })}
          </button>
          {unfolded && <ul className={styles.list}>{rows(isUnasked)}</ul>}
        </>
      )}
      {open.length > limit && (
        <Button appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {words.t('panel.findings.more', {
            count: Math.min(PAGE, open.length - limit),
            total: open.length,
          })}
        </Button>
      )}
    </>
  );
}

/** Nothing to hold it against; a figure that is missing is another matter, and stays in sight. */
const isUnasked = ({ absence }: MetricStatus): boolean => absence === 'no-target' || absence === 'no-growth';

const keyOf = ({ indicator, entity }: MetricStatus): string => `${indicator}|${entity ?? ''}`;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fold: {
    display: 'block',
    width: '100%',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} ${SIDE}`,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ...focusRing,
    ':focus-visible': { ...focusRing[':focus-visible'], outlineOffset: '-2px' },
  },
});
