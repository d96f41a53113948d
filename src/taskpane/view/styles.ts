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

/** The same as a link among words or below a figure. */
export const linkButton = {
  ...bareButton,
  padding: `0 ${tokens.spacingHorizontalXS}`,
  color: tokens.colorBrandForegroundLink,
  fontSize: tokens.fontSizeBase200,
  ':hover': { textDecorationLine: 'underline' },
} as const;

/** One of several that can be opened in one place; the open one is underlined. */
export const pageTab = {
  ...bareButton,
  minHeight: '28px',
  padding: `0 ${tokens.spacingHorizontalS}`,
  borderBottom: '2px solid transparent',
  color: tokens.colorNeutralForeground2,
  fontSize: tokens.fontSizeBase300,
  textAlign: 'center',
  ':hover': { color: tokens.colorNeutralForeground1 },
} as const;

export const openPageTab = {
  borderBottomColor: tokens.colorCompoundBrandStroke,
  color: tokens.colorNeutralForeground1,
  fontWeight: tokens.fontWeightSemibold,
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
