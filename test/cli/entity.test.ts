/** --entity: the form of one entity, which nothing in it names. */
import { writeXlsx } from 'hucre/xlsx';
import { run } from '../../src/cli/run';

const template = (entities: readonly object[]) =>
  JSON.stringify({
    format: 'target-template/1',
    id: 'test',
    title: '全市目标任务',
    version: '1',
    window: { from: '2017-01-01', to: '2017-12-31' },
    ...(entities.length > 0 && { entities, total: '全市' }),
    indicators: [
      {
        code: 'FDI',
        name: '实际外资',
        unit: '万美元',
        target: entities.length > 0 ? { 海宁市: 100, 桐乡市: 60, 全市: 160 } : 160,
      },
    ],
  });
const COUNTIES = template([{ name: '海宁市', aliases: ['海宁'] }, { name: '桐乡市' }]);

const report = writeXlsx({
  sheets: [
    {
      name: '报表',
      rows: [['2017年1—6月目标任务完成情况'], ['指标', '年度目标', '累计完成'], ['实际外资', 60, 33]],
    },
  ],
});

async function check(...argv: string[]) {
  return checkBy(COUNTIES, ...argv);
}

async function checkBy(json: string, ...argv: string[]) {
  let printed = '';
  const complaints: string[] = [];
  const code = await run(['check', 'r.xlsx', '-t', 't.json', '--format', 'json', ...argv], {
    env: { LANG: 'zh_CN.UTF-8' },
    read: async (file) => (file === 't.json' ? new TextEncoder().encode(json) : report),
    write: async () => undefined,
    now: () => new Date(2017, 6, 5),
    print: (text) => void (printed += text),
    complain: (line) => void complaints.push(line),
  });
  const { reports = [] } = printed === '' ? {} : (JSON.parse(printed) as { reports: Reported[] });
  return {
    code,
    complaints,
    found: reports[0]?.findings.map(({ rule }) => rule),
    progress: reports[0]?.progress[0],
  };
}

interface Reported {
  readonly findings: readonly { readonly rule: string }[];
  readonly progress: readonly { readonly target: number; readonly completion: number }[];
}

test('it is held against the targets of that entity', async () => {
  const { code, found, progress } = await check('--entity', '桐乡市');
  expect([code, found]).toEqual([0, []]);
  expect(progress).toMatchObject({ target: 60, completion: 0.55 });
  expect((await check('--entity', '海 宁')).found).toEqual(['target.altered']);
});

test('without it the target of the whole counts', async () => {
  expect((await check()).found).toEqual(['target.altered']);
});

test.each([
  ['桐乡县', '模板中没有“桐乡县”这个单位，是不是“桐乡市”？'],
  ['Elsewhere', '模板中没有“Elsewhere”这个单位，现有：海宁市、桐乡市。'],
])('%s is no entity of the template', async (name, said) => {
  const { code, complaints } = await check('--entity', name);
  expect(code).toBe(2);
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toContain(said);
});

test('a template without entities has none to choose', async () => {
  const { code, complaints } = await checkBy(template([]), '--entity', '海宁市');
  expect([code, complaints[0]]).toEqual([2, expect.stringContaining('没有列单位，不能用 --entity 海宁市')]);
});
