/** The line between sheet and pane: drag it, or move it with the arrow keys. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';
import { PANE_WIDTH, paneWidth } from './preferences';

const useStyles = makeStyles({
  divider: {
    width: '7px',
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: 'border-box',
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 759px)': { display: 'none' },
  },
});

interface DividerProps {
  readonly label: string;
  readonly controls: string;
  readonly width: number;
  onWidth(width: number): void;
}

export function Divider({ label, controls, width, onWidth }: DividerProps) {
  const styles = useStyles();
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      onWidth(paneWidth(window.innerWidth - event.clientX));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = {
      ArrowLeft: width + 10,
      ArrowRight: width - 10,
      Home: PANE_WIDTH.least,
      End: PANE_WIDTH.most,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onWidth(paneWidth(next));
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      aria-valuenow={width}
      tabIndex={0}
      className={styles.divider}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
