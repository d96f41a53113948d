/** What a ledger gives while it is being described: what can be read is counted, the rest says why not; and schemes that keep it. */
import fc from 'fast-check';
import { borneOut, previewLedger } from '../../../src/core/ledger-drafting/preview-ledger';
import { draftLedger } from '../../../src/core/ledger-drafting/draft-ledger';
import {
  ledgersOfScheme,
  schemeWithLedger,
  schemeWithoutLedger,
} from '../../../src/core/ledger-drafting/scheme-ledgers';
import type { LedgerDocument } from '../../../src/core/scheme/sections/ledgers';
import { rationalNumber } from '../../../src/core/statistics/rational';
import { snapshotOf } from '../../support/snapshot';
import { reported, shaoxing, toSeptember } from '../ledgers/fixtures';

const sheet = snapshotOf(
  [
    ['在建项目台账'],
    ['项目名称', '项目性质', '总投资（亿元）', '实到资金（万元）'],
    ['一号', '续建', 25, 5000],
    ['二号', '续建', 3, 6000],
    ['三号', '新建', 0.5, 700],
  ],
  { name: '项目台账' },
);
const book = { file: null, owner: null, sheets: [sheet] };
const given = {
  template: shaoxing,
  period: toSeptember,
  reported: [reported('XJ', '2'), reported('XJ_ZJ', '1.2'), reported('ZD_TZ', '25')],
};
const drafted = draftLedger(sheet, shaoxing)!;
const figure = (place: number): LedgerDocument['figures'][number] => drafted.ledger.figures[place]!;
const indicator = (code: string) => drafted.ledger.figures.findIndex((one) => one.indicator === code);

test('each figure beside what was reported; one that has no indicator yet is passed over', () => {
  const figures = [{ ...figure(0), indicator: '' }, figure(indicator('XJ')), figure(indicator('XJ_ZJ'))];
  const told = previewLedger(book, { ...drafted.ledger, figures }, given);
  expect(told.problems).toEqual([]);
  expect(
    told.figures.map((line) => line && [rationalNumber(line.computed), line.finding?.kind ?? null]),
  ).toEqual([null, [2, null], [1.1, 'differs']]);
});

test('what is wrong in one place is said there, as the document counts, and the others are counted', () => {
  const figures = [
    { ...figure(0), indicator: ' ' },
    { ...figure(indicator('XJ')), where: [{ field: '性质', is: ['续建'] }] },
    { ...figure(indicator('XJ')), where: [{ field: '项目性质', is: [] }] },
    figure(indicator('XJ')),
  ];
  const told = previewLedger(book, { ...drafted.ledger, figures }, given);
  expect(told.problems.map(({ path }) => path)).toEqual([
    'figures[2].where[0].is',
    'figures[1].where[0].field',
  ]);
  expect(told.figures.map((line) => line && rationalNumber(line.computed))).toEqual([null, null, null, 2]);
});

test('a list of problems that cannot be read leaves the figures; columns that cannot be read leave nothing', () => {
  const problems = {
    ...{ raised: null, solved: null, solvedWhere: [], due: null },
    indicators: { raised: null, solved: null, open: null, rate: null },
  };
  const told = previewLedger(book, { ...drafted.ledger, problems }, given);
  expect(told.problems.map(({ path }) => path)).toEqual(['problems']);
  expect(told.books?.ledgers).toHaveLength(1);
  const columns = drafted.ledger.columns.map((one) => ({ ...one, unit: null }));
  expect(previewLedger(book, { ...drafted.ledger, columns }, given)).toMatchObject({
    books: null,
    problems: expect.arrayContaining([expect.objectContaining({ path: expect.stringMatching(/^columns/) })]),
  });
  const other = {
    ...book,
    sheets: [
      snapshotOf(
        [
          ['别的', '表'],
          ['一', 2],
        ],
        { name: '别的' },
      ),
    ],
  };
  expect(previewLedger(other, drafted.ledger, given).books?.problems).toHaveLength(1);
});

test('what is likely is proposed where the rows give what was reported, and only there', () => {
  const likely = [
    {
      indicator: 'ZD_TZ',
      measure: 'actual',
      take: 'sum',
      of: '总投资',
      where: [{ field: '总投资', above: 20 }],
    },
    { indicator: 'XJ', measure: 'actual', take: 'count', of: null, where: [] },
  ] as const satisfies LedgerDocument['figures'];
  const before = { ...drafted.ledger, figures: [] };
  expect(borneOut(book, before, [...likely], given).figures).toEqual([likely[0]]);
  expect(borneOut(book, before, [...likely], { ...given, reported: [] })).toEqual(before);
});

test('a scheme keeps everything else as it was; classes go along with a new name; nothing left is no scheme', () => {
  const scheme = JSON.stringify({
    ...{ format: 'tracking-scheme/1', title: '甲', rankings: [{ id: 'a' }] },
    ledgers: [{ name: '旧台账', columns: [{ name: '项目' }] }],
    classes: [{ name: '三色', ledger: '旧台账', classes: [{ name: '绿' }] }],
  });
  const renamed = JSON.parse(schemeWithLedger(scheme, drafted.ledger, 0)) as {
    ledgers: { name: string }[];
    classes: { ledger: string }[];
  };
  expect(renamed).toMatchObject({ title: '甲', rankings: [{ id: 'a' }], classes: [{ ledger: '项目台账' }] });
  expect(renamed.ledgers).toHaveLength(1);
  const two = schemeWithLedger(scheme, drafted.ledger, null);
  expect(ledgersOfScheme(two)?.map(({ name }) => name)).toEqual(['旧台账', '项目台账']);
  expect(ledgersOfScheme(schemeWithoutLedger(two, 0))?.map(({ name }) => name)).toEqual(['项目台账']);
  expect(schemeWithoutLedger(schemeWithLedger(null, drafted.ledger, null), 0)).toBeNull();
  expect(ledgersOfScheme('{"ledgers": 3}')).toBeNull();
  expect(ledgersOfScheme('{')).toBeNull();
});

test('what is written as a person would write it is read back as it was', () => {
  const document: fc.Arbitrary<LedgerDocument> = fc.record({
    ...{ name: fc.constantFrom('台账', '__proto__'), sheets: fc.subarray(['甲', '乙']) },
    columns: fc.constant(drafted.ledger.columns),
    ...{ key: fc.subarray(['项目名称']), entity: fc.constantFrom(null, '项目性质') },
    figures: fc.subarray(drafted.ledger.figures),
    problems: fc.constant(null),
    duties: fc.constantFrom(null, {
      ...{ leader: '项目性质', leaders: [] },
      owed: [{ name: '会', atLeast: 2, take: 'count' as const, of: null, where: [] }],
    }),
  });
  fc.assert(
    fc.property(document, (one) => {
      expect(ledgersOfScheme(schemeWithLedger(null, one, null))).toEqual([one]);
    }),
  );
});
