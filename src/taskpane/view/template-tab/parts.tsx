/** What the pages of the template tab are put together from. */
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePanel } from '../context';
import { focusRing, SIDE } from '../styles';
import { useTab } from './tab';

/** A page with the way back; the keyboard goes to its heading when it opens. */
export function Page({
  title,
  what,
  children,
}: {
  readonly title: string;
  readonly what?: string;
  readonly children: ReactNode;
}) {
  const { words } = usePanel();
  const { go } = useTab();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.page}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <Button size="small" appearance="subtle" onClick={() => go('overview')}>
          {words.t('panel.back')}
        </Button>
      </div>
      {what && <p className={styles.quiet}>{what}</p>}
      {children}
    </section>
  );
}

/** Short controls beside each other, as many as fit. */
export function Fields({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().fields}>{children}</div>;
}

/** A labelled control. */
export function Field(props: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <label className={styles.field}>
      <span className={styles.label}>{props.label}</span>
      {props.children}
      {props.hint && <span className={styles.hint}>{props.hint}</span>}
    </label>
  );
}

export function Select(props: {
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly label?: string;
  onChange(value: string): void;
}) {
  const styles = useStyles();
  return (
    <select
      className={styles.control}
      value={props.value}
      aria-label={props.label}
      onChange={({ target }) => props.onChange(target.value)}
    >
      {props.options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

export function TextInput(props: {
  readonly value: string;
  readonly label?: string;
  readonly type?: 'date';
  readonly figure?: boolean;
  readonly narrow?: boolean;
  readonly placeholder?: string;
  onChange(value: string): void;
}) {
  const styles = useStyles();
  return (
    <input
      className={mergeClasses(styles.control, props.figure && styles.figure, props.narrow && styles.narrow)}
      type={props.type ?? 'text'}
      value={props.value}
      aria-label={props.label}
      placeholder={props.placeholder}
      inputMode={props.figure ? 'decimal' : undefined}
      onChange={({ target }) => props.onChange(target.value)}
    />
  );
}

export function TextBox(props: {
  readonly value: string;
  readonly label: string;
  readonly rows: number;
  readonly placeholder?: string;
  /** To be read and copied only. */
  onChange?(value: string): void;
}) {
  const styles = useStyles();
  return (
    <textarea
      className={mergeClasses(styles.control, styles.text)}
      rows={props.rows}
      value={props.value}
      aria-label={props.label}
      placeholder={props.placeholder}
      readOnly={!props.onChange}
      onFocus={props.onChange ? undefined : ({ target }) => target.select()}
      onChange={({ target }) => props.onChange?.(target.value)}
    />
  );
}

export function Buttons({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().buttons}>{children}</div>;
}

/** A choice among few, each with a line of its own. */
export function Choices<V extends string>(props: {
  readonly name: string;
  readonly legend: string;
  readonly value: V | null;
  readonly choices: readonly { readonly value: V; readonly label: ReactNode; readonly below?: ReactNode }[];
  onChange(value: V): void;
}) {
  const styles = useStyles();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.label}>{props.legend}</legend>
      {props.choices.map(({ value, label, below }) => (
        <label key={value} className={styles.choice}>
          <input
            type="radio"
            name={props.name}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          <span className={styles.choiceText}>
            {label}
            {below}
          </span>
        </label>
      ))}
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
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={props.checked}
        onChange={({ target }) => props.onChange(target.checked)}
      />
      <span className={styles.choiceText}>{props.label}</span>
    </label>
  );
}

export const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${SIDE} ${tokens.spacingVerticalM}`,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  title: {
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    ...focusRing,
  },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  field: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
  fields: {
    display: 'grid',
    alignItems: 'end',
    gridTemplateColumns: 'repeat(auto-fit, minmax(128px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  label: { padding: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  hint: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  control: {
    width: '100%',
    minWidth: 0,
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    // Dark on dark otherwise; grey is seen on both.
    '::-webkit-calendar-picker-indicator': { filter: 'invert(0.5)' },
    '::placeholder': { color: tokens.colorNeutralForeground3 },
    ...focusRing,
  },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  narrow: { width: '88px' },
  text: { padding: tokens.spacingHorizontalXS, resize: 'vertical', fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  choices: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  choice: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalXS,
    minHeight: '24px',
    minWidth: 0,
    cursor: 'pointer',
    '& input': { flexShrink: 0, accentColor: tokens.colorBrandBackground, ...focusRing },
  },
  choiceText: { minWidth: 0, overflowWrap: 'anywhere' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  plain: { margin: 0, overflowWrap: 'anywhere' },
  rowText: { flex: '1 1 120px', minWidth: 0, overflowWrap: 'anywhere' },
  question: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  warning: {
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
});
