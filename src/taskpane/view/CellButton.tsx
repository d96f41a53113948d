/** The address of a cell, as something to press: goes there. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CellRef } from '../../workbook/address';
import { cellAddress } from '../../workbook/address';
import { usePanel } from './context';
import { bareButton } from './styles';

export function CellButton(props: {
  readonly cell: CellRef;
  readonly quiet?: boolean;
  /** −1 where the cell belongs to a list item that is not the current one. */
  readonly tabIndex?: number;
}) {
  const { controller, words, elsewhere } = usePanel();
  const styles = useStyles();
  const address = cellAddress(props.cell.row, props.cell.column);
  if (elsewhere && !elsewhere.canJump) {
    return (
      <span className={styles.plain}>
        {props.cell.sheet}!{address}
      </span>
    );
  }
  return (
    <button
      type="button"
      tabIndex={props.tabIndex ?? 0}
      className={mergeClasses(styles.cell, props.quiet && styles.quiet)}
      aria-label={words.t('panel.finding.jump', { cell: address })}
      title={words.t('panel.finding.jump', { cell: address })}
      onClick={(event) => {
        event.stopPropagation();
        void controller.select(props.cell);
      }}
    >
      {address}
    </button>
  );
}

const useStyles = makeStyles({
  cell: {
    ...bareButton,
    flexShrink: 0,
    minWidth: '28px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'center',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  plain: {
    flexShrink: 0,
    maxWidth: '40%',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  quiet: { border: '1px solid transparent', backgroundColor: 'transparent' },
});
