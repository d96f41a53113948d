/** A picture in the colours of the panel's theme. What each part of it says can be reached by keyboard and read aloud. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Picture, Shape, Tone } from '../../../summary/dashboard/shapes';
import { useRovingList } from '../../useRovingList';

export function DrawnPicture({ picture, label }: { readonly picture: Picture; readonly label: string }) {
  const styles = useStyles();
  const { width, height, figures } = picture;
  const nothing = (): void => undefined;
  const { itemOf } = useRovingList(
    figures.map((_, i) => String(i)),
    nothing,
    nothing,
  );
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      role="group"
      aria-label={label}
    >
      {figures.map(({ label: said, y, height: high, shapes }, i) => (
        <g key={i} role="img" aria-label={said} className={styles.figure} {...itemOf(String(i))}>
          <title>{said}</title>
          <rect className={styles.area} x={0} y={y} width={width} height={high} />
          {shapes.map((shape, s) => (
            <Drawn key={s} shape={shape} className={mergeClasses(styles.shape, styles[shape.tone])} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function Drawn({ shape, className }: { readonly shape: Shape; readonly className: string }) {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height } = shape;
      return <rect {...{ x, y, width, height, className }} fill="currentColor" />;
    }
    case 'line':
      return (
        <polyline
          className={className}
          points={shape.points.map((point) => point.join(',')).join(' ')}
          fill="none"
          stroke="currentColor"
          strokeWidth={shape.wide}
          strokeDasharray={shape.isDashed ? '5 3' : undefined}
        />
      );
    case 'text':
      return (
        <text
          className={className}
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fontWeight={shape.isBold ? 600 : undefined}
          textAnchor={shape.anchor ?? 'start'}
          fill="currentColor"
        >
          {shape.text}
        </text>
      );
  }
}

const forced = (color: string) => ({ '@media (forced-colors: active)': { color } });
const TONES: Readonly<Record<Tone, { readonly color: string } & ReturnType<typeof forced>>> = {
  text: { color: tokens.colorNeutralForeground1, ...forced('CanvasText') },
  quiet: { color: tokens.colorNeutralForeground2, ...forced('CanvasText') },
  bar: { color: tokens.colorBrandForeground1, ...forced('Highlight') },
  track: { color: tokens.colorNeutralStroke2, ...forced('GrayText') },
  due: { color: tokens.colorNeutralForeground1, ...forced('CanvasText') },
  axis: { color: tokens.colorNeutralForeground3, ...forced('CanvasText') },
  red: { color: tokens.colorStatusDangerForeground1, ...forced('CanvasText') },
  yellow: { color: tokens.colorStatusWarningForeground1, ...forced('CanvasText') },
  green: { color: tokens.colorStatusSuccessForeground1, ...forced('CanvasText') },
  none: { color: tokens.colorNeutralForeground3, ...forced('CanvasText') },
};

const useStyles = makeStyles({
  picture: { display: 'block', fontFamily: tokens.fontFamilyBase, fontVariantNumeric: 'tabular-nums' },
  figure: {
    outlineStyle: 'none',
    ':focus-visible > :nth-child(2)': { stroke: tokens.colorStrokeFocus2, strokeWidth: '2px' },
  },
  area: { fill: 'transparent' },
  shape: { forcedColorAdjust: 'auto' },
  ...TONES,
});
