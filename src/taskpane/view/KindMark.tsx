/** The sign of a kind of finding: a shape as well as a colour. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FindingKind } from '../findings';

export type MarkKind = FindingKind | 'passed';

export function KindMark({ kind, size = 16 }: { readonly kind: MarkKind; readonly size?: number }) {
  const styles = useStyles();
  return (
    <svg
      className={mergeClasses(styles.mark, styles[kind])}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[kind]}
    </svg>
  );
}

const stroke = { fill: 'none', strokeWidth: 1.6, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const inner = { ...stroke, className: 'inner' };

const SHAPES: Record<MarkKind, JSX.Element> = {
  error: (
    <>
      <path d="M8 1.2 15.4 14.4H.6Z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M8 6v4M8 12.2v.1" {...inner} />
    </>
  ),
  query: (
    <>
      <path d="M8 .8 15.2 8 8 15.2.8 8Z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M6.3 6.6a1.75 1.75 0 1 1 2.5 1.7c-.6.3-.8.6-.8 1.2M8 11.6v.1" {...inner} />
    </>
  ),
  hint: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M8 7.4v3.8M8 4.8v.1" {...inner} />
    </>
  ),
  undecided: (
    <>
      <circle cx="8" cy="8" r="6.4" {...stroke} stroke="currentColor" strokeDasharray="2.4 2.2" />
      <path d="M5.6 8h4.8" {...stroke} stroke="currentColor" />
    </>
  ),
  explained: (
    <>
      <circle cx="8" cy="8" r="6.6" {...stroke} stroke="currentColor" />
      <path d="m5.2 8.2 2 2 3.6-4" {...stroke} stroke="currentColor" />
    </>
  ),
  passed: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.9 8.3 2.2 2.2 4-4.6" {...inner} />
    </>
  ),
};

const useStyles = makeStyles({
  mark: {
    flexShrink: 0,
    forcedColorAdjust: 'auto',
    '& .inner': {
      stroke: tokens.colorNeutralBackground1,
      '@media (forced-colors: active)': { stroke: 'Canvas' },
    },
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  query: { color: tokens.colorStatusWarningForeground1 },
  hint: { color: tokens.colorBrandForeground1 },
  undecided: { color: tokens.colorNeutralForeground3 },
  explained: { color: tokens.colorStatusSuccessForeground1 },
  passed: { color: tokens.colorStatusSuccessForeground1 },
});
