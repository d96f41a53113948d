/** Figures for other programs: tidy CSV that comes back as it was, and SDMX-CSV 2.0 with its code lists. */
import { harmless } from '../../../src/core/exporting/csv';
import { sdmxCodelists } from '../../../src/core/exporting/sdmx-codelists';
import { structureOf } from '../../../src/core/exporting/sdmx-codes';
import { SDMX_COLUMNS, sdmxCsv, timePeriod } from '../../../src/core/exporting/sdmx-csv';
import { TIDY_COLUMNS, tidyCsv } from '../../../src/core/exporting/tidy-csv';
import type { Observation } from '../../../src/core/observations/observation';
import { openTextTable } from '../../../src/hosts/text/open';
import { historyContent, readHistory } from '../../../src/sheets/history/history-sheet';
import { observationHeadings } from '../../../src/sheets/figure-rows/observation-columns';
import { observationReader } from '../../../src/sheets/figure-rows/observation-reader';
import { newWorkbook } from '../../../src/hosts/xlsx/new-workbook';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import { readOwnSheets } from '../../../src/sheets/own-sheets/own-sheets';
import { wordsFor } from '../../../src/messages/words';
import { withSheetWords } from '../../../src/sheets/words';
import { templateOf } from '../../support/facts';
import { observed, period, template } from '../history/fixtures';

const words = withSheetWords(wordsFor('zh-CN'));

const FIGURES: readonly Observation[] = [
  observed('2017-H1', '南湖区', 'FDI', '9780'),
  observed('2017-H1', '南湖区', 'FDI', '-67.40%', 'growth'),
  observed('2017-06', null, 'NZ', '-12.36'),
  observed('2017', null, 'NZ', '-', 'target'),
  observed('2017-H1', '秀洲区', 'NZ', '…'),
  observed('2017-H1', '=HYPERLINK("http://x","y")', 'XM', '3'),
  observed('2017-H1', '@sum, "a"', 'XM', '2', 'rank'),
  {
    ...observed('2017-H1', '南湖区', 'NZ', '1'),
    figure: { digits: 1_236_789, scale: 5, exact: true },
    source: { file: null, cell: { sheet: '+表', row: 0, column: 0 } },
  },
  { ...observed('2017-H1', '秀洲区', 'FDI', '17'), figure: { digits: 17, scale: -3, exact: false } },
];

const linesOf = (csv: string): string[] => csv.split('\r\n');

test('tidy CSV: byte order mark, CR LF, numbers as numbers, texts that nobody takes for formulas', () => {
  const lines = linesOf(tidyCsv(FIGURES, template));
  expect(lines[0]).toBe(`\ufeff${TIDY_COLUMNS.join(',')}`);
  expect(lines.slice(1, 8)).toEqual([
    '2017-H1,2017-01,2017-06,南湖区,FDI,实际利用外资,actual,9780,万美元,0,normal,上报.xlsx,上报表,F7',
    '2017-H1,2017-01,2017-06,南湖区,FDI,实际利用外资,growth,-67.40,%,2,normal,上报.xlsx,上报表,F7',
    '2017-06,2017-06,2017-06,全市,NZ,市外内资,actual,-12.36,亿元,2,normal,上报.xlsx,上报表,F7',
    '2017,2017-01,2017-12,全市,NZ,市外内资,target,,亿元,,not-set,上报.xlsx,上报表,F7',
    '2017-H1,2017-01,2017-06,秀洲区,NZ,市外内资,actual,,亿元,,below-unit,上报.xlsx,上报表,F7',
    '2017-H1,2017-01,2017-06," =HYPERLINK(""http://x"",""y"")",XM,项目,actual,3,个,0,normal,上报.xlsx,上报表,F7',
    '2017-H1,2017-01,2017-06," @sum, ""a""",XM,项目,rank,2,,0,normal,上报.xlsx,上报表,F7',
  ]);
  expect(lines[8]).toContain(',12.36789,亿元,exact,normal,, +表,A1');
  expect(lines[9]).toContain(',17000,万美元,-3,normal,');
  expect(lines.at(-1)).toBe('');
});

test.each(['=1', '+1', '-1', '@a', '＝1', '＋1', '－1', '＠a', '\t1', '\r1'])(
  '%j is made harmless',
  (text) => {
    expect(harmless(text)).toBe(` ${text}`);
  },
);
test.each(['', '南湖区', '1-2', 'a=b', '—'])('%j stays as it is', (text) => {
  expect(harmless(text)).toBe(text);
});

async function readBack(csv: string): Promise<Observation[]> {
  const [sheet] = await openTextTable(new TextEncoder().encode(csv), 'facts.csv').read({ sheets: 'all' });
  const headings = sheet && observationHeadings(sheet);
  if (!sheet || !headings) throw new Error('no headings');
  const read = observationReader(sheet, headings, template);
  return Array.from({ length: sheet.used.rows - 1 }, (_, i) => {
    const row = read(i + 1);
    if (row.kind !== 'observation') throw new Error(JSON.stringify(row));
    return row.observation;
  });
}

test('history → sheet → CSV → rows: every figure as it was', async () => {
  const bytes = await newWorkbook([{ name: '历史', content: historyContent(FIGURES, template, words) }]);
  const { history } = readHistory(await readOwnSheets(await openXlsx(bytes, 'h.xlsx')), template);
  const kept = history.figures.map(({ observation }) => observation);
  expect(kept).toEqual(FIGURES);
  const back = await readBack(tidyCsv(kept, template));
  // A file that is its own source has no other name than that of the table.
  expect(back).toEqual(FIGURES);
});

test('SDMX-CSV 2.0: structure, action, key, value and attributes', () => {
  const { text, remarks } = sdmxCsv(FIGURES, template);
  const lines = linesOf(text);
  expect(lines[0]).toBe(SDMX_COLUMNS.join(','));
  expect(lines.slice(1, 9)).toEqual([
    'dataflow,TARGET_TRACKER:TEST(1.0.0),I,E01,FDI,ACTUAL,2017-01-01/P6M,9780,USD,4,0,A,上报.xlsx 上报表!F7',
    'dataflow,TARGET_TRACKER:TEST(1.0.0),I,E01,FDI,GROWTH,2017-01-01/P6M,-67.40,PT,0,2,A,上报.xlsx 上报表!F7',
    'dataflow,TARGET_TRACKER:TEST(1.0.0),I,_T,NZ,ACTUAL,2017-06,-12.36,CNY,8,2,A,上报.xlsx 上报表!F7',
    'dataflow,TARGET_TRACKER:TEST(1.0.0),I,_T,NZ,TARGET,2017,,CNY,8,,M,上报.xlsx 上报表!F7',
    'dataflow,TARGET_TRACKER:TEST(1.0.0),I,E02,NZ,ACTUAL,2017-01-01/P6M,,CNY,8,,N,上报.xlsx 上报表!F7',
    'dataflow,TARGET_TRACKER:TEST(1.0.0),I,E03,XM,ACTUAL,2017-01-01/P6M,3,COUNT,0,0,A,上报.xlsx 上报表!F7',
    'dataflow,TARGET_TRACKER:TEST(1.0.0),I,E04,XM,RANK,2017-01-01/P6M,2,NUMBER,0,0,A,上报.xlsx 上报表!F7',
    'dataflow,TARGET_TRACKER:TEST(1.0.0),I,E01,NZ,ACTUAL,2017-01-01/P6M,12.36789,CNY,8,5,A, +表!A1',
  ]);
  expect(remarks).toEqual([]);
  // Identifiers are what SDMX allows them to be.
  for (const line of lines.slice(1, -1)) {
    const [, , , ...key] = line.split(',');
    expect(key.slice(0, 3).every((id) => /^[A-Za-z0-9_@$-]+$/.test(id))).toBe(true);
  }
});

test('a key stands there once; a second figure that says otherwise is told', () => {
  const [first] = FIGURES;
  const again = { ...first!, source: { ...first!.source, file: '重报.xlsx' } };
  const same = sdmxCsv([first!, again], template);
  expect([linesOf(same.text).length, same.remarks]).toEqual([3, []]);
  const other = sdmxCsv([first!, { ...again, figure: { digits: 9870, scale: 0, exact: false } }], template);
  expect(linesOf(other.text)[1]).toContain(',9780,');
  expect(other.remarks).toMatchObject([
    {
      key: 'exporting.twice',
      values: {
        indicator: '实际利用外资',
        entity: '南湖区',
        taken: '上报.xlsx 上报表!F7',
        left: '重报.xlsx 上报表!F7',
      },
    },
  ]);
});

test.each([
  ['2017-06', '2017-06'],
  ['2017', '2017'],
  ['2017-H1', '2017-01-01/P6M'],
  ['2017-Q3', '2017-07-01/P3M'],
  ['2017-01..2017-10', '2017-01-01/P10M'],
  ['2016-07..2017-06', '2016-07-01/P12M'],
  ['2016-01..2020-12', '2016-01-01/P60M'],
])('%s is the time period %s', (code, expected) => {
  expect(timePeriod(period(code))).toBe(expected);
});

describe('code lists', () => {
  const chinese = templateOf({
    id: '嘉兴-2017',
    version: '2.1',
    entities: [{ name: '南湖区' }],
    total: '全市',
    indicators: [
      { code: '外资', name: '实际利用外资', unit: '万美元' },
      { code: 'I01', name: '粮食', unit: '万吨' },
      { code: 'DL', name: '用电', unit: '万千瓦时' },
      { code: 'LS', name: '库存', unit: '吨' },
    ],
  });
  const at = (indicator: string) => observed('2017', '南湖区', indicator, '1');

  test('names that are no identifiers get one, and no two the same', () => {
    const { text, codes } = sdmxCsv(['外资', 'I01', 'DL', 'LS'].map(at), chinese);
    const rows = linesOf(text)
      .slice(1, -1)
      .map((line) => line.split(','));
    expect(rows.map((row) => [row[4], row[8], row[9]])).toEqual([
      ['I01_', 'USD', '4'],
      ['I01', 'U2', '4'],
      ['DL', 'U3', '4'],
      ['LS', 'U2', '0'],
    ]);
    expect(structureOf(chinese)).toEqual({ agency: 'TARGET_TRACKER', id: 'T_2017', version: '2.1.0' });
    expect(codes.lists().units.map(({ id, name }) => [id, name])).toEqual([
      ['USD', '美元'],
      ['U2', '吨'],
      ['U3', '千瓦时'],
    ]);
  });

  test('say what every code of the file is called, in Chinese and, where there is one, in English', () => {
    const { text, codes } = sdmxCsv(FIGURES, template);
    const document = JSON.parse(
      sdmxCodelists(
        codes,
        (measure) => ({ zh: `项-${measure}`, en: measure }),
        new Date('2017-07-05T00:00:00Z'),
      ),
    ) as {
      meta: { prepared: string };
      data: {
        codelists: {
          id: string;
          agencyID: string;
          version: string;
          codes: { id: string; names: Record<string, string> }[];
        }[];
      };
    };
    expect(document.meta.prepared).toBe('2017-07-05T00:00:00.000Z');
    const lists = new Map(
      document.data.codelists.map((list) => [
        list.id,
        new Map(list.codes.map((code) => [code.id, code.names])),
      ]),
    );
    expect(lists.get('CL_AREA')?.get('_T')).toEqual({ zh: '全市' });
    expect(lists.get('CL_AREA')?.get('E02')).toEqual({ zh: '秀洲区' });
    expect(lists.get('CL_MEASURE')?.get('SECOND_TARGET')).toEqual({
      zh: '项-secondTarget',
      en: 'secondTarget',
    });
    const columns = [
      ['CL_AREA', 3],
      ['CL_INDICATOR', 4],
      ['CL_MEASURE', 5],
      ['CL_UNIT_MEASURE', 8],
      ['CL_OBS_STATUS', 11],
    ] as const;
    for (const line of linesOf(text).slice(1, -1)) {
      for (const [list, column] of columns)
        expect(lists.get(list)?.has(line.split(',')[column] ?? '')).toBe(true);
    }
    expect(document.data.codelists[0]).toMatchObject({ agencyID: 'TARGET_TRACKER', version: '1.0.0' });
  });
});
