/** The ledgers of two published reports, described from nothing but their sheets: what is counted is what was printed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftLedger } from '../../../src/core/ledger-drafting/draft-ledger';
import type { LedgerDraft } from '../../../src/core/ledger-drafting/draft-ledger';
import { plainLedger } from '../../../src/core/ledger-drafting/scheme-ledgers';
import { parseTemplate } from '../../../src/core/template/parse';
import type { Template } from '../../../src/core/template/template';
import { openXlsx } from '../../../src/hosts/xlsx/open';

interface Written {
  readonly name: string;
  readonly key?: readonly string[];
  readonly figures?: readonly { readonly indicator: string }[];
}

async function sample(name: string): Promise<{
  readonly template: Template;
  readonly drafts: readonly (LedgerDraft | null)[];
  readonly written: readonly Written[];
}> {
  const file = (part: string) => readFileSync(join(__dirname, '../../../assets/samples', name, part));
  const read = parseTemplate(file('template.json').toString());
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const sheets = await (await openXlsx(file('ledger.xlsx'), name)).read({ sheets: 'all' });
  const { template } = read;
  return {
    template,
    drafts: sheets.map((sheet) => draftLedger(sheet, template)),
    written: (JSON.parse(file('scheme.json').toString()) as { ledgers: Written[] }).ledgers,
  };
}

/** The scheme of the sample says 资金来源地含上海 where the rows say 上海: both count the same. */
const alike = (document: unknown): unknown =>
  JSON.parse(
    JSON.stringify(document)
      .replaceAll('"contains"', '"is"')
      .replaceAll(/,?"(?:take|of)":"(?:count)"/g, ''),
  );

test('Shaoxing: columns, all eleven figures and the list of problems as the scheme of the sample has them', async () => {
  const { template, drafts, written } = await sample('shaoxing-2014-q1-q3');
  const codes = new Map(template.indicators.map(({ name, code }) => [name, code]));
  const [projects, problems] = drafts.map((draft) => draft && (plainLedger(draft.ledger) as Written));
  const byCode = (figures: Written['figures']) =>
    [...(figures ?? [])].sort((a, b) => (a.indicator < b.indicator ? -1 : 1));
  const due = written[0]?.figures?.map((one) => ({ ...one, indicator: codes.get(one.indicator) ?? '' }));
  expect(byCode(projects?.figures)).toEqual(alike(byCode(due)));
  expect(projects?.figures).toHaveLength(11);
  expect({ ...projects, figures: [] }).toEqual({ ...written[0], figures: [] });
  expect(problems).toEqual({
    ...written[1],
    problems: {
      ...{ raised: '提出日期', solved: '解决日期', due: '办结期限' },
      indicators: { raised: 'WT', solved: 'WT_JJ' },
    },
  });
});

test('Tongxiang: money and projects by kind, and what each leader has done', async () => {
  const { template, drafts, written } = await sample('tongxiang-2017-q1');
  const codes = new Map(template.indicators.map(({ name, code }) => [name, code]));
  const [projects, duties] = drafts.map((draft) => draft && (plainLedger(draft.ledger) as Written));
  const due =
    written[0]?.figures?.map((one) => ({ ...one, indicator: codes.get(one.indicator) ?? '' })) ?? [];
  expect(projects?.figures).toHaveLength(6);
  expect(projects?.figures).toEqual(expect.arrayContaining(due));
  expect(duties).toMatchObject({
    duties: { leader: '领导', leaders: ['领导甲', '领导乙', '领导丙'], owed: { length: 4 } },
  });
  expect(duties).toMatchObject({
    duties: {
      owed: expect.arrayContaining([expect.objectContaining({ name: '商会', take: 'distinct', of: '对象' })]),
    },
  });
});
