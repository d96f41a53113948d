/** What kinds of finding there are, how many of each, and a press to see one kind only. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { FINDING_KINDS } from '../findings';
import type { KindCounts } from '../findings';
import { usePanel } from './context';
import { FilterChips } from './FilterChips';
import { KindMark } from './KindMark';

export function Filters({ counts }: { readonly counts: KindCounts }) {
  const { controller, words, session } = usePanel();
  const styles = useStyles();
  const present = FINDING_KINDS.filter((kind) => counts[kind] > 0);
  if (present.length < 2 && session.filter === null) return null;
  return (
    <FilterChips
      label={words.t('panel.filters')}
      className={styles.filters}
      chips={present.map((kind) => ({
        kind,
        name: words.t(`panel.kind.${kind}`),
        count: counts[kind],
        mark: <KindMark kind={kind} size={12} />,
      }))}
      pressed={session.filter}
      onPress={(kind) =>
        controller.send({ type: 'filter-chosen', filter: session.filter === kind ? null : kind })
      }
    />
  );
}

const useStyles = makeStyles({
  filters: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalS },
});
