/** What the form can show of a condition, and what it leaves to words. */
import { ASKS, askOf, conditionFor, textsOf } from '../../../src/taskpane/view/summary-tab/ledgers/form/asks';
import type { Ask } from '../../../src/taskpane/view/summary-tab/ledgers/form/asks';

test('whatever can be chosen is recognised again, and asks of its column what it says', () => {
  const all = [...new Set(Object.values(ASKS).flat())] as readonly Ask[];
  for (const ask of all) {
    const condition = conditionFor('列', ask, ['甲', '乙']);
    // Two days have nothing in them until one is typed.
    expect(askOf(ask === 'days' ? { ...condition, to: '2014-09-30' } : condition)).toBe(ask);
    expect(condition.field).toBe('列');
  }
  expect(conditionFor('列', 'is', ['甲', '乙'])).toEqual({ field: '列', is: ['甲'] });
});

test('what a scheme combines otherwise is none of them', () => {
  expect(askOf({ any: [{ field: '列', is: ['甲'] }] })).toBeNull();
  expect(askOf({ not: { field: '列', filled: true } })).toBeNull();
  expect(askOf({ field: '列', above: 1, below: 3 })).toBeNull();
  expect(askOf({ field: '列', atLeast: 1, unit: '万元' })).toBeNull();
  expect(askOf({ field: '列', is: ['甲'], filled: true })).toBeNull();
  expect(askOf({ field: '列', from: '2014-01-01' })).toBe('days');
  expect(askOf({ field: '列', filled: false })).toBe('blank');
});

test('texts are taken apart at any comma that people type', () => {
  expect(textsOf('续建、 新建，,;  ')).toEqual(['续建', '新建']);
  expect(textsOf('')).toEqual([]);
});
