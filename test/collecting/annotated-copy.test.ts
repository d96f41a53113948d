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
import { oneSheet, partText, storedEntries } from '../hosts/xlsx/build';
import { packageFaults } from '../hosts/xlsx/check-package';
import { finding, validationOf } from '../core/review/findings';

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
  expect(await packageFaults(copy)).toEqual([]);
  const notes = await partText(copy, 'xl/comments1.xml');
  expect(notes).toContain('▲ 错误：完成率\n完成率与实际、目标不符。');
  expect(notes).toContain('上报：77%　应为：624,993.7–624,993.8%');
  const host = await openXlsx(copy, '科技城.xlsx');
  const { sheets, activeSheet } = await host.outline();
  expect(sheets.map(({ name }) => name)).toEqual([activeSheet, '审核报告']);
});

test('a second check of the copy finds the same, and its copy is the same again', async () => {
  const bytes = await submitted();
  const once = await annotatedCopy(bytes, 'a.xlsx', await checked(bytes), zh, DAY);
  const again = await checked(once.bytes);
  const twice = await annotatedCopy(once.bytes, 'a.xlsx', again, zh, DAY);
  expect(twice.remarks).toEqual([]);
  const [first, second] = [await storedEntries(once.bytes), await storedEntries(twice.bytes)];
  const parts = [...first.keys()];
  expect([...second.keys()].sort()).toEqual([...parts].sort());
  for (const part of parts) expect(await partText(twice.bytes, part)).toBe(await partText(once.bytes, part));
});

test('what is explained is not asked again; what is right after all is not marked; the gravest finding colours the cell', async () => {
  const bytes = await oneSheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
  const query = finding(['A1']);
  const open = finding(['B1'], { rule: 'plausibility.magnitude' });
  const error = finding(['B1', 'C1'], { rule: 'arithmetic.total', severity: 'error' });
  const right = finding(['D1'], { severity: 'hint', outcome: 'holds' });
  const about = { text: '新项目投产', who: null, when: null };
  const explanation = {
    ...about,
    rule: query.rule,
    sheet: '表1',
    cell: null,
    indicator: null,
    entity: null,
    period: null,
    value: '1',
  };
  const { bytes: copy } = await annotatedCopy(
    bytes,
    'a.xlsx',
    {
      sheet: '表1',
      template: template(),
      review: {
        states: new Map([
          [query, { kind: 'explained', explanation: { ...explanation, row: 1 } }],
          [open, { kind: 'none' }],
        ]) as ExaminedReport['review']['states'],
        readiness: { ready: false, errors: 1, unexplained: 1 },
      },
      examination: { period: null, validation: validationOf([query, open, error, right]) },
    },
    wordsFor('en-US'),
    DAY,
  );
  const notes = await partText(copy, 'xl/comments1.xml');
  expect([...notes.matchAll(/ref="(\w+)"/g)].map(([, ref]) => ref)).toEqual(['B1']);
  expect(notes.indexOf('▲ Error')).toBeLessThan(notes.indexOf('◆ Query'));
  const rules = (await partText(copy, 'xl/worksheets/sheet1.xml')).match(/sqref="[^"]*"/g);
  expect(rules).toEqual(['sqref="B1"']);
});

test('of very many cells the first have notes, and that is said', async () => {
  const bytes = await oneSheet('<sheetData/>');
  const findings = Array.from({ length: 2003 }, (_, row) => finding([`B${row + 1}`], { severity: 'error' }));
  const { bytes: copy, remarks } = await annotatedCopy(
    bytes,
    'a.xlsx',
    {
      sheet: '表1',
      template: template(),
      review: { states: new Map(), readiness: { ready: false, errors: 2003, unexplained: 0 } },
      examination: { period: null, validation: validationOf(findings) },
    },
    zh,
    DAY,
  );
  expect(remarks).toEqual(['问题太多，只给前 2000 格加了批注，其余 3 格只标了颜色。']);
  expect((await partText(copy, 'xl/comments1.xml')).match(/<comment /g)).toHaveLength(2000);
  expect(await partText(copy, 'xl/worksheets/sheet1.xml')).toContain('sqref="B1:B2003"');
});

test('a table as text cannot be annotated, and says so', async () => {
  const bytes = await submitted();
  const report = await checked(bytes);
  const csv = new TextEncoder().encode('指标,目标\n到位资金,36\n');
  await expect(annotatedCopy(csv, '一.csv', report, zh, DAY)).rejects.toMatchObject({ code: 'read-only' });
});
