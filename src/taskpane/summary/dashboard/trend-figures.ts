/** The months as two lines: what was attained, and, dashed, what was due. */
import type { TrendPoint } from '../../../core/dashboard/trend';
import type { Words } from '../../../messages/speak';
import type { Figure, Shape } from './shapes';

const [TOP, HEIGHT, LEFT] = [10, 110, 36];

export function trendFigures(
  points: readonly TrendPoint[],
  words: Words,
  width: number,
): Omit<Figure, 'y'>[] {
  const most = points.reduce((top, { completion, plan }) => Math.max(top, completion ?? 0, plan), 1);
  const least = points.reduce((low, { completion }) => Math.min(low, completion ?? 0), 0);
  const step = (width - LEFT - 8) / Math.max(1, points.length - 1);
  const x = (index: number): number => LEFT + step * index;
  const y = (ratio: number): number => TOP + HEIGHT * (1 - (ratio - least) / (most - least));
  const due = points.map(({ plan }, i) => [x(i), y(plan)] as const);
  const known = points.flatMap(({ completion }, i) =>
    completion === null ? [] : [{ at: [x(i), y(completion)] as const, i }],
  );
  const grid = [0, 0.5, 1].flatMap((ratio): Shape[] => [
    {
      ...{ kind: 'line', tone: 'track', wide: 1 },
      points: [
        [LEFT, y(ratio)],
        [width, y(ratio)],
      ],
    },
    {
      ...{ kind: 'text', x: LEFT - 4, y: y(ratio) + 4, tone: 'quiet', size: 10, anchor: 'end' },
      text: `${ratio * 100}%`,
    },
  ]);
  // Every so many months, so that the labels keep apart.
  const every = Math.max(1, Math.ceil(24 / step));
  const months = points.flatMap(({ month: { month } }, i): Shape[] =>
    i % every === 0
      ? [
          {
            ...{ kind: 'text', x: x(i), y: TOP + HEIGHT + 16, tone: 'quiet', size: 10, anchor: 'middle' },
            text: String(month),
          },
        ]
      : [],
  );
  const shapes: Shape[] = [
    ...grid,
    ...months,
    { kind: 'line', points: due, tone: 'due', wide: 1.5, isDashed: true },
    { kind: 'line', points: known.map(({ at }) => at), tone: 'bar', wide: 2 },
    // A month alone is no line.
    ...known.map(({ at: [px, py] }): Shape => ({
      ...{ kind: 'rect', x: px - 2.5, y: py - 2.5, width: 5, height: 5, tone: 'bar' },
    })),
  ];
  const percent = (ratio: number): string => `${(ratio * 100).toFixed(1)}%`;
  const said = points.flatMap(({ month, completion, plan }) =>
    completion === null
      ? []
      : [
          words.t('dashboard.label.month', {
            ...{ month: month.month, completion: percent(completion), plan: percent(plan) },
          }),
        ],
  );
  return [
    {
      height: TOP + HEIGHT + 24,
      label: words.t('dashboard.label.trend', { months: said }),
      shapes,
    },
  ];
}
