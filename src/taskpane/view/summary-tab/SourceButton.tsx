/** Where a figure comes from, as something to press: its cell in this workbook, or the findings of its file. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Source } from '../../../core/observations/observation';
import { cellAddress } from '../../../workbook/address';
import { usePanel } from '../context';
import { linkButton } from '../styles';
import { useSummary } from './summary';

export function SourceButton({ source }: { readonly source: Source }) {
  const { words } = usePanel();
  const { follow, isAtHand } = useSummary();
  const styles = useStyles();
  const { file, cell } = source;
  const address = cellAddress(cell.row, cell.column);
  const named = file === null ? address : `${file} › ${address}`;
  if (file !== null && !isAtHand(file)) return <span className={styles.plain}>{named}</span>;
  const what =
    file === null
      ? words.t('panel.finding.jump', { cell: address })
      : words.t('panel.summary.source.open', { file });
  return (
    <button type="button" className={styles.source} title={what} onClick={() => follow(source)}>
      {named}
    </button>
  );
}

const useStyles = makeStyles({
  source: {
    ...linkButton,
    maxWidth: '100%',
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  plain: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});
