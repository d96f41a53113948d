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

/** A button that looks like the text around it; whoever uses it says by its colour or a line that it can be pressed. */
export const bareButton = {
  minHeight: '24px',
  padding: 0,
  border: 'none',
  background: 'none',
  color: 'inherit',
  fontFamily: 'inherit',
  fontSize: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  ...focusRing,
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
