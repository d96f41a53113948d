/** The few looks that several parts share. */
import { tokens } from '@fluentui/react-components';

/** Visible on every background and in forced colours, and only for the keyboard. */
export const focusRing = {
  ':focus-visible': {
    outlineWidth: '2px',
    outlineStyle: 'solid',
    outlineColor: tokens.colorStrokeFocus2,
    outlineOffset: '1px',
  },
} as const;

export const SIDE = tokens.spacingHorizontalM;

/** For a screen reader only. */
export const unseen = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
