/** Names that begin like formulas, through every output of the terminal: nothing that somebody else wrote is ever calculated. */
import { run } from '../../src/cli/run';
import { newWorkbook } from '../../src/hosts/xlsx/new-workbook';
import { openXlsx } from '../../src/hosts/xlsx/open';

const TITLE = '=HACK(0) 2017年1—6月';
const ENTITY = '@HACK(1)';
const INDICATORS = ['+HACK(2)', '-HACK(3)', "=cmd|'/c HACK'!A1", '\t=HACK(4)'];

const template = JSON.stringify({
  format: 'target-template/1',
  id: 'hostile',
  title: '=HACK(5)',
  version: '1',
  note: '=HACK(6)',
  window: { from: '2017-01-01', to: '2017-12-31' },
  entities: [{ name: ENTITY }, { name: '乙县' }],
  indicators: INDICATORS.map((name, place) => ({
    code: `I${place}`,
    name,
    unit: '亿元',
    target: { [ENTITY]: 100, 乙县: 100 },
  })),
  rules: [{ id: '=HACK(7)', severity: 'query', check: '[I0] <= 0', label: '=HACK(8)' }],
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const reportOf = (entity: string): Promise<Uint8Array> =>
  newWorkbook([
    {
      name: '=HACK(9)',
      content: {
        rows: [
          [TITLE],
          [`填报单位:${entity}`],
          ['指标', '单位', '年度目标', '本月止累计', '完成率', '备注'],
          // The second completion is wrong, so that there is an error to tell.
          ...INDICATORS.map((name, row) => [name, '亿元', 100, 50, row === 1 ? 0.61 : 0.5, '=HACK(10)']),
        ],
      },
    },
  ]);

let files: Map<string, Uint8Array>;
beforeAll(async () => {
  files = new Map([
    ['t.json', bytesOf(template)],
    ['=HACK(11).xlsx', await reportOf(ENTITY)],
    ['乙县.xlsx', await reportOf('乙县')],
  ]);
});

async function outputOf(...argv: string[]) {
  const written = new Map<string, Uint8Array>();
  let printed = '';
  await run([...argv, '=HACK(11).xlsx', '乙县.xlsx', '-t', 't.json'], {
    env: { LANG: 'zh_CN.UTF-8' },
    read: async (file) => {
      const bytes = files.get(file) ?? written.get(file);
      if (!bytes) throw Object.assign(new Error(file), { code: 'ENOENT' });
      return bytes;
    },
    write: async (file, bytes) => void written.set(file, bytes),
    now: () => new Date('2026-01-01T00:00:00Z'),
    print: (text) => (printed += text),
    complain: () => undefined,
    folders: {
      isFolder: async () => false,
      list: async () => [],
      make: async () => undefined,
      rename: async (from, to) => {
        written.set(to, written.get(from) ?? new Uint8Array());
        written.delete(from);
      },
      remove: async (file) => void written.delete(file),
    },
  });
  return { written, printed };
}

/** What Excel would calculate: formulas without their texts and without the quoted names of sheets. */
async function calculated(bytes: Uint8Array | undefined): Promise<string[]> {
  if (!bytes) throw new Error('nothing was written');
  const sheets = await (await openXlsx(bytes, 'a.xlsx')).read({ sheets: 'all' });
  const cells = sheets.flatMap(({ values }) => values.flat()).filter((value) => typeof value === 'string');
  // Else the test would prove nothing.
  expect(cells.some((text) => text.includes('HACK'))).toBe(true);
  return sheets
    .flatMap(({ formulas }) => formulas.flat())
    .flatMap((formula) => (formula === null ? [] : [formula]))
    .map((formula) => formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''"))
    .filter((formula) => /HACK|cmd/.test(formula));
}

test.each([
  ['the workbook of findings', ['check', '--report', 'out.xlsx'], 'out.xlsx'],
  ['annotated copies', ['check', '--annotate', 'out'], 'out/=HACK(11).xlsx'],
  ['the collected data', ['collect', '--with-errors', '-o', 'out.xlsx'], 'out.xlsx'],
  ['the summary', ['summary', '--with-errors', '-o', 'out.xlsx'], 'out.xlsx'],
  ['the bulletin as a sheet', ['bulletin', '--with-errors', '-o', 'out.xlsx'], 'out.xlsx'],
])('%s', async (_, argv, file) => {
  const { written } = await outputOf(...argv);
  expect([...written.keys()]).toContain(file);
  expect(await calculated(written.get(file))).toEqual([]);
});

test.each([
  ['template convert', ['template', 'convert', 't.json', 'out.xlsx']],
  ['template blank', ['template', 'blank', '--out', 'out.xlsx', '--template', 't.json']],
])('%s', async (_, argv) => {
  const written = new Map<string, Uint8Array>();
  await run(argv, {
    env: { LANG: 'zh_CN.UTF-8' },
    read: async (file) => files.get(file) ?? new Uint8Array(),
    write: async (file, bytes) => void written.set(file, bytes),
    now: () => new Date('2026-01-01T00:00:00Z'),
    print: () => undefined,
    complain: () => undefined,
  });
  expect(await calculated(written.get('out.xlsx'))).toEqual([]);
});

test.each([
  ['findings', ['check', '--format', 'csv']],
  ['figures', ['facts']],
])('the CSV of %s', async (_, argv) => {
  const { printed } = await outputOf(...argv);
  expect(printed).toContain('HACK');
  const fields = printed.split(/\r?\n/).flatMap((line) => line.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []);
  const bare = fields.map((field) => field.replace(/^\ufeff?"?/, ''));
  expect(
    bare.filter((field) => /^[=+@\t\r-]/.test(field) && Number.isNaN(Number(field.replace('"', '')))),
  ).toEqual([]);
});
