/** The picture of the dashboard: positions are proportional to figures, and nothing leaves its width. */
import * as fc from 'fast-check';
import { wordsFor } from '../../../src/messages/words';
import { dashboard as zhCN } from '../../../src/messages/zh-CN/dashboard';
import { dashboard as enUS } from '../../../src/messages/en-US/dashboard';
import { summary as zhOfSummary } from '../../../src/messages/zh-CN/summary';
import { summary as enOfSummary } from '../../../src/messages/en-US/summary';
import { pictureOf, WHOLE } from '../../../src/taskpane/summary/dashboard/picture';
import { fitted } from '../../../src/taskpane/summary/dashboard/shapes';
import type { Shape } from '../../../src/taskpane/summary/dashboard/shapes';
import { svgFile } from '../../../src/taskpane/summary/dashboard/svg-file';
import type { BulletTold, DashboardTold } from '../../../src/taskpane/summary/jobs/dashboard';
import { monthSpan } from '../../../src/core/statistics/period';

const zh = wordsFor('zh-CN', {
  'zh-CN': { ...zhOfSummary, ...zhCN },
  'en-US': { ...enOfSummary, ...enUS },
});

const bullet = (completion: number | null, schedule: number): BulletTold => ({
  ...{ name: '实际利用外资', light: 'green', completion, schedule, without: 0 },
  said:
    completion === null
      ? null
      : {
          completion: { figure: (completion * 100).toFixed(1), unit: '%' },
          gap: { figure: ((completion - schedule) * 100).toFixed(1), unit: '百分点' },
        },
});
const told = (bullets: readonly BulletTold[], rest: Partial<DashboardTold> = {}): DashboardTold => ({
  ...{ title: '招商引资', period: monthSpan(2017, 1, 6), schedules: [], moreBullets: 0, bullets },
  lights: { red: 0, yellow: 0, green: 0, none: 0 },
  ...{ ranking: null, trend: null, heat: null, indicators: [], entities: [], total: null },
  ...rest,
});
const rects = (shapes: readonly Shape[], tone: string) =>
  shapes.flatMap((shape) => (shape.kind === 'rect' && shape.tone === tone ? [shape] : []));
const line = (shapes: readonly Shape[], tone: string) =>
  shapes.flatMap((shape) => (shape.kind === 'line' && shape.tone === tone ? [shape] : []));

const ratio = fc.double({ min: -0.5, max: 3, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('a bar is as long as the completion up to 100 %, and its marks stand where the schedule and the target are', () => {
  fc.assert(
    fc.property(ratio, share, fc.integer({ min: 260, max: 900 }), (completion, schedule, width) => {
      const [, figure] = pictureOf(told([bullet(completion, schedule)]), zh, width).figures;
      const [bar] = rects(figure!.shapes, 'green');
      if (completion <= 1) expect(bar?.width).toBeCloseTo(Math.max(0, completion) * WHOLE * width, 6);
      else expect(bar!.width).toBeGreaterThanOrEqual(WHOLE * width);
      expect(line(figure!.shapes, 'due')[0]?.points[0]?.[0]).toBeCloseTo(schedule * WHOLE * width, 6);
      expect(line(figure!.shapes, 'axis')[0]?.points[0]?.[0]).toBeCloseTo(WHOLE * width, 6);
    }),
    { numRuns: 60 },
  );
});

test('months: equal steps to the right, heights in proportion to completion and plan', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(ratio, share), { minLength: 2, maxLength: 24 }), (months) => {
      const points = months.map(([completion, plan], i) => ({
        ...{ month: { year: 2017 + Math.floor(i / 12), month: (i % 12) + 1 }, plan, completion },
        ...{ isNow: i === months.length - 1, without: 0 },
      }));
      const trend = { indicator: '外资', code: 'FDI', entity: null, points };
      const { figures } = pictureOf(told([], { trend }), zh, 300);
      const { shapes, y, height } = figures.at(-1)!;
      const [attained, due] = [line(shapes, 'bar')[0]!.points, line(shapes, 'due')[0]!.points];
      const values = [...points.map(({ completion }) => completion), ...points.map(({ plan }) => plan)];
      const ys = [...attained, ...due].map(([, at]) => at);
      const [a, b] = [Math.max(...values), Math.min(...values)];
      const [top, bottom] = [ys[values.indexOf(a)]!, ys[values.indexOf(b)]!];
      values.forEach((value, i) => {
        const wanted = a === b ? top : bottom + ((value - b) / (a - b)) * (top - bottom);
        expect(ys[i]).toBeCloseTo(wanted, 6);
        expect(ys[i]).toBeGreaterThanOrEqual(y);
        expect(ys[i]).toBeLessThanOrEqual(y + height);
      });
      const step = attained[1]![0] - attained[0]![0];
      attained.forEach(([x], i) => expect(x).toBeCloseTo(attained[0]![0] + i * step, 6));
    }),
    { numRuns: 40 },
  );
});

test('what is not known is no bar, and is said', () => {
  const [, figure] = pictureOf(told([bullet(null, 0.5)]), zh, 300).figures;
  expect(rects(figure!.shapes, 'green')).toEqual([]);
  expect(figure!.label).toBe('实际利用外资：没有完成率');
});

test('a long name is cut with a sign, and whole in the words', () => {
  expect(fitted('abc', 10, 18)).toBe('abc');
  expect(fitted('实际利用外资', 10, 35)).toBe('实际…');
  const name = '规模以上工业企业技术改造投资完成额（含续建项目）及其他有关事项';
  const [, figure] = pictureOf(told([{ ...bullet(0.5, 0.5), name }]), zh, 300).figures;
  expect(figure!.label).toContain(name);
});

test('the file is one document of its own, whatever a name holds', () => {
  const heat = {
    columns: ['外资 <A&B>'],
    rows: [{ entity: '桐乡\u0001市', lights: ['red' as const] }],
    ...{ moreColumns: 0, moreRows: 3 },
  };
  const text = svgFile(pictureOf(told([bullet(1.2, 0.5)], { heat }), zh, 760), ['标题 & "引号"', '序时进度']);
  expect(text).not.toContain('\u0001');
  expect(text).not.toContain('<A&B>');
  expect(text.match(/<(svg|g|text|title)\b/g)!.length).toBe(text.match(/<\/(svg|g|text|title)>/g)!.length);
  expect(text).toContain('桐乡市：外资 &lt;A&amp;B&gt; 红');
  expect(text).toContain('另有 3 个单位未列出');
});
