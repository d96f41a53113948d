/** A row of kinds, each with how many there are; a press shows one kind only. */
import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { focusRing, SIDE } from './styles';

export interface FilterChip<K extends string> {
  readonly kind: K;
  readonly name: string;
  readonly count: number;
  /** Before its name. */
  readonly mark?: ReactNode;
}

export function FilterChips<K extends string>(props: {
  /** What is filtered, for who hears it. */
  readonly label: string;
  readonly chips: readonly FilterChip<K>[];
  readonly pressed: K | null;
  readonly className?: string;
  onPress(kind: K): void;
}) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={props.label} className={mergeClasses(styles.chips, props.className)}>
      {props.chips.map(({ kind, name, count, mark }) => (
        <button
          key={kind}
          type="button"
          aria-pressed={props.pressed === kind}
          className={mergeClasses(styles.chip, props.pressed === kind && styles.pressed)}
          onClick={() => props.onPress(kind)}
        >
          {mark}
          {name} <span className={styles.count}>{count}</span>
        </button>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, padding: `0 ${SIDE}` },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '24px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...focusRing,
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { fontVariantNumeric: 'tabular-nums' },
});
