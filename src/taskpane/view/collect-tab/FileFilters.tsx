/** All files, or those with which something has to be done. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FILE_FILTERS } from '../../collect/collection';
import { countRows } from '../../collect/rows';
import { usePanel } from '../context';
import { focusRing, SIDE } from '../styles';
import { useCollect } from './collect';

export function FileFilters() {
  const { words } = usePanel();
  const { collecting, collection } = useCollect();
  const styles = useStyles();
  const counts = countRows(collection);
  return (
    <div role="group" aria-label={words.t('panel.collect.filters')} className={styles.filters}>
      {FILE_FILTERS.map((filter) => (
        <button
          key={filter}
          type="button"
          aria-pressed={collection.filter === filter}
          className={mergeClasses(styles.filter, collection.filter === filter && styles.pressed)}
          onClick={() => collecting.send({ type: 'filter-chosen', filter })}
        >
          {words.t(`panel.collect.filter.${filter}`)} <span className={styles.count}>{counts[filter]}</span>
        </button>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, padding: `0 ${SIDE}` },
  filter: {
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
