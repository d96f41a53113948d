/** While something is being read: quiet shapes at first, after a second the step by name, with a way out. */
import { useEffect, useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Work } from '../session';
import { usePanel } from './context';
import { SIDE } from './styles';

const LONG = 1000;
/** The bar moves by steps: how far each of them is when it begins. */
const BEGUN: Record<Work['step'], number> = { outline: 0.05, template: 0.2, reading: 0.4, judging: 0.75 };

export function Working({ work }: { readonly work: Work }) {
  const { controller, words, session } = usePanel();
  const styles = useStyles();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  const step = words.t(`panel.work.${work.step}`, { sheet: session.sheet ?? '' });
  if (!long) {
    return (
      <section className={styles.working} role="status" aria-label={step}>
        <div className={mergeClasses(styles.shape, styles.short)} />
        {[1, 2, 3].map((line) => (
          <div key={line} className={styles.shape} />
        ))}
      </section>
    );
  }
  return (
    <section className={styles.working}>
      <p className={styles.step} role="status">
        {step}
      </p>
      <progress className={styles.bar} aria-label={step} value={BEGUN[work.step]} />
      <div>
        <Button size="small" onClick={() => controller.cancel()}>
          {words.t('panel.cancel')}
        </Button>
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  working: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${SIDE}`,
  },
  shape: {
    height: '48px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': { border: '1px solid GrayText' },
  },
  short: { width: '60%', height: '24px' },
  bar: { width: '100%', accentColor: tokens.colorCompoundBrandStroke },
  step: { margin: 0 },
});
