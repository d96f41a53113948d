/** The county's own workbook back, with what was found in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotatedCopy } from '../../src/collecting/annotated-copy';
import { checkFile } from '../../src/collecting/check-file';
import type { ExaminedReport } from '../../src/collecting/check-file';
import { parseTemplate } from '../../src/core/template/parse';
import type { Template } from '../../src/core/template/template';
import { openXlsx } from '../../src/hosts/xlsx/open';
import { wordsFor } from '../../src/messages/words';
import type { WorkbookChange } from '../../src/workbook/changes';
import { partText, storedEntries } from '../hosts/xlsx/build';

const zh = wordsFor('zh-CN');
const DAY = new Date(2017, 6, 5);
const folder = join(__dirname, '../../assets/samples/jiaxing-science-city-2017');

function template(): Template {
  const parsed = parseTemplate(readFileSync(join(folder, 'template.json'), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.template;
}

/** The sample with 实际 of its first line out, and whatever else is asked for. */
async function submitted(more: readonly WorkbookChange[] = []): Promise<Uint8Array> {
  const host = await openXlsx(new Uint8Array(readFileSync(join(folder, 'report.xlsx'))), 'a.xlsx');
  const { activeSheet: sheet } = await host.outline();
  const range = { row: 5, column: 4, rows: 1, columns: 1 };
  await host.apply([{ kind: 'write', sheet, range, values: [[99999]] }, ...more]);
  return host.save();
}

async function checked(bytes: Uint8Array): Promise<ExaminedReport> {
  const { report } = await checkFile({ name: '科技城.xlsx', bytes }, template());
  if (!report) throw new Error('unreadable');
  return report;
}

test('cells with findings are marked and noted, the findings sheet stands at the end, the rest keeps its bytes', async () => {
  const bytes = await submitted();
  const { bytes: copy, remarks } = await annotatedCopy(bytes, '科技城.xlsx', await checked(bytes), zh, DAY);
  expect(remarks).toEqual([]);
  const [was, is] = [await storedEntries(bytes), await storedEntries(copy)];
  expect([...is.keys()].filter((part) => was.get(part) !== is.get(part)).sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/comments1.xml',
    'xl/drawings/vmlDrawing1.vml',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/_rels/sheet1.xml.rels',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
  ]);
  const notes = await partText(copy, 'xl/comments1.xml');
  expect(notes).toContain('▲ 错误：完成率\n完成率与实际、目标不符。');
  expect(notes).toContain('上报：77%　应为：624,993.7–624,993.8%');
  const host = await openXlsx(copy, '科技城.xlsx');
  const { sheets, activeSheet } = await host.outline();
  expect(sheets.map(({ name }) => name)).toEqual([activeSheet, '审核报告']);
});
