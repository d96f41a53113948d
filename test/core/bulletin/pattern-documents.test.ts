/** Patterns of a scheme, taken out to be edited and put back. */
import { patternsOf, schemeWithPatterns } from '../../../src/core/bulletin/pattern-documents';
import { usualPatternsDocument } from '../../../src/core/bulletin/usual';
import { parseScheme } from '../../../src/core/scheme/parse';
import { bulletinSpeech } from '../../../src/sheets/bulletin/words';
import { parsedTemplate } from '../../support/templates';

const template = parsedTemplate({
  format: 'target-template/1',
  id: 't',
  title: 't',
  version: '1',
  window: { from: '2024-01-01', to: '2024-12-31' },
  indicators: [{ code: 'FDI', name: '实际利用外资', unit: '万美元' }],
});
const usual = usualPatternsDocument([bulletinSpeech('zh-CN'), bulletinSpeech('en-US')]);
const format = 'tracking-scheme/1';
const scheme = (bulletin: object, rest: object = {}): string => JSON.stringify({ format, ...rest, bulletin });

test('the usual ones can be edited as if they were the own ones', () => {
  const text = schemeWithPatterns(null, usual);
  expect(patternsOf(text)).toEqual({ kind: 'own', patterns: usual });
  expect(parseScheme(text ?? '', template)).toMatchObject({ ok: true });
});

test('all else of a scheme stays as it was, and goes back to the usual ones without its patterns only', () => {
  const before = scheme({ decimals: 1, patterns: [] }, { title: '办法', rankings: [{ by: 'growth' }] });
  const after = schemeWithPatterns(before, usual.slice(0, 1));
  expect(JSON.parse(after ?? '')).toEqual({
    ...{ format, title: '办法', rankings: [{ by: 'growth' }] },
    bulletin: { decimals: 1, patterns: usual.slice(0, 1) },
  });
  expect(JSON.parse(schemeWithPatterns(after, null) ?? '')).toEqual({
    ...{ format, title: '办法', rankings: [{ by: 'growth' }] },
    bulletin: { decimals: 1 },
  });
  // Nothing is left of one that held patterns only.
  expect(schemeWithPatterns(scheme({ patterns: [] }), null)).toBeNull();
  expect(schemeWithPatterns(null, null)).toBeNull();
});

test('what a pattern says beside its sentences is kept', () => {
  const own = { each: 'indicator', indicators: ['FDI'], clauses: [{ ways: [{ zh: '{{indicator}}' }] }] };
  const read = patternsOf(scheme({ patterns: [own] }));
  expect(read).toEqual({ kind: 'own', patterns: [own] });
});

test.each([
  ['no JSON', '{'],
  ['no object', '[]'],
  ['no list', scheme({ patterns: {} })],
  ['of something unknown', scheme({ patterns: [{ each: 'month', clauses: [] }] })],
  ['of a name that every object has', scheme({ patterns: [{ each: 'toString', clauses: [] }] })],
  ['without clauses', scheme({ patterns: [{ each: 'notice' }] })],
  ['ways that are no list', scheme({ patterns: [{ each: 'notice', clauses: [{ ways: 'x' }] }] })],
  ['a wording that is no text', scheme({ patterns: [{ each: 'notice', clauses: [{ ways: [{ zh: 5 }] }] }] })],
  [
    'a condition that is no list',
    scheme({
      patterns: [{ each: 'notice', clauses: [{ ways: [{ zh: 'x', when: [{ field: 'gap', is: 'x' }] }] }] }],
    }),
  ],
])('patterns that cannot be shown: %s', (_, text) => {
  expect(patternsOf(text)).toEqual({ kind: 'unreadable' });
});
