/** How a file looks in the table. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing, SIDE, unseen } from '../styles';

const FIGURES = { fontVariantNumeric: 'tabular-nums' } as const;
const SECOND = { order: 3, color: tokens.colorNeutralForeground2 } as const;

/** A card: the name and what can be done on the first line, all the rest on the second. */
export const useRowStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} ${SIDE}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // What comes behind it begins the second line.
    '::after': { content: '""', order: 2, flexBasis: '100%' },
  },
  unseen,
  pressable: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground2 } },
  current: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  cell: {
    position: 'relative',
    minWidth: 0,
    padding: 0,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    // An empty cell takes no room, and is still there for who hears the table.
    '& > *': { marginRight: tokens.spacingHorizontalS },
  },
  file: { order: 0, flex: '1 1 0', fontSize: tokens.fontSizeBase300 },
  actions: { order: 1, display: 'inline-flex', gap: tokens.spacingHorizontalXXS },
  state: { order: 3 },
  errors: { ...SECOND, ...FIGURES },
  queries: { ...SECOND, ...FIGURES },
  entity: SECOND,
  period: SECOND,
  template: SECOND,
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  some: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  // Nothing stands beside it that would keep the second line off the first.
  missing: { flex: '1 1 100%', fontWeight: tokens.fontWeightSemibold },
  name: {
    maxWidth: '100%',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ...focusRing,
  },
});
