/** What of the figures told now can be kept, and what cannot, with the reason. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { OfferedTold } from '../../../summary/jobs/history';
import { usePanel } from '../../context';
import { SIDE } from '../../styles';
import { Heading, LongList, Note } from '../parts';
import { useSummary } from '../summary';
import { FoundRow } from './FoundRow';

export function Offered(props: {
  readonly offered: OfferedTold | null;
  readonly isBusy: boolean;
  onAdd(): void;
}) {
  const { words } = usePanel();
  const styles = useStyles();
  const { offered, isBusy, onAdd } = props;
  const { head } = useSummary().state;
  if (!offered) return <Note>{words.t('panel.history.nothing-told')}</Note>;
  const { fresh, known, notAdded, notAddedCount } = offered;
  const period = { period: offered.period };
  return (
    <>
      {fresh > 0 && (
        <div className={styles.button}>
          <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={onAdd}>
            {words.t('panel.history.add', { period, count: fresh })}
          </Button>
        </div>
      )}
      {head && head.periods.length > 1 && <Note>{words.t('panel.history.other-months')}</Note>}
      {known > 0 && (
        <Note>
          {fresh > 0
            ? words.t('panel.history.known', { count: known })
            : words.t('panel.history.all-known', { period, count: known })}
        </Note>
      )}
      {notAddedCount > 0 && (
        <section>
          <Heading>{words.t('panel.history.not-added', { count: notAddedCount })}</Heading>
          <LongList
            label={words.t('panel.history.not-added', { count: notAddedCount })}
            all={notAdded.map((one, index) => ({ ...one, index }))}
            keyOf={({ index }) => String(index)}
          >
            {({ message, cell }) => <FoundRow message={message} cells={cell ? [cell] : []} />}
          </LongList>
          {notAddedCount > notAdded.length && (
            <Note>{words.t('panel.history.more', { count: notAddedCount - notAdded.length })}</Note>
          )}
        </section>
      )}
    </>
  );
}

const useStyles = makeStyles({ button: { padding: `0 ${SIDE}` } });
