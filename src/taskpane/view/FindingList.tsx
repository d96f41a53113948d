/** The findings in their groups. The arrow keys walk through all of them as one list, and the sheet follows. */
import { useId, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ListedFinding } from '../findings';
import { groupsOf } from '../groups';
import type { FindingGroup } from '../groups';
import { usePanel } from './context';
import { FindingCard } from './FindingCard';
import { FocusButton } from './FocusBar';
import { ListTools } from './ListTools';
import { focusRing, SIDE, unseen } from './styles';
import { useRovingList } from './useRovingList';

/** A sheet with thousands of errors is read from the top; drawing them all would only be slow. */
const PAGE = 100;

export function FindingList({ listed }: { readonly listed: readonly ListedFinding[] }) {
  const { controller, words, session, returnFocus, elsewhere } = usePanel();
  const leadsToCells = !elsewhere || elsewhere.canJump;
  const styles = useStyles();
  const keysHint = useId();
  /** Groups that were folded or unfolded by hand. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(PAGE);
  const { grouping, filter, template } = session;
  const groups = template ? groupsOf(listed, grouping, filter, template.template, words) : [];
  const isFolded = ({ id, startsFolded }: FindingGroup): boolean => startsFolded !== turned.has(id);
  const turn = ({ id }: FindingGroup): void => {
    const next = new Set(turned);
    if (!next.delete(id)) next.add(id);
    setTurned(next);
  };
  const open = groups.flatMap((group) => (isFolded(group) ? [] : group.listed));
  const shown = new Map(open.slice(0, limit).map((one) => [one.key, one]));
  const goTo = (key: string): void => {
    const cell = shown.get(key)?.finding.cells[0];
    if (cell) void controller.select(cell);
  };
  const list = useRovingList([...shown.keys()], goTo, (key) => {
    goTo(key);
    if (leadsToCells) returnFocus();
  });

  return (
    <section aria-label={words.t('panel.findings')} aria-describedby={leadsToCells ? keysHint : undefined}>
      <span id={keysHint} className={styles.unseen}>
        {words.t('panel.findings.keys')}
      </span>
      {listed.length > 1 && <ListTools list={list} count={open.length} />}
      {groups.map((group) => (
        <section key={group.id}>
          <div className={styles.heading}>
            <h2 className={styles.name}>
              {grouping === 'kind' && !group.startsFolded ? (
                group.name
              ) : (
                <button
                  type="button"
                  className={styles.fold}
                  aria-expanded={!isFolded(group)}
                  onClick={() => turn(group)}
                >
                  <span aria-hidden="true">{isFolded(group) ? '▸ ' : '▾ '}</span>
                  {words.t('panel.group.count', { group: group.name, count: group.listed.length })}
                </button>
              )}
            </h2>
            {group.focus && !session.focus && <FocusButton focus={group.focus} name={group.name} />}
          </div>
          <ul className={styles.list}>
            {!isFolded(group) &&
              group.listed
                .filter(({ key }) => shown.has(key))
                .map((one) => (
                  <li key={one.key}>
                    <FindingCard listed={one} item={list.itemOf(one.key)} />
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
    padding: `${tokens.spacingVerticalS} ${SIDE} ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  name: { margin: 0, minWidth: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightRegular },
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
