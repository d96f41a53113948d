import { createMemoryHost } from '../../src/hosts/memory/host';
import type { PastReport } from '../../src/core/progress/past';
import { parsePeriod } from '../../src/core/statistics/period';
import { forgetPast, keepPast, pastReports } from '../../src/taskpane/past-reports';

const settings = () => createMemoryHost([{ name: '月报', rows: [] }]).settings;
const template = { id: 'A' };
const report = (code: string, entity: string | null = null, isBehind = true): PastReport => ({
  period: parsePeriod(code)!,
  metrics: [{ indicator: 'FDI', entity, isBehind, rank: 3 }],
});

test('what is kept comes back, the earliest period first, and only for its template', async () => {
  const kept = settings();
  await keepPast(kept, template, report('2017-01..2017-06'));
  await keepPast(kept, template, report('2017-01..2017-05', null, false));
  await keepPast(kept, { id: 'B' }, report('2017-01..2017-04'));
  expect(pastReports(kept, template)).toEqual([
    report('2017-01..2017-05', null, false),
    report('2017-01..2017-06'),
  ]);
});

test('a period that is judged again replaces its figures, and leaves those of other entities', async () => {
  const kept = settings();
  await keepPast(kept, template, report('2017-01..2017-06', '海宁市'));
  await keepPast(kept, template, report('2017-01..2017-06', '桐乡市'));
  await keepPast(kept, template, report('2017-01..2017-06', '海宁市', false));
  const [one, ...others] = pastReports(kept, template);
  expect(others).toEqual([]);
  expect(one?.metrics.map(({ entity, isBehind }) => [entity, isBehind])).toEqual([
    ['桐乡市', true],
    ['海宁市', false],
  ]);
});

test('a report that says the same again writes nothing', async () => {
  const kept = settings();
  await keepPast(kept, template, report('2017-01..2017-06'));
  const untouched = { ...kept, set: jest.fn(), get: (key: string) => kept.get(key) };
  await keepPast(untouched, template, report('2017-01..2017-06'));
  expect(untouched.set).not.toHaveBeenCalled();
});

test('it is forgotten on request, and leaves nothing behind', async () => {
  const kept = settings();
  await keepPast(kept, template, report('2017-01..2017-06'));
  await forgetPast(kept, template);
  expect([pastReports(kept, template), kept.get('target-tracker.past')]).toEqual([[], null]);
});

test('there are never more than 36 reports and 200,000 characters; what was kept longest ago goes', async () => {
  const kept = settings();
  const months = Array.from(
    { length: 40 },
    (_, i) => `${2014 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );
  for (const month of months) await keepPast(kept, template, report(month));
  expect(
    pastReports(kept, template)
      .map(({ period: { to } }) => `${to.year}-${to.month}`)
      .at(0),
  ).toBe('2014-5');
  expect(pastReports(kept, template)).toHaveLength(36);
  const wide = (code: string): PastReport => ({
    period: parsePeriod(code)!,
    metrics: Array.from({ length: 2000 }, (_, i) => ({
      indicator: 'FDI',
      entity: `第${i}号单位`,
      isBehind: true,
      rank: i,
    })),
  });
  for (const month of months.slice(-6)) await keepPast(kept, template, wide(month));
  expect(kept.get('target-tracker.past')!.length).toBeLessThanOrEqual(200_000);
  expect(pastReports(kept, template).at(-1)).toEqual(wide(months.at(-1)!));
});

test.each([
  '{',
  '[]',
  '{"a":1}',
  '[{"template":"A","period":"2017-06","metrics":[["FDI"]]}]',
  '[{"template":"A","period":"?","metrics":[]}]',
])('what somebody else wrote there counts as nothing: %s', async (text) => {
  const kept = settings();
  await kept.set('target-tracker.past', text);
  expect(pastReports(kept, template)).toEqual([]);
});
