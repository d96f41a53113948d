/** Where an entity stands with an indicator, in two lines: light, name and completion; then the distance, the amounts and where they stand. */
import { useState } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ToldAttainment } from '../../summary/jobs/told-attainment';
import { usePanel } from '../context';
import { LightMark } from '../LightMark';
import { bareButton, linkButton, SIDE, unseen } from '../styles';
import { SourceButton } from './SourceButton';
import { amountWords, growthWords, standingWords } from './standing';

export function AttainmentRow(props: {
  readonly row: ToldAttainment;
  readonly name: string;
  readonly isTotal?: boolean;
  /** Goes where the same is seen from the other side. */
  onOpen?(): void;
}) {
  const { words } = usePanel();
  const styles = useStyles();
  const { row, name, isTotal, onOpen } = props;
  const growth = growthWords(words, row);
  const notes = [
    ...(row.without.length > 0
      ? [words.t('panel.summary.overview.without', { names: [...row.without] })]
      : []),
    ...(row.targetWithout.length > 0
      ? [words.t('panel.summary.overview.target-without', { names: [...row.targetWithout] })]
      : []),
  ];
  return (
    <div className={mergeClasses(styles.row, isTotal && styles.total)}>
      <div className={styles.top}>
        <LightMark light={row.light} />
        <span className={styles.unseen}>{words.t(`panel.light.${row.light}`)}</span>
        {onOpen ? (
          <button type="button" className={mergeClasses(styles.open, styles.name)} onClick={onOpen}>
            {name}
          </button>
        ) : (
          <span className={styles.name}>{name}</span>
        )}
        <span className={styles.completion}>{row.completion && words.figure(row.completion)}</span>
      </div>
      <div className={styles.bottom}>
        <span>{standingWords(words, row)}</span>
        <span className={styles.amounts}>{amountWords(words, row)}</span>
      </div>
      <div className={styles.bottom}>
        <span>{growth}</span>
        <Sources row={row} />
      </div>
      {notes.map((note) => (
        <div key={note} className={styles.note}>
          {note}
        </div>
      ))}
    </div>
  );
}

/** One cell as it is; of several how many, unfolded when asked. */
function Sources({ row: { sources, sourceCount } }: { readonly row: ToldAttainment }) {
  const { words } = usePanel();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [first] = sources;
  if (!first) return null;
  if (sourceCount === 1) return <SourceButton source={first} />;
  return (
    <span className={styles.sources}>
      <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.t('panel.summary.sources', { count: sourceCount })} {open ? '▴' : '▾'}
      </button>
      {open &&
        sources.map((source) => (
          <SourceButton
            key={`${source.file} ${source.cell.sheet} ${source.cell.row} ${source.cell.column}`}
            source={source}
          />
        ))}
      {open && sourceCount > sources.length && (
        <span>{words.t('panel.summary.more', { count: sourceCount - sources.length })}</span>
      )}
    </span>
  );
}

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalXS} ${SIDE}` },
  total: { backgroundColor: tokens.colorNeutralBackground2 },
  top: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  unseen,
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
  },
  open: { ...bareButton, ':hover': { textDecorationLine: 'underline' } },
  completion: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  bottom: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  amounts: { marginLeft: 'auto', textAlign: 'right' },
  note: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  sources: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    marginLeft: 'auto',
    minWidth: 0,
  },
  fold: linkButton,
});
