/** What is wrong in the ledgers, each at its first cell. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RemarkTold } from '../../../summary/jobs/ledgers';
import { usePanel } from '../../context';
import { SIDE } from '../../styles';
import { Heading, LongList } from '../parts';
import { SourceButton } from '../SourceButton';

export function Remarks({ remarks }: { readonly remarks: readonly RemarkTold[] }) {
  const { words } = usePanel();
  const styles = useStyles();
  if (remarks.length === 0) return null;
  const title = words.t('panel.ledgers.remarks');
  const keyed = remarks.map((remark, index) => ({ remark, key: String(index) }));
  return (
    <>
      <Heading>{title}</Heading>
      <LongList label={title} all={keyed} keyOf={({ key }) => key}>
        {({ remark: { severity, message, cell } }) => (
          <div className={styles.remark}>
            <span className={styles.severity}>{words.t(`ledgers.severity.${severity}`)}</span>{' '}
            {words.say(message)}
            {cell && <SourceButton source={{ file: null, cell }} />}
          </div>
        )}
      </LongList>
    </>
  );
}

const useStyles = makeStyles({
  remark: { padding: `${tokens.spacingVerticalXS} ${SIDE}`, overflowWrap: 'anywhere' },
  severity: { fontWeight: tokens.fontWeightSemibold },
});
