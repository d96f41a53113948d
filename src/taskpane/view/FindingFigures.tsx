/** Reported, expected, and how far apart. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { gapOf } from '../../core/review/gap';
import type { Finding } from '../../core/validation/finding';
import { rangeWords } from '../../messages/ranges';
import { usePanel } from './context';

export function FindingFigures({ finding }: { readonly finding: Finding }) {
  const { words } = usePanel();
  const styles = useStyles();
  const { reported, expected } = finding;
  const gap = gapOf(finding);
  const figures = [
    reported && (['reported', words.figure(reported)] as const),
    expected && (['expected', rangeWords(words, expected.low, expected.high)] as const),
    gap && (['gap', `${gap.figure.startsWith('-') ? '' : '+'}${words.figure(gap)}`] as const),
  ].filter((one) => one !== null);
  if (figures.length === 0) return null;
  return (
    <dl className={styles.figures}>
      {figures.map(([name, figure]) => (
        <div key={name}>
          <dt className={styles.label}>{words.t(`panel.finding.${name}`)}</dt>
          <dd className={mergeClasses(styles.figure, name === 'expected' && styles.expected)}>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

const useStyles = makeStyles({
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
    '> div': { display: 'flex', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  },
  label: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  figure: { margin: 0, overflowWrap: 'anywhere' },
  expected: { fontWeight: tokens.fontWeightSemibold },
});
