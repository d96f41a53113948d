/** A browser, and an older Node, have no zlib to ask: the same comes of the same file, by way of zip.js. */
import type { Annotation } from '../../../src/hosts/xlsx/annotate';
import { partTexts } from './build';
import { countyWorkbook } from './county-workbook';

const ANNOTATION: Annotation = {
  sheet: '报表',
  cells: [{ row: 2, column: 1, look: 'red', note: '▲ 错误：完成率\n𠮷 67%' }],
  author: '目标进度',
  report: { name: '审核报告', content: { rows: [['审核报告', 67]] }, replaces: null },
};

/** The host as it is where Node offers its zlib, or where nobody does. */
async function hostWith(getBuiltinModule: unknown) {
  const real = process.getBuiltinModule;
  process.getBuiltinModule = getBuiltinModule as typeof real;
  jest.resetModules();
  try {
    return await import('../../../src/hosts/xlsx/open');
  } finally {
    process.getBuiltinModule = real;
  }
}

test('read and annotated alike', async () => {
  const bytes = await countyWorkbook();
  const sought = jest.fn(process.getBuiltinModule);
  const [withZlib, without] = [await hostWith(sought), await hostWith(undefined)];
  expect(sought).toHaveBeenCalledWith('node:zlib');
  const [host, plain] = [await withZlib.openXlsx(bytes, '县.xlsm'), await without.openXlsx(bytes, '县.xlsm')];
  const sheets = await host.read({ sheets: 'all' });
  expect(sheets.length).toBeGreaterThan(1);
  expect(await plain.read({ sheets: 'all' })).toEqual(sheets);
  await host.annotate(ANNOTATION);
  await plain.annotate(ANNOTATION);
  const parts = await partTexts(await host.save());
  expect(await partTexts(await plain.save())).toEqual(parts);
  expect([...parts.values()].some((text) => text.includes('𠮷'))).toBe(true);
});
