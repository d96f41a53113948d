/** Some of a list, each with a box to tick. */
import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing } from '../styles';

export function Ticks(props: {
  readonly legend: string;
  /** Before the list: all of them at once, and what is wrong. */
  readonly children?: ReactNode;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}) {
  const styles = useStyles();
  const { legend, options, chosen, onChange } = props;
  return (
    <fieldset className={styles.ticks}>
      <legend className={styles.legend}>{legend}</legend>
      {props.children}
      {options.length > 0 && (
        <div className={styles.list}>
          {options.map(([value, name]) => (
            <Tick
              key={value}
              label={name}
              checked={chosen.includes(value)}
              onChange={(isChosen) =>
                onChange(
                  options.flatMap(([one]) =>
                    (one === value ? isChosen : chosen.includes(one)) ? [one] : [],
                  ),
                )
              }
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}

export function Tick(props: {
  readonly label: string;
  readonly checked: boolean;
  onChange(checked: boolean): void;
}) {
  const styles = useStyles();
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        checked={props.checked}
        onChange={({ target }) => props.onChange(target.checked)}
      />
      <span className={styles.text}>{props.label}</span>
    </label>
  );
}

const useStyles = makeStyles({
  ticks: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    maxHeight: '168px',
    overflowY: 'auto',
  },
  tick: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minWidth: 0,
    minHeight: '24px',
    cursor: 'pointer',
    '& input': { flexShrink: 0, margin: '2px', accentColor: tokens.colorBrandBackground, ...focusRing },
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
});
