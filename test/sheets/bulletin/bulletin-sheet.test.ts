/** The notice as a sheet, as text and as HTML. */
import { bulletinHtml, bulletinPage, bulletinText } from '../../../src/core/bulletin/as-text';
import { textRun } from '../../../src/core/bulletin/runs';
import { wordsFor } from '../../../src/messages/words';
import { bulletinSheet } from '../../../src/sheets/bulletin/bulletin-sheet';
import { requireLegalContent } from '../../../src/workbook/content-limits';
import { observed, periodOf } from '../../core/summary/observed';
import { published, told } from '../../core/bulletin/told';
import { shownLines } from '../content';

test('the text in rows, and every figure with its cell', async () => {
  const { observations, template, period } = await published('tongxiang-2017-q1');
  const here = observations.map((one) => ({ ...one, source: { ...one.source, file: null } }));
  const { bulletin } = told(here, template, period);
  const content = bulletinSheet(bulletin, template, wordsFor('zh-CN'));
  requireLegalContent(content);
  const lines = shownLines(content);
  expect(lines[0]).toEqual(['桐乡市浙商回归到位资金 2017通报（2017年1—3月）']);
  expect(lines[1]?.[0]).toMatch(/^文中每个数的出处/);
  expect(lines[2]?.[0]).toMatch(/^2017年1—3月，浙商回归实际到位资金18\.29亿元/);
  const head = lines.findIndex(([first]) => first === '段');
  expect(lines[head]).toEqual([
    '段',
    '文中写作',
    '是什么',
    '单位',
    '指标',
    '未四舍五入的数',
    '计量单位',
    '依据',
    '来源',
  ]);
  expect(lines[head + 2]).toEqual([
    ...[1, '27.29%', '完成率', null, '浙商回归实际到位资金', 27.29, '%', '引用表中数'],
    expect.stringMatching(/![A-Z]+\d+$/),
  ]);
  const link = content.rows[head + 2]?.[8];
  expect(link).toMatchObject({ formula: expect.stringMatching(/^=HYPERLINK\("#/) as string });
  expect(lines.at(-1)?.[0]).toContain('没有目标数');
});

test('in English', async () => {
  const { observations, template, period } = await published('pinghu-2020');
  const { bulletin } = told(observations, template, period, { locale: 'en-US' });
  const content = bulletinSheet(bulletin, template, wordsFor('en-US'));
  const all = shownLines(content).flat().map(String);
  expect(all).toContain('Figures in the text');
  expect(all).toContain('As written');
  expect(
    all.filter((value) => /bulletin\.|summary\.|[，。：（]/.test(value) && !value.includes('.xlsx')),
  ).toEqual([]);
});

test('plain text, and HTML in which nothing is markup but ours', () => {
  const period = periodOf('2017-H1');
  const figure = {
    field: 'actual',
    entity: null,
    indicator: 'X',
    said: { figure: '5', unit: null },
    value: { n: 5n, d: 1n },
    by: 'computed' as const,
  };
  const named = observed(period, null, 'X', 'actual', '5', '"><script>');
  const cell = { sheet: '表<1>', row: 6, column: 5 };
  const sources = [{ ...named, source: { ...named.source, cell } }];
  const run = { kind: 'figure' as const, text: '5', figure: { ...figure, sources } };
  const bulletin = {
    title: [textRun('<b>题</b>')],
    paragraphs: [[textRun('甲 & "乙"'), run]],
    byPattern: [],
    leftOut: [],
  };
  expect(bulletinText(bulletin)).toBe('<b>题</b>\n\n甲 & "乙"5\n');
  expect(bulletinHtml(bulletin)).toBe(
    '<h1>&lt;b&gt;题&lt;/b&gt;</h1>\n<p>甲 &amp; &quot;乙&quot;<span title="&quot;&gt;&lt;script&gt; › 表&lt;1&gt;!F7">5</span></p>\n',
  );
  expect(bulletinPage(bulletin, 'zh-CN')).toContain(
    `<html lang="zh-CN">\n<meta charset="utf-8">\n<body>\n<h1>`,
  );
});
