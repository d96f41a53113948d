/** While everything is read and summed up: quiet shapes at first, after a second the step by name, with a way out. */
import { useEffect, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SummingState } from '../../summary/summing';
import { usePanel } from '../context';
import { SIDE } from '../styles';
import { useSummary } from './summary';

const LONG = 1000;

export function Waiting({ work }: { readonly work: NonNullable<SummingState['work']> }) {
  const { words } = usePanel();
  const { summing } = useSummary();
  const styles = useStyles();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  const step = words.t(`panel.summary.work.${work}`);
  return (
    <div className={styles.waiting}>
      <p className={styles.step} role="status">
        {step}
      </p>
      {isLong ? (
        <>
          <progress className={styles.bar} aria-label={step} />
          <div>
            <Button size="small" onClick={() => summing.cancel()}>
              {words.t('panel.cancel')}
            </Button>
          </div>
        </>
      ) : (
        [1, 2, 3].map((line) => <div key={line} className={styles.shape} />)
      )}
    </div>
  );
}

const useStyles = makeStyles({
  waiting: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `0 ${SIDE}`,
  },
  step: { margin: 0, color: tokens.colorNeutralForeground2 },
  bar: { width: '100%', accentColor: tokens.colorCompoundBrandStroke },
  shape: {
    height: '40px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': { border: '1px solid GrayText' },
  },
});
