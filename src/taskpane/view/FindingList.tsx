/** The findings by kind. The arrow keys walk through all of them as one list, and the sheet follows. */
import { useId, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FINDING_KINDS } from '../findings';
import type { FindingKind, ListedFinding } from '../findings';
import { usePanel } from './context';
import { FindingCard } from './FindingCard';
import { focusRing, SIDE, unseen } from './styles';
import { useRovingList } from './useRovingList';

/** A sheet with thousands of errors is read from the top; drawing them all would only be slow. */
const PAGE = 100;

export function FindingList({ listed }: { readonly listed: readonly ListedFinding[] }) {
  const { controller, words, session, returnFocus } = usePanel();
  const styles = useStyles();
  const keysHint = useId();
  const [unfolded, setUnfolded] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  const kinds = FINDING_KINDS.filter((kind) => session.filter === null || session.filter === kind);
  const wanted = kinds.flatMap((kind) => listed.filter((one) => one.kind === kind));
  const isFolded = (kind: FindingKind): boolean =>
    kind === 'explained' && !unfolded && session.filter !== 'explained';
  const open = wanted.filter(({ kind }) => !isFolded(kind));
  const shown = open.slice(0, limit);

  const byKey = new Map(shown.map((one) => [one.key, one]));
  const goTo = (key: string): void => {
    const cell = byKey.get(key)?.finding.cells[0];
    if (cell) void controller.select(cell);
  };
  const { itemOf } = useRovingList(
    shown.map(({ key }) => key),
    goTo,
    (key) => {
      goTo(key);
      returnFocus();
    },
  );

  return (
    <section aria-label={words.t('panel.findings')} aria-describedby={keysHint}>
      <span id={keysHint} className={styles.unseen}>
        {words.t('panel.findings.keys')}
      </span>
      {kinds
        .filter((kind) => wanted.some((one) => one.kind === kind))
        .map((kind) => (
          <section key={kind}>
            {kind === 'explained' && session.filter !== 'explained' ? (
              <h2 className={styles.heading}>
                <button
                  type="button"
                  className={styles.fold}
                  aria-expanded={unfolded}
                  onClick={() => setUnfolded(!unfolded)}
                >
                  <span aria-hidden="true">{unfolded ? '▾ ' : '▸ '}</span>
                  {words.t('panel.group.count', {
                    group: words.t('panel.group.explained'),
                    count: wanted.filter((one) => one.kind === kind).length,
                  })}
                </button>
              </h2>
            ) : (
              <h2 className={styles.heading}>{words.t(`panel.group.${kind}`)}</h2>
            )}
            <ul className={styles.list}>
              {shown
                .filter((one) => one.kind === kind)
                .map((one) => (
                  <li key={one.key}>
                    <FindingCard listed={one} item={itemOf(one.key)} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      {open.length > limit && (
        <Button appearance="subtle" className={styles.more} onClick={() => setLimit(limit + PAGE)}>
          {words.t('panel.findings.more', { count: Math.min(PAGE, open.length - limit), total: open.length })}
        </Button>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  unseen,
  heading: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${SIDE} ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fold: {
    padding: 0,
    minHeight: '24px',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    textAlign: 'left',
    ...focusRing,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { margin: tokens.spacingVerticalS, width: `calc(100% - 2 * ${tokens.spacingVerticalS})` },
});
