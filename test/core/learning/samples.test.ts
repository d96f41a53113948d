/** What the five published reports teach: the rules of their templates, found again from one sheet each. */
import { learnRules } from '../../../src/core/learning/learn-rules';
import { readReport } from '../../../src/core/report/read-report';
import { openSample, sampleNames } from '../../samples/open-sample';

async function learnedFrom(name: string) {
  const { template, snapshot } = await openSample(name);
  const result = readReport(snapshot, template);
  if (!result.ok) throw new Error(`${name} cannot be read`);
  return { template, learned: learnRules([result.reading], template) };
}

/**
 * One figure beside another is no evidence for an order: it stands one way or the other. What neither the names nor the
 * indents of the sheet say can only be known to the office; nor can a factor of 20 that is nowhere in the figures.
 */
const BEYOND_ONE_SHEET: Readonly<Record<string, readonly string[]>> = {
  'pinghu-2020': ['key-within-secondary'],
  'quzhou-2011': ['paid-in-within-agreed', 'returning-within-province', 'social-within-cooperation'],
  'shaoxing-2014-q1-q3': ['giant-investment'],
};

test.each(sampleNames)('%s: the rules of its template are found again', async (name) => {
  const { template, learned } = await learnedFrom(name);
  const found = learned.proposals.map(({ known }) => known).filter((id) => id !== null);
  const beyond = BEYOND_ONE_SHEET[name] ?? [];
  const ids = template.rules.map(({ id }) => id);
  expect([...found].sort()).toEqual(ids.filter((id) => !beyond.includes(id)).sort());
  expect(learned.isCut).toBe(false);
});

test('the columns that every check looks at are confirmed, not proposed', async () => {
  const { learned } = await learnedFrom('jiaxing-science-city-2017');
  expect(learned.confirmed.map(({ rule, figures }) => [rule, figures])).toEqual([
    ['arithmetic.completion', 5],
    ['arithmetic.growth', 4],
    ['arithmetic.gap', 5],
  ]);
});

test('without a template of rules the same relations are proposed, with the figures and a severity', async () => {
  const { template, snapshot } = await openSample('shaoxing-2014-q1-q3');
  const bare = { ...template, rules: [] };
  const result = readReport(snapshot, bare);
  if (!result.ok) throw new Error('the sample cannot be read');
  const { proposals } = learnRules([result.reading], bare);
  const streams = proposals.find(({ rule }) => rule.check.startsWith('[越商回归引进省外资金] ='));
  expect(streams).toMatchObject({
    basis: 'layout',
    kind: 'sum',
    rule: { severity: 'error', measures: ['actual'] },
  });
  const giants = proposals.find(({ rule }) => rule.check === '[超20亿元重大项目] <= [亿元以上项目]');
  expect(giants).toMatchObject({ basis: 'names', rule: { severity: 'query' } });
  // What the sum says already is not said again.
  expect(proposals.some(({ rule }) => rule.check === '[续建项目] <= [在建项目]')).toBe(false);
});
