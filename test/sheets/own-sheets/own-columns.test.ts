/** What a user wrote beside the collected data goes with its rows, or it is told what would be lost. */
import type { CollectedRow } from '../../../src/core/observations/brought-together';
import { parsePeriod } from '../../../src/core/statistics/period';
import { wordsFor } from '../../../src/messages/words';
import {
  collectedChanges,
  collectionSheetsOf,
  lostWith,
} from '../../../src/sheets/collection/collected-sheets';
import { observationsContent } from '../../../src/sheets/collection/observations-sheet';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { snapshotOf } from '../../support/snapshot';
import { parsedTemplate, writtenSheet } from '../../support/templates';

const template = parsedTemplate({
  format: 'target-template/1',
  id: 't',
  title: 't',
  version: '1',
  window: { from: '2024-01-01', to: '2024-12-31' },
  indicators: ['A', 'B', 'C'].map((code) => ({ code, name: `指标${code}`, unit: '万元' })),
});
const words = wordsFor('zh-CN');

const row = (entity: string, indicator: string, digits: number): CollectedRow => ({
  template: 't',
  observation: {
    period: parsePeriod('2024-H1')!,
    entity,
    indicator,
    measure: 'actual',
    figure: { digits, scale: 0, exact: false },
    source: { file: `${entity}.xlsx`, cell: { sheet: '报表', row: 4, column: 2 } },
  },
});
const OLD = [row('甲县', 'A', 1), row('甲县', 'B', 2), row('乙县', 'A', 3)];

/** The table of OLD with a title above it, its first column moved to the end, and two columns of the user. */
function edited(notes: readonly (string | number | null)[], formula?: string): SheetSnapshot {
  const plain = writtenSheet({ name: '汇总数据', content: observationsContent(OLD, template, words) });
  const moved = (cells: readonly unknown[], more: readonly unknown[]) =>
    [...cells.slice(1), cells[0], ...more] as never[];
  return snapshotOf(
    [
      ['我们的汇总'] as never[],
      ...plain.values.map((cells, r) =>
        moved(cells, r === 0 ? ['备注', '折算'] : [notes[r - 1] ?? null, 0.5]),
      ),
    ],
    {
      name: '汇总数据',
      formats: { 'E3:E5': '0', M4: '0%' },
      ...(formula !== undefined && { formulas: { M4: formula } }),
    },
  );
}

const before = (sheet: SheetSnapshot) => {
  const found = collectionSheetsOf([sheet], template);
  expect(found).toMatchObject({ rows: OLD, problems: [] });
  return found;
};

/** The sheet as it is written again, read back. */
function rewritten(sheet: SheetSnapshot, rows: readonly CollectedRow[]): SheetSnapshot {
  const [change] = collectedChanges(before(sheet), rows, [], template, '', words);
  if (change?.kind !== 'replace-sheet') throw new Error(change?.kind);
  return writtenSheet({ name: '汇总数据', content: change.content });
}

test('notes go with their rows, wherever these go; titles and the order of columns stay', () => {
  const rows = [row('乙县', 'A', 30), row('甲县', 'C', 9), row('甲县', 'B', 2), row('甲县', 'A', 1)];
  const sheet = edited(['已核', null, '电话催报']);
  expect(lostWith(before(sheet), rows)).toEqual([]);
  const now = rewritten(sheet, rows);
  expect(now.values[0]?.[0]).toBe('我们的汇总');
  expect(now.values[1]).toEqual([...(edited([]).values[1] ?? [])]);
  expect(now.values.slice(2).map((cells) => [cells[4], cells[11], cells[12]])).toEqual([
    [30, '电话催报', 0.5],
    [9, null, null],
    [2, null, 0.5],
    [1, '已核', 0.5],
  ]);
  // The percentage stands in the row of 甲县 B.
  expect(now.numberFormats[4]?.[12]).toBe('0%');
  expect(collectionSheetsOf([now], template)).toMatchObject({ rows, problems: [] });
});

test('a row with a note that would be gone is told at the note; without one it goes', () => {
  const noted = before(edited(['已核', null, null]));
  expect(lostWith(noted, OLD.slice(1))).toEqual([
    {
      cell: { sheet: '汇总数据', row: 2, column: 11 },
      message: { key: 'collection.own-lost', values: { row: 3, column: 'L' } },
    },
  ]);
  const plain = collectionSheetsOf(
    [writtenSheet({ name: '汇总数据', content: observationsContent(OLD, template, words) })],
    template,
  );
  expect(lostWith(plain, [])).toEqual([]);
});

test('a formula stays where its row stays; where the row moves, that is told', () => {
  const sheet = edited([], '=E4/2');
  const there = before(sheet);
  expect(lostWith(there, [...OLD, row('丙县', 'A', 5)])).toEqual([]);
  const [change] = collectedChanges(there, [...OLD, row('丙县', 'A', 5)], [], template, '', words);
  expect(change).toMatchObject({ kind: 'replace-sheet' });
  expect(change && 'content' in change && change.content.rows[3]?.[12]).toMatchObject({
    formula: '=E4/2',
    style: { numberFormat: '0%' },
  });
  expect(lostWith(there, [row('丙县', 'A', 5), ...OLD])).toEqual([
    {
      cell: { sheet: '汇总数据', row: 3, column: 12 },
      message: { key: 'collection.own-formula', values: { row: 4, column: 'M' } },
    },
  ]);
});
