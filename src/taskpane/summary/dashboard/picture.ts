/** The dashboard as a picture of any width: bullets, ranking, trend and heat table one below the other. */
import { LIGHT_LOOKS } from '../../../workbook/changes';
import type { Light } from '../../../core/progress/status';
import { unitWords } from '../../../messages/figures';
import type { Words } from '../../../messages/speak';
import type { BulletTold, DashboardTold, HeatTold, RankedLine } from '../jobs/dashboard';
import type { Figure, Picture, Shape } from './shapes';
import { fitted } from './shapes';
import { trendFigures } from './trend-figures';

const SIZE = 12;
const SMALL = 11;
/** Where 100 % stands, as a share of the width: what lies beyond needs room. */
export const WHOLE = 0.88;

export function pictureOf(told: DashboardTold, words: Words, width: number): Picture {
  const figures: Figure[] = [];
  let y = 0;
  const add = (height: number, label: string, shapes: readonly Shape[]): void => {
    figures.push({ label, y, height, shapes: shapes.map((shape) => lowered(shape, y)) });
    y += height;
  };
  const heading = (text: string): void => {
    if (y > 0) y += 10;
    add(24, text, [
      { kind: 'text', x: 0, y: 16, text: fitted(text, 13, width), tone: 'text', size: 13, isBold: true },
    ]);
  };
  heading(words.t('dashboard.bullets'));
  for (const bullet of told.bullets) {
    add(38, bulletLabel(bullet, words), bulletShapes(bullet, words, width));
  }
  const { ranking, trend, heat } = told;
  if (ranking) {
    const { by, of, name, unit } = ranking;
    const said = { indicator: of, name: of, unit: unitWords(unit, words.locale) };
    heading(name ?? words.t(`summary.ranking.by.${by}`, said));
    for (const line of [...ranking.best, ...ranking.last]) {
      if (line === ranking.last[0]) {
        const between = words.t('dashboard.between', { count: ranking.between });
        add(20, between, [note(between, width)]);
      }
      add(22, rankedLabel(line, words), rankedShapes(line, words, width));
    }
  }
  if (trend) {
    const { entity: whole, indicator } = trend;
    heading(
      whole === null
        ? words.t('dashboard.trend', { subject: indicator })
        : words.t('dashboard.trend-whole', { whole, indicator }),
    );
    for (const { height, label, shapes } of trendFigures(trend.points, words, width))
      add(height, label, shapes);
  }
  if (heat) {
    heading(words.t('dashboard.heat'));
    for (const { height, label, shapes } of heatFigures(heat, words, width)) add(height, label, shapes);
  }
  return { width, height: y, figures };
}

const note = (text: string, width: number): Shape => ({
  ...{ kind: 'text', x: 0, y: 14, tone: 'quiet', size: SMALL },
  text: fitted(text, SMALL, width),
});

const symbolOf = (light: Light): string => (light === 'none' ? '—' : LIGHT_LOOKS[light].symbol);
const lightWord = (light: Light, { t }: Words): string =>
  light === 'none' ? t('dashboard.no-light') : t(`summary.sheet.light.${light}`);

function bulletLabel({ name, light, said, schedule, without }: BulletTold, words: Words): string {
  if (without > 0) return words.t('dashboard.label.short', { indicator: name, count: without });
  if (!said) return words.t('dashboard.label.unknown', { indicator: name });
  const figure = `${(schedule * 100).toFixed(1)}%`;
  return words.t('dashboard.label.bullet', {
    ...{ indicator: name, light: lightWord(light, words), schedule: figure },
    ...said,
  });
}

/** Completion from the left, the schedule as a thick mark, 100 % as a thin one; beyond it the bar ends in an arrow. */
function bulletShapes(bullet: BulletTold, words: Words, width: number): Shape[] {
  const { name, light, completion, schedule, said, without } = bullet;
  const none = without > 0 ? words.t('dashboard.sum-short', { count: without }) : '-';
  const at = (ratio: number): number => Math.max(0, Math.min(ratio, 1)) * WHOLE * width;
  const sign = said && !/^-|^0(\.0*)?$/.test(said.gap.figure) ? '+' : '';
  const figures = said ? `${words.figure(said.completion)} · ${sign}${words.figure(said.gap)}` : none;
  const room = width - figures.length * SIZE * 0.75 - 20;
  const top: Shape[] = [
    { kind: 'text', x: 0, y: 14, text: symbolOf(light), tone: light, size: SIZE },
    { kind: 'text', x: 18, y: 14, text: fitted(name, SIZE, room), tone: 'text', size: SIZE },
    { kind: 'text', x: width, y: 14, text: figures, tone: 'text', size: SIZE, anchor: 'end' },
    { kind: 'rect', x: 0, y: 22, width: WHOLE * width, height: 8, tone: 'track' },
  ];
  if (completion === null) return top;
  const beyond: Shape[] =
    completion > 1
      ? [
          { kind: 'rect', x: 0, y: 22, width: width - 12, height: 8, tone: light },
          { kind: 'text', x: width, y: 31, text: '▶', tone: light, size: 14, anchor: 'end' },
        ]
      : [{ kind: 'rect', x: 0, y: 22, width: at(completion), height: 8, tone: light }];
  return [...top, ...beyond, upright(at(1), 20, 32, 'axis', 1), upright(at(schedule), 19, 33, 'due', 3)];
}

const upright = (x: number, from: number, to: number, tone: 'axis' | 'due', wide: number): Shape => ({
  ...{ kind: 'line', tone, wide },
  points: [
    [x, from],
    [x, to],
  ],
});

const moveSaid = ({ moved }: RankedLine): string =>
  moved === null ? '' : moved === 0 ? '—' : `${moved > 0 ? '↑' : '↓'}${Math.abs(moved)}`;

function rankedLabel(line: RankedLine, words: Words): string {
  const { entity, place, value, moved } = line;
  const said = words.t('dashboard.label.ranked', { entity, place, value });
  if (moved === null) return said;
  if (moved === 0) return `${said}${words.t('dashboard.label.same')}`;
  return `${said}${words.t(moved > 0 ? 'dashboard.label.up' : 'dashboard.label.down', { count: Math.abs(moved) })}`;
}

function rankedShapes(line: RankedLine, words: Words, width: number): Shape[] {
  const { entity, place, value, reach } = line;
  const [name, bar, end] = [width * 0.1, width * 0.42, width * 0.66];
  const text = (x: number, what: string, anchor: 'start' | 'end' = 'start'): Shape => ({
    ...{ kind: 'text', x, y: 15, text: what, tone: 'text', size: SIZE, anchor },
  });
  return [
    text(width * 0.07, String(place), 'end'),
    text(name, fitted(entity, SIZE, bar - name - 4)),
    { kind: 'rect', x: bar, y: 6, width: Math.max(0, reach) * (end - bar), height: 10, tone: 'bar' },
    text(width * 0.9, fitted(words.figure(value), SIZE, width * 0.24), 'end'),
    text(width, moveSaid(line), 'end'),
  ];
}

function* heatFigures(heat: HeatTold, words: Words, width: number): Generator<Omit<Figure, 'y'>> {
  const names = width * 0.34;
  const step = (width - names) / Math.max(1, heat.columns.length);
  const x = (column: number): number => names + step * (column + 0.5);
  const key = heat.columns.map((name, i) => `${i + 1} ${name}`);
  yield {
    height: 20,
    label: key.join(words.locale === 'zh-CN' ? '，' : ', '),
    shapes: key.map((_, i) => ({
      ...{ kind: 'text', x: x(i), y: 14, text: String(i + 1), tone: 'quiet', size: SMALL, anchor: 'middle' },
    })),
  };
  for (const { entity, lights } of heat.rows) {
    const said = lights.map((light, i) => `${heat.columns[i] ?? ''} ${lightWord(light, words)}`);
    yield {
      height: 20,
      label: words.t('dashboard.label.heat', { entity, lights: said }),
      shapes: [
        { kind: 'text', x: 0, y: 14, text: fitted(entity, SIZE, names - 4), tone: 'text', size: SIZE },
        ...lights.map((light, i): Shape => ({
          ...{ kind: 'text', x: x(i), y: 14, text: symbolOf(light), tone: light, size: SIZE },
          anchor: 'middle',
        })),
      ],
    };
  }
  for (const line of key) yield { height: 16, label: line, shapes: [note(line, width)] };
  const more = [
    ...(heat.moreRows > 0 ? [words.t('dashboard.more-entities', { count: heat.moreRows })] : []),
    ...(heat.moreColumns > 0 ? [words.t('dashboard.more-columns', { count: heat.moreColumns })] : []),
  ];
  for (const line of more) yield { height: 18, label: line, shapes: [note(line, width)] };
}

/** The same shape, so far down. */
function lowered(shape: Shape, by: number): Shape {
  if (shape.kind !== 'line') return { ...shape, y: shape.y + by };
  return { ...shape, points: shape.points.map(([x, y]) => [x, y + by] as const) };
}
