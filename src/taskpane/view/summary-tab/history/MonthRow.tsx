/** A month that is kept: how many figures, whether it is closed, and the step that comes next. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { monthName } from '../../../../core/history/history';
import type { KeptMonth } from '../../../../core/history/overview';
import { usePanel } from '../../context';
import { SIDE } from '../../styles';
import type { TakeStep } from './useHistoryStep';

export function MonthRow(props: {
  readonly kept: KeptMonth;
  readonly isBusy: boolean;
  readonly take: TakeStep;
}) {
  const { words } = usePanel();
  const styles = useStyles();
  const { kept, isBusy, take } = props;
  const { month, state, figures, closing } = kept;
  const name = words.say(monthName(month));
  const kind = state === 'closed' ? 'reopen' : 'close';
  const remarks = [words.t('panel.history.figures', { count: figures }), closing?.date, closing?.note];
  return (
    <div className={styles.row}>
      <div className={styles.about}>
        <span className={styles.name}>{name}</span>
        <span className={mergeClasses(styles.state, state === 'closed' && styles.closed)}>
          {words.t(`history.state.${state}`)}
        </span>
        <div className={styles.remarks}>{remarks.filter(Boolean).join(' · ')}</div>
      </div>
      <Button
        size="small"
        disabledFocusable={isBusy}
        aria-label={words.t(`panel.history.${kind}-month`, { month: name })}
        title={words.t(`panel.history.${kind}-month`, { month: name })}
        onClick={() => take({ kind, month })}
      >
        {words.t(`panel.history.${kind}`)}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${SIDE}`,
  },
  about: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold, marginRight: tokens.spacingHorizontalS },
  state: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  closed: { color: tokens.colorStatusSuccessForeground1 },
  remarks: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});
