/** Charts of a sheet of ours as parts of a file: nothing that Excel would repair, and nothing left behind. */
import { newWorkbook } from '../../../src/hosts/xlsx/new-workbook';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import { outline } from '../../../src/hosts/xlsx/outline';
import type { SheetChart, SheetContent } from '../../../src/workbook/content';
import { partTexts } from './build';
import { packageFaults } from './check-package';

const column = (row: number, at: number) => ({ row, column: at, rows: 2, columns: 1 });
const chart = (title: string, look: 'mark' | 'line'): SheetChart => ({
  title,
  place: { row: 4, column: 0, rows: 12, columns: 5 },
  categories: column(1, 0),
  series: [
    { name: '完成率', values: column(1, 1), look: look === 'mark' ? 'bar' : 'line', color: '#2F75B5' },
    { name: '应完成 <A&B>', values: column(1, 2), look, color: '#C00000' },
  ],
  numberFormat: '0%',
});
const content: SheetContent = {
  rows: [
    ['指标', '完成率', '序时进度'],
    ['实际外资', 0.6, 0.5],
    ['到位资金', 0.3, 0.5],
  ],
  charts: [chart('完成率 & 序时进度', 'mark'), chart('逐月', 'line')],
  page: { paper: 'A4', orientation: 'landscape', fitsWidth: true, fitsHeight: true },
};
const plain = { name: '报表', content: { rows: [['a']] } };

const chartParts = (texts: ReadonlyMap<string, string>): string[] =>
  [...texts.keys()].filter((name) => /\/(charts|drawings)\//.test(name)).sort();

test('in a new workbook: a drawing with its charts, which lead to the cells of their own sheet', async () => {
  const bytes = await newWorkbook([plain, { name: "作战'室", content }]);
  expect(await packageFaults(bytes)).toEqual([]);
  const texts = await partTexts(bytes);
  expect(chartParts(texts)).toEqual([
    'xl/charts/chart1.xml',
    'xl/charts/chart2.xml',
    'xl/drawings/_rels/drawing1.xml.rels',
    'xl/drawings/drawing1.xml',
  ]);
  const [first = '', second = ''] = [1, 2].map((n) => texts.get(`xl/charts/chart${n}.xml`));
  for (const xml of [first, second]) expect(outline(xml, () => true).tag.name).toBe('c:chartSpace');
  expect([...first.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, text]) => text)).toEqual([
    "'作战''室'!$A$2:$A$3",
    "'作战''室'!$B$2:$B$3",
    "'作战''室'!$A$2:$A$3",
    "'作战''室'!$C$2:$C$3",
  ]);
  expect(first).toContain('<c:v>应完成 &lt;A&amp;B&gt;</c:v>');
  // Every axis that is named is there, and crosses the other.
  expect([...first.matchAll(/<c:axId val="(\d+)"\/>/g)].map(([, id]) => id)).toEqual(
    ['1', '2', '1', '2', '1', '2'].map((end) => `50000000${end}`),
  );
  expect(first.match(/<c:(barChart|lineChart)>/g)).toEqual(['<c:barChart>', '<c:lineChart>']);
  expect(second.match(/<c:(barChart|lineChart)>/g)).toEqual(['<c:lineChart>']);
  const sheet = [...texts].find(([, xml]) => xml.includes('<drawing '))?.[1] ?? '';
  expect(sheet).toContain('fitToPage="1"');
  expect(sheet).not.toContain('fitToHeight');
});

test('written anew the charts are there once; removed, nothing of them stays', async () => {
  const host = await openXlsx(await newWorkbook([plain]), '');
  await host.apply([{ kind: 'add-sheet', sheet: '作战室', content }]);
  const added = await host.save();
  expect(await packageFaults(added)).toEqual([]);
  const again = await openXlsx(added, '');
  await again.apply([
    { kind: 'replace-sheet', sheet: '作战室', content: { ...content, charts: [chart('只一张', 'line')] } },
  ]);
  const replaced = await again.save();
  expect(await packageFaults(replaced)).toEqual([]);
  const texts = await partTexts(replaced);
  expect(chartParts(texts)).toHaveLength(3);
  expect(
    [...texts.values()].filter((xml) => xml.includes('只一张') && xml.includes('chartSpace')),
  ).toHaveLength(1);
  const last = await openXlsx(replaced, '');
  await last.apply([{ kind: 'remove-sheet', sheet: '作战室' }]);
  const removed = await last.save();
  expect(await packageFaults(removed)).toEqual([]);
  expect(chartParts(await partTexts(removed))).toEqual([]);
});
