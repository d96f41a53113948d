/** What the pages of the summary tab are put together from. */
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Select, makeStyles, tokens } from '@fluentui/react-components';
import { usePanel } from '../context';
import { SIDE } from '../styles';

export function PageBody({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().page}>{children}</div>;
}

/** A labelled choice; values are told apart by what they are called with. */
export function Choose(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  onChange(value: string): void;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {props.label}
      </label>
      <Select
        id={id}
        size="small"
        className={styles.select}
        value={props.value}
        onChange={(_, { value }) => props.onChange(value)}
      >
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}

const AT_FIRST = 50;

/** A list of which the first are drawn; a thousand at once would keep the page busy. */
export function LongList<T>(props: {
  readonly label: string;
  readonly all: readonly T[];
  readonly keyOf: (one: T) => string;
  readonly children: (one: T) => ReactNode;
}) {
  const { words } = usePanel();
  const styles = useStyles();
  const [shown, setShown] = useState(AT_FIRST);
  const { all, label, keyOf, children } = props;
  const more = Math.min(AT_FIRST, all.length - shown);
  return (
    <>
      <ul aria-label={label} className={styles.list}>
        {all.slice(0, shown).map((one) => (
          <li key={keyOf(one)} className={styles.item}>
            {children(one)}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <div className={styles.more}>
          <Button size="small" onClick={() => setShown(shown + AT_FIRST)}>
            {words.t('panel.summary.more-rows', { count: more, total: all.length })}
          </Button>
        </div>
      )}
    </>
  );
}

export function Note({ children }: { readonly children: ReactNode }) {
  return <p className={useStyles().note}>{children}</p>;
}

export function Heading({ children }: { readonly children: ReactNode }) {
  return <h3 className={useStyles().heading}>{children}</h3>;
}

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  field: { display: 'flex', flexDirection: 'column', minWidth: 0, padding: `0 ${SIDE}` },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  more: { padding: `0 ${SIDE}` },
  note: {
    margin: 0,
    padding: `0 ${SIDE}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  heading: {
    margin: 0,
    padding: `0 ${SIDE}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});
