/** target-tracker template blank: the workbooks that it writes, and how it ends. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { openXlsx } from '../../src/hosts/xlsx/open';

const sample = (name: string): string => join(__dirname, '../../assets/samples', name, 'template.json');
const jiaxing = sample('jiaxing-science-city-2017');

const counties = {
  format: 'target-template/1',
  id: 'counties',
  title: '招商引资',
  version: '1',
  window: { from: '2026-01-01', to: '2026-12-31' },
  entities: [
    { name: '桐乡市', aliases: [] },
    { name: '海盐<县>', aliases: [] },
  ],
  total: '全市',
  indicators: [
    { code: 'WZ', name: '实际外资', unit: '万美元', decimals: 0, target: { 桐乡市: 300, '海盐<县>': 200 } },
  ],
  rules: [],
};

async function ended(argv: readonly string[], locale = 'zh_CN.UTF-8') {
  const complaints: string[] = [];
  const written = new Map<string, Uint8Array>();
  let printed = '';
  const code = await run(['template', 'blank', ...argv], {
    env: { LANG: locale },
    read: async (path) =>
      path === 'counties.json'
        ? new TextEncoder().encode(JSON.stringify(counties))
        : new Uint8Array(readFileSync(path)),
    write: async (path, bytes) => void written.set(path, bytes),
    now: () => new Date(2026, 3, 9),
    print: (text) => (printed += text),
    complain: (line) => complaints.push(line),
  });
  return { code, printed, complaints, written };
}

async function sheetsOf(bytes: Uint8Array | undefined) {
  if (!bytes) throw new Error('nothing was written');
  const host = await openXlsx(bytes, 'form.xlsx');
  return host.read({ sheets: 'all' });
}

test('makes one workbook with one sheet, for the period that was asked', async () => {
  const { code, printed, complaints, written } = await ended([
    '-t',
    jiaxing,
    '-o',
    '表.xlsx',
    '-p',
    '2017-H1',
  ]);
  expect([code, complaints]).toEqual([0, []]);
  expect(printed).toBe('已生成 表.xlsx：2017年1—6月，1 张工作表\n');
  const [sheet, ...more] = await sheetsOf(written.get('表.xlsx'));
  expect(more).toEqual([]);
  expect(sheet?.name).toBe('填报表');
  expect(sheet?.isProtected).toBe(true);
  expect(sheet?.formulas.flat().filter((formula) => formula !== null)).toHaveLength(20);
});

test('without a period: up to the last month that is over', async () => {
  const { printed, written } = await ended(['-t', 'counties.json', '-o', 'f.xlsx', '--formulas', 'target']);
  expect(printed).toContain('2026年1—3月');
  const [sheet] = await sheetsOf(written.get('f.xlsx'));
  expect(sheet?.values.flat()).toEqual(expect.arrayContaining(['全市', '桐乡市', '海盐<县>', 500]));
  expect(sheet?.formulas.flat().join()).toContain('TARGET.COMPLETION(');
});

test('a workbook for each entity in a folder, or a sheet for each in one workbook', async () => {
  const folder = await ended([
    '-t',
    'counties.json',
    '-o',
    '下发',
    '--each-entity',
    '--derived',
    '--without-last-year',
  ]);
  expect([...folder.written.keys()]).toEqual([join('下发', '桐乡市.xlsx'), join('下发', '海盐_县_.xlsx')]);
  const one = await ended(['-t', 'counties.json', '-o', 'all.xlsx', '--each-entity'], 'en_US.UTF-8');
  const sheets = await sheetsOf(one.written.get('all.xlsx'));
  expect(sheets.map(({ name }) => name)).toEqual(['桐乡市', '海盐<县>']);
  expect(sheets[1]?.values.flat()).toEqual(expect.arrayContaining(['Year to date', 200]));
  const only = await ended([
    '-t',
    'counties.json',
    '-o',
    'one.xlsx',
    '--entity',
    '桐乡市',
    '--layout',
    'indicator-rows',
  ]);
  expect((await sheetsOf(only.written.get('one.xlsx')))[0]?.values.flat()).toContain(300);
});

test.each([
  [['-o', 'a.xlsx'], '没有写目标模板'],
  [['-t', 'counties.json'], '没有写要生成的文件'],
  [['-t', 'counties.json', '-o', 'counties.json'], '不能覆盖'],
  [['-t', 'counties.json', '-o', 'a.pdf'], '不能写到“a.pdf”'],
  [['-t', 'counties.json', '-o', 'a.xlsx', '--entity', '桐乡市', '--each-entity'], '不能同时用'],
  [
    ['-t', 'counties.json', '-o', 'a.xlsx', '--entity', '海宁市'],
    '没有填报单位“海宁市”（模板中有 桐乡市、海盐<县> 等）',
  ],
  [['-t', 'counties.json', '-o', 'a.xlsx', '--layout', 'wide'], '--layout 不能是“wide”'],
  [['-t', 'counties.json', '-o', 'a.xlsx', '--period', '上半年'], '不认识报告期“上半年”'],
  [['counties.json', '-o', 'a.xlsx'], '“counties.json”不知是什么'],
  [['-t', jiaxing, '-o', 'a.xlsx', '--layout', 'matrix'], '没有列出填报单位'],
])('%j: a sentence on stderr, nothing written, exit 2', async (argv, said) => {
  const { code, complaints, written, printed } = await ended(argv);
  expect([code, printed, written.size]).toEqual([2, '', 0]);
  expect(complaints).toEqual([expect.stringContaining(said)]);
  expect(complaints.join()).not.toContain('forms.');
});
