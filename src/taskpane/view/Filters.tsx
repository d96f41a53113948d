/** What kinds of finding there are, how many of each, and a press to see one kind only. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FINDING_KINDS } from '../findings';
import type { KindCounts } from '../findings';
import { usePanel } from './context';
import { KindMark } from './KindMark';
import { focusRing, SIDE } from './styles';

export function Filters({ counts }: { readonly counts: KindCounts }) {
  const { controller, words, session } = usePanel();
  const styles = useStyles();
  const present = FINDING_KINDS.filter((kind) => counts[kind] > 0);
  if (present.length < 2 && session.filter === null) return null;
  return (
    <div role="group" aria-label={words.t('panel.filters')} className={styles.filters}>
      {present.map((kind) => {
        const pressed = session.filter === kind;
        const name = words.t(`panel.kind.${kind}`);
        return (
          <button
            key={kind}
            type="button"
            aria-pressed={pressed}
            className={mergeClasses(styles.filter, pressed && styles.pressed)}
            onClick={() => controller.send({ type: 'filter-chosen', filter: pressed ? null : kind })}
          >
            <KindMark kind={kind} size={12} />
            {name} <span className={styles.count}>{counts[kind]}</span>
          </button>
        );
      })}
    </div>
  );
}

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${SIDE} ${tokens.spacingVerticalS}`,
  },
  filter: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
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
