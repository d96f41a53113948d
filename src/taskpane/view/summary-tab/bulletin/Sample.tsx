/** What a pattern makes of the figures at hand; it stays in view while the pattern is being changed below it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PatternSample } from '../../../summary/jobs/bulletin';
import { usePanel } from '../../context';
import { focusRing, SIDE } from '../../styles';
import { useEditing } from './editing';

export function Sample(props: {
  /** null: not known yet. */
  readonly sample: PatternSample | null;
  /** The pattern was changed since, and cannot be used as it is. */
  readonly isOld: boolean;
}) {
  const { words } = usePanel();
  const { language } = useEditing();
  const styles = useStyles();
  const { sample, isOld } = props;
  const label = words.t(isOld ? 'panel.bulletin.sample.old' : 'panel.bulletin.sample');
  return (
    // It may be longer than its place, so that it has to be reached to be scrolled.
    <div role="region" aria-label={label} tabIndex={0} className={styles.sample}>
      <span className={styles.label}>{label}</span>
      <p lang={language} className={mergeClasses(styles.text, isOld && styles.old)}>
        {sample === null
          ? '…'
          : (sample.text ?? <span lang={words.locale}>{words.t('panel.bulletin.sample.nothing')}</span>)}
      </p>
      {sample !== null && sample.more > 0 && (
        <span className={styles.label}>{words.t('panel.bulletin.sample.more', { count: sample.more })}</span>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  sample: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    maxHeight: '104px',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXS} ${SIDE}`,
    backgroundColor: tokens.colorNeutralBackground2,
    ...focusRing,
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  old: { color: tokens.colorNeutralForeground2 },
});
