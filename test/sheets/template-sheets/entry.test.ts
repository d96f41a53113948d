/** What a person meets who fills the worksheets in: headings, help and choices. */
import { TABLES } from '../../../src/sheets/template-sheets/fields';
import { templateSheets } from '../../../src/sheets/template-sheets/template-sheets';
import { comparable } from '../../../src/sheets/words';
import { DRAFTING_SENTENCES } from '../../../src/sheets/template-sheets/words';
import { wordsFor } from '../../../src/messages/words';
import { parsedTemplate } from '../../support/templates';

const template = parsedTemplate({
  format: 'target-template/1',
  id: 't',
  title: 't',
  window: { from: '2017-01-01', to: '2017-12-31' },
  entities: [{ name: '备注' }, { name: '甲县' }],
  indicators: [{ code: 'A', name: '甲', unit: '个', target: { 备注: 1, 甲县: 2 } }],
});

describe.each(['zh-CN', 'en-US'] as const)('%s', (locale) => {
  const sheets = templateSheets(template, wordsFor(locale));

  test('every column has its heading and its help, within what Excel shows', () => {
    for (const { content } of sheets) {
      for (const { help, refusal, allows } of content.validations ?? []) {
        expect(help?.title).toMatch(/^(?!drafting).{1,32}$/);
        expect(help?.text).toMatch(/^(?!drafting).{8,255}$/);
        expect(refusal !== undefined).toBe(allows.kind === 'list');
        if (allows.kind !== 'list') continue;
        expect(allows.values.join(',').length).toBeLessThanOrEqual(255);
        expect(allows.values.filter((value) => /,|drafting/.test(value))).toEqual([]);
      }
    }
  });

  test('no heading of a sheet stands for two of its columns', () => {
    for (const fields of Object.values(TABLES)) {
      const spellings = fields.flatMap(({ heading, name, also }) => [
        ...new Set([DRAFTING_SENTENCES[locale][heading], name, ...also].map(comparable)),
      ]);
      expect(new Set(spellings).size).toBe(spellings.length);
    }
  });

  test('choices go down to rows that are still blank, those of settings do not', () => {
    const [settings, indicators] = sheets;
    const listRows = (sheet: typeof settings) =>
      (sheet?.content.validations ?? []).flatMap(({ allows, range }) =>
        allows.kind === 'list' ? [range.rows] : [],
      );
    expect(Math.min(...listRows(indicators))).toBeGreaterThan(100);
    expect(Math.min(...listRows(settings))).toBe(1);
  });
});

test('the column of an entity that is called like a field says that it is one', () => {
  const [headings] = templateSheets(template, wordsFor('zh-CN'))[2]?.content.rows ?? [];
  expect(headings?.slice(-2)).toMatchObject([{ value: '单位：备注' }, { value: '甲县' }]);
});
