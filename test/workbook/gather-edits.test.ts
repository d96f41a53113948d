/** Showers of edits, answered once. */
import { parseAddress } from '../../src/workbook/address';
import type { GatheredEdit } from '../../src/workbook/gather-edits';
import { gatherEdits } from '../../src/workbook/gather-edits';
import type { WorkbookEvent } from '../../src/workbook/host';

let told: (readonly GatheredEdit[])[] = [];
let emit: (event: WorkbookEvent) => void = () => undefined;
let isWatched = false;
const watch = (listener: (event: WorkbookEvent) => void): (() => void) => {
  emit = listener;
  isWatched = true;
  return () => (isWatched = false);
};
const edited = (sheet: string, address: string | null): WorkbookEvent => ({
  kind: 'edited',
  sheet,
  range: address === null ? null : parseAddress(address),
});
const start = (): (() => void) =>
  gatherEdits(watch, (edits) => told.push(edits), { quiet: 400, longest: 1000 });

beforeEach(() => {
  jest.useFakeTimers();
  told = [];
});
afterEach(() => jest.useRealTimers());

test('edits of a sheet are told together, with the rectangle around them, once it is quiet', () => {
  start();
  emit(edited('月报', 'C5'));
  jest.advanceTimersByTime(300);
  emit(edited('月报', 'E3:F4'));
  emit(edited('乙', 'A1'));
  emit({ kind: 'sheet-activated', sheet: '乙' });
  jest.advanceTimersByTime(399);
  expect(told).toEqual([]);
  jest.advanceTimersByTime(1);
  expect(told).toEqual([
    [
      { sheet: '月报', range: parseAddress('C3:F5') },
      { sheet: '乙', range: parseAddress('A1') },
    ],
  ]);
});

test('where one of them is not known, all may have changed', () => {
  start();
  emit(edited('月报', 'C5'));
  emit(edited('月报', null));
  emit(edited('月报', 'C6'));
  jest.advanceTimersByTime(400);
  expect(told).toEqual([[{ sheet: '月报', range: null }]]);
});

test('who never stops typing is answered all the same', () => {
  start();
  for (let i = 0; i < 11; i += 1) {
    emit(edited('月报', 'C5'));
    jest.advanceTimersByTime(100);
  }
  expect(told).toHaveLength(1);
});

test('after the end nothing is told any more', () => {
  const stop = start();
  emit(edited('月报', 'C5'));
  stop();
  jest.advanceTimersByTime(5000);
  expect([told, isWatched]).toEqual([[], false]);
});
