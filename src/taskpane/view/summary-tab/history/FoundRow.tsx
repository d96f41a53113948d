/** One sentence about the history, with the cells that it speaks of. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Message } from '../../../../core/message';
import type { CellRef } from '../../../../workbook/address';
import { CellButton } from '../../CellButton';
import { usePanel } from '../../context';
import { SIDE } from '../../styles';

const MOST_CELLS = 5;

export function FoundRow(props: { readonly message: Message; readonly cells: readonly CellRef[] }) {
  const { words } = usePanel();
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <span className={styles.text}>{words.say(props.message)}</span>
      {props.cells.slice(0, MOST_CELLS).map((cell) => (
        <CellButton key={`${cell.sheet} ${cell.row} ${cell.column}`} cell={cell} />
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${SIDE}`,
  },
  text: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
});
