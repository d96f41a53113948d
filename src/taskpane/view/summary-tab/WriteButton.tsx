/** 写入工作簿: all sheets of the summary go into the workbook, or none of them; and come out again in one change. */
import { useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { writeSummary } from '../../summary/write-summary';
import { usePanel } from '../context';
import { SIDE } from '../styles';
import { useSummary } from './summary';
import { useWriting } from './useWriting';

export function WriteButton() {
  const { words, controller } = usePanel();
  const { summing, state } = useSummary();
  const styles = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  const { isBusy, step, write, cancel } = useWriting();
  const writeAll = (): Promise<void> =>
    write((steps) => writeSummary(controller.desk.host, summing, words.locale, steps));
  const said = step
    ? words.t('panel.summary.write.step', { ...step })
    : words.t('panel.summary.write.preparing');
  return (
    <div className={styles.place}>
      <Button
        ref={button}
        size="small"
        disabledFocusable={isBusy || state.work !== null}
        onClick={() => void writeAll()}
      >
        {words.t(isBusy ? 'panel.summary.writing' : 'panel.summary.write')}
      </Button>
      {isBusy && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            // This button goes away.
            button.current?.focus();
            cancel();
          }}
        >
          {words.t('panel.cancel')}
        </Button>
      )}
      {isBusy && (
        <progress
          className={styles.bar}
          aria-label={said}
          {...(step && { value: step.number - 1, max: step.count })}
        />
      )}
      {/* The live region stands before it has something to say. */}
      <span role="status" className={styles.said}>
        {isBusy && said}
      </span>
    </div>
  );
}

const useStyles = makeStyles({
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${SIDE}`,
  },
  bar: { flex: '1 0 100%', minWidth: 0, accentColor: tokens.colorCompoundBrandStroke },
  said: {
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});
