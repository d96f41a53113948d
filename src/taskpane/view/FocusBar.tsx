/** Only one indicator or entity is shown: which, and the way back. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { indicatorName } from '../findings';
import type { Focus } from '../session';
import { usePanel } from './context';
import { focusRing, SIDE } from './styles';

export function FocusBar({ focus, isEmpty }: { readonly focus: Focus; readonly isEmpty: boolean }) {
  const { controller, words, session } = usePanel();
  const styles = useStyles();
  const indicators = session.template?.template.indicators ?? [];
  const name = focus.by === 'entity' ? focus.of : indicatorName({ indicator: focus.of }, indicators);
  return (
    <div className={styles.bar}>
      <span className={styles.name}>
        {words.t(isEmpty ? 'panel.focus.none' : 'panel.focus.only', { name: name ?? focus.of })}
      </span>
      <Button
        size="small"
        className={styles.back}
        onClick={() => controller.send({ type: 'focus-chosen', focus: null })}
      >
        {words.t('panel.focus.all')}
      </Button>
    </div>
  );
}

/** In the heading of a group. */
export function FocusButton({ focus, name }: { readonly focus: Focus; readonly name: string }) {
  const { controller, words } = usePanel();
  const styles = useStyles();
  return (
    <button
      type="button"
      className={styles.only}
      title={words.t('panel.focus.title', { name })}
      aria-label={words.t('panel.focus.title', { name })}
      onClick={() => controller.send({ type: 'focus-chosen', focus })}
    >
      {words.t('panel.focus.button')}
    </button>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXXS} ${SIDE}`,
    padding: `2px 2px 2px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  back: { flexShrink: 0 },
  only: {
    flexShrink: 0,
    minHeight: '24px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    ...focusRing,
  },
});
