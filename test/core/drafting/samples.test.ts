/** Last year's report becomes a template: the five samples against the templates that were written by hand. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { draftFromSheet } from '../../../src/core/drafting/draft-from-sheet';
import type { Draft } from '../../../src/core/drafting/draft';
import { parseTemplate } from '../../../src/core/template/parse';
import { printTemplate } from '../../../src/core/template/print';
import type { Template } from '../../../src/core/template/template';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import { parsedTemplate } from '../../support/templates';

const SAMPLES = path.join(__dirname, '../../../assets/samples');

async function draftOf(sample: string): Promise<Draft> {
  const host = await openXlsx(
    new Uint8Array(readFileSync(path.join(SAMPLES, sample, 'report.xlsx'))),
    sample,
  );
  const [sheet] = await host.read({ sheets: 'active' });
  const result = sheet && draftFromSheet(sheet);
  if (!result?.ok) throw new Error(sample);
  return result.draft;
}

/**
 * What a sheet can show of a template. Not: titles, ids, codes, notes, issuer and where a target came from, which stand nowhere;
 * aliases, which are spellings that this sheet does not use; and decimals of a whole number in a cell without a format,
 * which looks the same whether decimals are forbidden (0) or free.
 */
const shown = ({
  window,
  schedule,
  rounding,
  lights,
  owners,
  entities,
  total,
  indicators,
  headings,
}: Template) => ({
  ...{ window, schedule, rounding, lights, owners, total, headings },
  entities: entities.map(({ name }) => name),
  indicators: indicators.map((indicator) => ({
    ...indicator,
    ...{ code: '', aliases: [], targetNote: null, decimals: indicator.decimals ?? 0 },
  })),
});

/** As the sheet spells them: names that a template may spell otherwise, because an alias or a bracket leads to them. */
const SPELT: Readonly<Record<string, string>> = {
  越商回归引进省外资金: '引进省外资金',
  社会事业类项目: '社会事业类项目(含上年结转)',
};
const asSpelt = (template: Template): Template =>
  parsedTemplate(
    Object.entries(SPELT).reduce(
      (text, [name, spelt]) =>
        text.replaceAll(`"name": "${name}"`, `"name": "${spelt}"`).replaceAll(`[${name}]`, `[${spelt}]`),
      printTemplate({
        ...template,
        indicators: template.indicators.map((each) => ({ ...each, aliases: [] })),
      }),
    ),
  );

const checks = ({ rules }: Template): string[] =>
  rules
    .map(({ check }) => check.replace(/SUM\((.*)\)/, (_, list: string) => list.split(', ').join(' + ')))
    .sort();

describe.each<readonly [string, readonly string[], readonly string[]]>([
  ['jiaxing-science-city-2017', [], []],
  [
    'pinghu-2020',
    // In one sheet with one entity the figures alone prove no order; only names that say so are believed.
    ['[重点产业项目合同外资] <= [二产合同外资]'],
    ['[实际外资] <= [全部合同外资]', '[重点产业项目合同外资] <= [全部合同外资]'],
  ],
  [
    'quzhou-2011',
    [
      '[实际到位市外资金] <= [招商引资协议引资额]',
      '[省外浙商回归到位资金] <= [省外引进项目到位资金]',
      '[社会事业类项目(含上年结转)] <= [山海协作项目]',
    ],
    ['[省外浙商回归到位资金] <= [实际到位市外资金]'],
  ],
  // 20 times a count is at most an amount: what 超20亿元 means is known to people only.
  ['shaoxing-2014-q1-q3', ['[超20亿元重大项目计划投资] >= 20 * [超20亿元重大项目]'], []],
  ['tongxiang-2017-q1', [], []],
])('%s', (sample, unseen, besides) => {
  const shipped = asSpelt(parsedTemplate(readFileSync(path.join(SAMPLES, sample, 'template.json'), 'utf8')));

  test('gives the shipped template but for what a sheet does not show', async () => {
    const { template, questions } = await draftOf(sample);
    expect(shown(template)).toEqual(shown(shipped));
    expect(questions.filter(({ isOpen }) => isOpen)).toEqual([]);
    expect(parseTemplate(printTemplate(template))).toEqual({ ok: true, template });
  });

  test('proposes its rules but for those that a single sheet does not prove', async () => {
    const { template, proposals } = await draftOf(sample);
    expect(proposals).toHaveLength(template.rules.length);
    const expected = [...checks(shipped).filter((check) => !unseen.includes(check)), ...besides].sort();
    expect(checks(template)).toEqual(expected);
    expect(checks(shipped)).toEqual(expect.arrayContaining([...unseen]));
  });
});
