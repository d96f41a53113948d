/** The cells that may be wrong, the likeliest first, each with one click that puts the suggestion in; and the click that takes it back. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { entryKey } from '../../core/review/cell-entries';
import type { Suspect } from '../../core/validation/finding';
import type { CellRef } from '../../workbook/address';
import { cellAddress } from '../../workbook/address';
import type { ListedFinding } from '../findings';
import { usePanel } from './context';

interface Place {
  readonly listed: ListedFinding;
  readonly tabIndex: number;
}

export function Suspects({ listed, tabIndex }: Place) {
  const { words } = usePanel();
  const styles = useStyles();
  return listed.finding.suspects.map((suspect, index) => (
    <div key={index} className={styles.suspect}>
      <div className={styles.words}>
        {words.t(index === 0 ? 'panel.suspect.one' : 'panel.suspect.or', {
          cell: cellAddress(suspect.cell.row, suspect.cell.column),
          suggestion: suspect.suggestion,
          reason: words.t(`panel.reason.${suspect.reason}`),
        })}
      </div>
      <FixButton listed={listed} suspect={suspect} tabIndex={tabIndex} />
    </div>
  ));
}

function FixButton({ listed, suspect, tabIndex }: Place & { readonly suspect: Suspect }) {
  const { controller, words, session } = usePanel();
  const styles = useStyles();
  const { look } = session;
  if (look?.kind !== 'examined') return null;
  const { snapshot, examination } = look;
  const corrections = [suspect, ...(suspect.also ?? [])];
  if (corrections.some((correction) => examination.entries[entryKey(correction)] === undefined)) return null;
  const isFormula = corrections.some(
    ({ cell: { row, column } }) =>
      snapshot.formulas[row - snapshot.used.row]?.[column - snapshot.used.column],
  );
  const what = corrections.length > 1 ? 'many' : 'one';
  return (
    <Button
      size="small"
      tabIndex={tabIndex}
      className={styles.button}
      title={words.t('panel.fix.title', { cells: corrections.map(({ cell }) => addressOf(cell)) })}
      onClick={(event) => {
        event.stopPropagation();
        void controller.correct(listed, suspect);
      }}
    >
      {words.t(isFormula ? `panel.fix.${what}.formula` : `panel.fix.${what}`, {
        suggestion: suspect.suggestion,
        count: corrections.length,
      })}
    </Button>
  );
}

/** On a card that was settled by a correction of ours. */
export function UndoButton({ listed, tabIndex }: Place) {
  const { controller, words, session } = usePanel();
  const styles = useStyles();
  const fix = session.fixes.findLast(({ key, sheet }) => key === listed.key && sheet === session.sheet);
  if (!fix) return null;
  return (
    <Button
      size="small"
      tabIndex={tabIndex}
      className={styles.button}
      onClick={(event) => {
        event.stopPropagation();
        void controller.takeBack(fix);
      }}
    >
      {words.t('panel.fix.undo')}
    </Button>
  );
}

const addressOf = ({ row, column }: CellRef): string => cellAddress(row, column);

const useStyles = makeStyles({
  suspect: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
  },
  words: { flex: '1 1 auto', maxWidth: '100%', overflowWrap: 'anywhere' },
  button: { flexShrink: 0, alignSelf: 'flex-start', fontVariantNumeric: 'tabular-nums', maxWidth: '100%' },
});
