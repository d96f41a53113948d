/** A light: the same shape and colour family as in the sheet. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Light } from '../../core/progress/status';

export const LIGHTS: readonly Light[] = ['red', 'yellow', 'green', 'none'];

export function LightMark({ light }: { readonly light: Light }) {
  const styles = useStyles();
  return (
    <svg
      className={mergeClasses(styles.mark, styles[light])}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[light]}
    </svg>
  );
}

const SHAPES: Record<Light, JSX.Element> = {
  red: <rect x="1" y="1" width="10" height="10" fill="currentColor" />,
  yellow: <path d="M6 .8 11.6 11H.4Z" fill="currentColor" />,
  green: <circle cx="6" cy="6" r="5.2" fill="currentColor" />,
  none: <path d="M1 6h10" stroke="currentColor" strokeWidth="1.6" />,
};

const useStyles = makeStyles({
  // A drawing keeps its colours in forced colours unless told otherwise, and may then vanish on the system's background.
  mark: { flexShrink: 0, forcedColorAdjust: 'auto' },
  red: { color: tokens.colorStatusDangerForeground1 },
  yellow: { color: tokens.colorStatusWarningForeground1 },
  green: { color: tokens.colorStatusSuccessForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
});
