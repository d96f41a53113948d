/** The metrics as progress orders them, worst first. Choosing one selects its cell; the arrow keys walk them. */
import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MetricStatus } from '../../core/progress/status';
import { usePanel } from './context';
import { ProgressRow } from './ProgressRow';
import { useRovingList } from './useRovingList';

const PAGE = 100;

export function ProgressList(props: {
  readonly statuses: readonly MetricStatus[];
  readonly ownSchedules: boolean;
}) {
  const { controller, words, returnFocus } = usePanel();
  const styles = useStyles();
  const [limit, setLimit] = useState(PAGE);
  const shown = props.statuses.slice(0, limit);
  const byKey = new Map(shown.map((status) => [keyOf(status), status]));
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
        {[...byKey].map(([key, status]) => (
          <li key={key}>
            <ProgressRow status={status} item={itemOf(key)} ownSchedule={props.ownSchedules} />
          </li>
        ))}
      </ul>
      {props.statuses.length > limit && (
        <Button appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {words.t('panel.findings.more', {
            count: Math.min(PAGE, props.statuses.length - limit),
            total: props.statuses.length,
          })}
        </Button>
      )}
    </>
  );
}

const keyOf = ({ indicator, entity }: MetricStatus): string => `${indicator}|${entity ?? ''}`;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
