/** What the editor of sentences does to lists and conditions, apart from the page. */
import type { PatternDocument } from '../../../src/core/bulletin/pattern-documents';
import { boundOf, typedBound, withBound } from '../../../src/taskpane/view/summary-tab/bulletin/conditions';
import {
  changedAt,
  keyOf,
  moved,
  newCondition,
  speakingOf,
  withField,
} from '../../../src/taskpane/view/summary-tab/bulletin/edits';

test('what is changed or moved is still the same one', () => {
  const [a, b, c] = [{ n: 1 }, { n: 2 }, { n: 3 }];
  const keys = [a, b, c].map(keyOf);
  expect(new Set(keys).size).toBe(3);
  const all = moved(changedAt([a, b, c], 1, { n: 20 }), 1, 0);
  expect(all).toEqual([{ n: 20 }, { n: 1 }, { n: 3 }]);
  expect(all.map(keyOf)).toEqual([keys[1], keys[0], keys[2]]);
  expect(moved(all, 2, 3)).toBe(all);
  expect(moved(all, 0, -1)).toBe(all);
  expect(moved(all, 0, 2).map(({ n }) => n)).toEqual([1, 3, 20]);
});

test.each<[string, number | string]>([
  ['50', 50],
  ['１，２００．５', 1200.5],
  ['−4', -4],
  ['1.', 1],
  ['50%', '50%'],
  ['', ''],
  ['一半', '一半'],
])('%s as a bound is %p', (text, bound) => expect(typedBound(text)).toBe(bound));

test('a bound of one side takes the place of another of that side, and leaves the other side', () => {
  const condition = { field: 'completion', atLeast: 50, below: 80 };
  expect(withBound(condition, 'lower', 'above', 50)).toEqual({ field: 'completion', above: 50, below: 80 });
  expect(withBound(condition, 'upper', null, 0)).toEqual({ field: 'completion', atLeast: 50 });
  expect(boundOf(condition, 'lower')).toEqual({ bound: 'atLeast', value: 50 });
  expect(boundOf({ field: 'completion' }, 'upper')).toBeNull();
});

test('a pattern that speaks of something else keeps only the choices that belong there', () => {
  const pattern: PatternDocument = { each: 'entity', indicators: ['FDI'], entities: ['甲县'], clauses: [] };
  expect(speakingOf(pattern, 'indicator')).toEqual({ each: 'indicator', indicators: ['FDI'], clauses: [] });
  expect(speakingOf(pattern, 'score')).toEqual({ each: 'score', entities: ['甲县'], clauses: [] });
  expect(speakingOf(pattern, 'notice')).toEqual({ each: 'notice', clauses: [] });
});

test('a field goes where the cursor is; a condition begins as one that can hold', () => {
  expect(withField('完成，', 2, 'actual')).toBe('完成{{actual}}，');
  expect(withField('完成', null, 'actual')).toBe('完成{{actual}}');
  expect(newCondition('gapKind')).toEqual({ field: 'gapKind', is: ['ahead'] });
  expect(newCondition('growth')).toEqual({ field: 'growth', atLeast: 0 });
});
