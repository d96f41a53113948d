/** What following an edit costs in Excel, told by the real office.js: 10,000 rows, one round trip. */
import { createController } from '../../../src/taskpane/controller';
import type { Engine } from '../../../src/taskpane/engine/engine';
import { speak } from '../../../src/messages/speak';
import { zhCN } from '../../../src/messages/zh-CN/all';
import { learning } from '../../../src/messages/zh-CN/learning';
import type { CellValue, SheetSnapshot } from '../../../src/workbook/snapshot';
import { useOffice } from '../../hosts/excel/open-office';
import { examineSmall, reportSheet, smallEngine, templateText } from '../fixtures';

const excel = useOffice();

test('one edit of 10,000 rows is read in one round trip, with what follows from it, and nothing is written', async () => {
  const { rows, ...sheet } = reportSheet();
  const more = Array.from({ length: 10_000 }, (_, i): CellValue[] => [`街道${i}`, '亿元', i, i, 1]);
  const long = { ...sheet, rows: [...rows.slice(0, 7), ...more] };
  const host = excel.open([long]);
  await host.settings.set('target-tracker.template', templateText);
  const judged: SheetSnapshot[] = [];
  const engine: Engine = {
    ...smallEngine,
    examine: async (snapshot, template, period) => {
      judged.push(snapshot);
      return examineSmall({ ...snapshot, values: snapshot.values.slice(0, 7) }, template, period);
    },
  };
  const controller = createController(host, engine, [], () => speak('zh-CN', { ...zhCN, ...learning }));
  const stop = controller.start();
  const isQuiet = (): boolean => controller.get().look !== null && controller.get().work === null;
  await until(isQuiet);
  await controller.setLive(true);
  await excel.office.host.settled();

  const looks = judged.length;
  const cost = await excel.roundTrips(
    (async () => {
      excel.office.host.edit('Sheet1', 'E6', 0.76);
      await until(() => judged.length > looks && isQuiet());
    })(),
  );
  const last = judged.at(-1);
  expect([last?.used.rows, last?.values[5]?.[4], last?.values[9000]?.[0]]).toEqual([
    10_007,
    0.76,
    '街道8993',
  ]);
  expect(last?.values[9000]).toBe(judged.at(-2)?.values[9000]);
  const { look } = controller.get();
  expect(look?.kind === 'examined' && look.listed.map(({ mark, kind }) => [mark, kind])).toEqual([
    ['fresh', 'error'],
    [null, 'explained'],
  ]);
  // On the floor Excel is asked for the name of the sheet once more.
  expect(cost).toBeLessThanOrEqual(2);
  stop();
}, 60_000);

async function until(isTrue: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    if (isTrue()) return;
    await new Promise((next) => setTimeout(next, 20));
  }
  throw new Error('in vain');
}
