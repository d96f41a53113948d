import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { printTemplate } from '../../../src/core/template/print';
import { newWorkbook } from '../../../src/hosts/xlsx/new-workbook';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import { wordsFor } from '../../../src/messages/words';
import { readTemplateSheets, sayRemark } from '../../../src/sheets/template-sheets/read-template-sheets';
import { templateSheets } from '../../../src/sheets/template-sheets/template-sheets';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { parsedTemplate, templateDocuments, writtenSheet } from '../../support/templates';

const zh = wordsFor('zh-CN');
const en = wordsFor('en-US');

const read = (snapshots: readonly SheetSnapshot[]) => {
  const result = readTemplateSheets(snapshots);
  if (!result.ok) throw new Error(result.problems.map((problem) => sayRemark(problem, zh)).join('\n'));
  return result;
};

test.each([zh, en])(
  'a template of either format comes back from its worksheets as it was ($locale)',
  (words) => {
    fc.assert(
      fc.property(templateDocuments, (document) => {
        const template = parsedTemplate(document);
        const { template: back, remarks } = read(templateSheets(template, words).map(writtenSheet));
        expect(back).toEqual(template);
        // The order of entities inside a target says nothing.
        expect(JSON.parse(printTemplate(back))).toEqual(JSON.parse(printTemplate(template)));
        expect(remarks).toEqual([]);
      }),
      { numRuns: 20 },
    );
  },
);

test('through a file, too', async () => {
  await fc.assert(
    fc.asyncProperty(templateDocuments, async (document) => {
      const template = parsedTemplate(document);
      const host = await openXlsx(await newWorkbook(templateSheets(template, zh)), 'T.xlsx');
      expect(read(await host.read({ sheets: 'all' })).template).toEqual(template);
    }),
    { numRuns: 3 },
  );
}, 30_000);

const SAMPLES = path.join(__dirname, '../../../assets/samples');

test.each([
  'jiaxing-science-city-2017',
  'pinghu-2020',
  'quzhou-2011',
  'shaoxing-2014-q1-q3',
  'tongxiang-2017-q1',
])('the template of %s prints the same after its worksheets', (sample) => {
  const template = parsedTemplate(readFileSync(path.join(SAMPLES, sample, 'template.json'), 'utf8'));
  const sheets = templateSheets(template, zh);
  expect(sheets.map(({ name }) => name)).toEqual(['设置', '指标', '审核关系']);
  expect(printTemplate(read(sheets.map(writtenSheet)).template)).toBe(printTemplate(template));
});
