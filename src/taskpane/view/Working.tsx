/** While something is being read: quiet shapes at first, after a second the step by name, with a way out. */
import { useEffect, useState } from 'react';
import { Button, ProgressBar, Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
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
      <Skeleton className={styles.working} aria-label={step}>
        <SkeletonItem size={24} className={styles.short} />
        {[1, 2, 3].map((line) => (
          <SkeletonItem key={line} size={48} />
        ))}
      </Skeleton>
    );
  }
  return (
    <section className={styles.working}>
      <p className={styles.step} role="status">
        {step}
      </p>
      <ProgressBar aria-label={step} value={BEGUN[work.step]} />
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
  short: { width: '60%' },
  step: { margin: 0 },
});
