/** What is wrong between the files: missing, sent twice, identical, sums that do not add up. A press on a file opens its findings. */
import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CollectionFinding } from '../../../core/collection/collection-finding';
import { usePanel } from '../context';
import { KindMark } from '../KindMark';
import { focusRing, SIDE } from '../styles';
import { useCollect } from './collect';

const FEW = 5;
/** A finding may be about all of them. */
const MOST_FILES = 6;

export function AcrossList() {
  const { words } = usePanel();
  const { collection } = useCollect();
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const { across } = collection;
  if (across === null || collection.files.length < 2) return null;
  const { findings, problem } = across;
  if (findings.length === 0) {
    return (
      <p className={styles.none}>{problem ? words.say(problem) : words.t('panel.collect.across.none')}</p>
    );
  }
  const shown = isWhole ? findings : findings.slice(0, FEW);
  return (
    <section className={styles.across}>
      <h2 className={styles.title}>{words.t('panel.collect.across.count', { count: findings.length })}</h2>
      <ul className={styles.list}>
        {shown.map((finding, index) => (
          <li key={index} className={styles.item}>
            <KindMark kind={finding.severity} size={14} />
            <div className={styles.text}>
              <span className={styles.unseenKind}>
                {words.t(`panel.collect.severity.${finding.severity}`)}{' '}
              </span>
              {words.say(finding.message)}
              <Files finding={finding} />
            </div>
          </li>
        ))}
      </ul>
      {findings.length > shown.length && (
        <Button size="small" appearance="subtle" onClick={() => setWhole(true)}>
          {words.t('panel.collect.across.more', { count: findings.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

function Files({ finding }: { readonly finding: CollectionFinding }) {
  const { collecting, collection } = useCollect();
  const styles = useStyles();
  const checked = [...new Set(finding.places.map(({ file }) => file))].filter((path) =>
    collection.files.some((one) => one.path === path && one.state.kind === 'checked'),
  );
  if (checked.length === 0) return null;
  return (
    <div className={styles.files}>
      {checked.slice(0, MOST_FILES).map((path) => (
        <button
          key={path}
          type="button"
          className={styles.file}
          onClick={() => collecting.send({ type: 'opened', path })}
        >
          {path}
        </button>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  across: { padding: `0 ${SIDE}` },
  none: { margin: `0 ${SIDE}`, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '> svg': { marginTop: '3px' },
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  unseenKind: { fontWeight: tokens.fontWeightSemibold },
  files: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  file: {
    minHeight: '24px',
    maxWidth: '100%',
    padding: 0,
    border: 'none',
    background: 'none',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ...focusRing,
  },
});
