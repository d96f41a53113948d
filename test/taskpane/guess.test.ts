import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx/open';
import { createMemoryHost } from '../../src/hosts/memory/host';
import { createEngine } from '../../src/taskpane/engine/engine';
import { guessTemplate } from '../../src/taskpane/guess';
import { sampleTemplates } from '../../src/taskpane/samples';
import type { SheetSnapshot } from '../../src/workbook/snapshot';

const engine = createEngine();
const { signal } = new AbortController();

const samples = [
  ['tongxiang-2017-q1', 'tongxiang-returning-merchants-2017'],
  ['shaoxing-2014-q1-q3', 'shaoxing-returning-merchants-2014'],
  ['jiaxing-science-city-2017', 'jiaxing-science-city-2017'],
  ['quzhou-2011', 'quzhou-investment-2011'],
  ['pinghu-2020', 'pinghu-foreign-investment-2020'],
] as const;

async function firstSheet(folder: string): Promise<SheetSnapshot> {
  const bytes = readFileSync(join(__dirname, '../../assets/samples', folder, 'report.xlsx'));
  const [snapshot] = await (
    await openXlsx(new Uint8Array(bytes), `${folder}.xlsx`)
  ).read({ sheets: 'active' });
  return snapshot!;
}

describe('the template of a sheet', () => {
  test.each(samples)('%s is recognised among all samples', async (folder, id) => {
    const guess = await guessTemplate(await firstSheet(folder), sampleTemplates, engine, signal);
    expect(guess?.template.id).toBe(id);
  });

  test.each(samples)('the sample %s loads under the id and title by which it is offered', async (_, id) => {
    const source = sampleTemplates.find((one) => one.id === id);
    const parsed = await engine.parse((await source?.load()) ?? '');
    expect(parsed).toMatchObject({ ok: true, template: { id, title: source?.title.zh } });
  });

  test('the same indicators of another year are another template', async () => {
    const sheet = await firstSheet('jiaxing-science-city-2017');
    const lastYear = {
      ...sheet,
      values: sheet.values.map((row) =>
        row.map((value) => (typeof value === 'string' ? value.replaceAll('2017', '2016') : value)),
      ),
    };
    expect(await guessTemplate(lastYear, sampleTemplates, engine, signal)).toBeNull();
  });

  test('no template fits a sheet of words, an empty sheet, or sources that cannot be had', async () => {
    const host = createMemoryHost([
      { name: 'words', rows: [['本表由各街道填报'], ['联系人', '电话']] },
      { name: 'empty', rows: [] },
    ]);
    for (const snapshot of await host.read({ sheets: 'all' })) {
      expect(await guessTemplate(snapshot, sampleTemplates, engine, signal)).toBeNull();
    }
    const gone = [{ id: 'gone', title: { zh: '', en: '' }, load: () => Promise.reject(new Error('404')) }];
    expect(await guessTemplate(await firstSheet('quzhou-2011'), gone, engine, signal)).toBeNull();
  });
});
