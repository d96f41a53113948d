/** What is shown was true before the sheet was edited. Edits that are followed are not announced: a line that comes and goes would move the list. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { usePanel } from './context';

export function StaleLine() {
  const { words, session } = usePanel();
  const styles = useStyles();
  if (!session.stale || session.live) return null;
  return <p className={styles.stale}>{words.t('panel.stale')}</p>;
}

const useStyles = makeStyles({
  stale: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusWarningForeground1,
  },
});
