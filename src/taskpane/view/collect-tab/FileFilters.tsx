/** All files, or those with which something has to be done. */
import { FILE_FILTERS } from '../../collect/collection';
import { countRows } from '../../collect/rows';
import { usePanel } from '../context';
import { FilterChips } from '../FilterChips';
import { useCollect } from './collect';

export function FileFilters() {
  const { words } = usePanel();
  const { collecting, collection } = useCollect();
  const counts = countRows(collection);
  return (
    <FilterChips
      label={words.t('panel.collect.filters')}
      chips={FILE_FILTERS.map((filter) => ({
        kind: filter,
        name: words.t(`panel.collect.filter.${filter}`),
        count: counts[filter],
      }))}
      pressed={collection.filter}
      onPress={(filter) => collecting.send({ type: 'filter-chosen', filter })}
    />
  );
}
