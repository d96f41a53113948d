/** Completion as a bar, the schedule as a thick mark, 100 % as a thin one; beyond 100 % the bar ends in an arrow. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Light } from '../../core/progress/status';

/** Where 100 % stands, in percent of the width: the same in every row, so that the marks line up. */
const WHOLE = 88;
const HEIGHT = 12;
const MIDDLE = HEIGHT / 2;
const ARROW = 7;

export function BulletBar(props: {
  /** A ratio; so is the schedule. */
  readonly completion: number;
  readonly schedule: number;
  readonly light: Light;
  readonly label: string;
}) {
  const styles = useStyles();
  const { completion, schedule, light } = props;
  const beyond = completion > 1;
  const at = (ratio: number): string => `${Math.max(0, Math.min(ratio, 1)) * WHOLE}%`;
  return (
    <svg className={styles.bar} width="100%" height={HEIGHT} role="img" aria-label={props.label}>
      <rect className={styles.track} x="0" y="3" width={`${WHOLE}%`} height="6" />
      <g className={styles[light]}>
        <rect
          x="0"
          y="3"
          width={beyond ? '100%' : at(completion)}
          height="6"
          fill="currentColor"
          // The bar stops where the arrow begins; what this moves out on the left is cut off.
          transform={beyond ? `translate(${-ARROW} 0)` : undefined}
        />
        {beyond && (
          <svg x="100%" overflow="visible">
            <path d={`M${-ARROW} 0 0 ${MIDDLE} ${-ARROW} ${HEIGHT}Z`} fill="currentColor" />
          </svg>
        )}
      </g>
      <line className={styles.whole} x1={`${WHOLE}%`} x2={`${WHOLE}%`} y1="0" y2={HEIGHT} strokeWidth="1" />
      <line
        className={styles.schedule}
        x1={at(schedule)}
        x2={at(schedule)}
        y1="0"
        y2={HEIGHT}
        strokeWidth="3"
      />
    </svg>
  );
}

const useStyles = makeStyles({
  bar: { display: 'block', overflow: 'hidden', color: tokens.colorNeutralForeground1 },
  track: {
    fill: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'GrayText' },
  },
  whole: {
    stroke: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  schedule: {
    stroke: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  red: { color: tokens.colorPaletteRedBackground3, '@media (forced-colors: active)': { color: 'Highlight' } },
  yellow: {
    color: tokens.colorPaletteMarigoldBackground3,
    '@media (forced-colors: active)': { color: 'Highlight' },
  },
  green: {
    color: tokens.colorPaletteGreenBackground3,
    '@media (forced-colors: active)': { color: 'Highlight' },
  },
  none: { color: tokens.colorNeutralForeground3, '@media (forced-colors: active)': { color: 'Highlight' } },
});
