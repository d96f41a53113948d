/** 写入工作簿: all sheets of the summary go into the workbook in one change, and come out again in one. */
import { Button, makeStyles } from '@fluentui/react-components';
import { writeSummary } from '../../summary/write-summary';
import { usePanel } from '../context';
import { SIDE } from '../styles';
import { useSummary } from './summary';
import { useWriting } from './useWriting';

export function WriteButton() {
  const { words, controller } = usePanel();
  const { summing, state } = useSummary();
  const styles = useStyles();
  const { isBusy, write } = useWriting();
  const writeAll = (): Promise<void> =>
    write(() => writeSummary(controller.desk.host, summing, words.locale));
  return (
    <div className={styles.place}>
      <Button size="small" disabledFocusable={isBusy || state.work !== null} onClick={() => void writeAll()}>
        {words.t(isBusy ? 'panel.summary.writing' : 'panel.summary.write')}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({ place: { padding: `0 ${SIDE}` } });
