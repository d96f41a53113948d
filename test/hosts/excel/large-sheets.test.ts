/** Sheets that do not fit into one answer. */
import fc from 'fast-check';
import { halve, planRounds } from '../../../src/hosts/excel/blocks';
import type { MemorySheet } from '../../../src/hosts/memory/sheets';
import type { CellRect } from '../../../src/workbook/address';
import { describeAtBothLevels } from './open-office';

describeAtBothLevels((excel) => {
  const ROWS = 900;
  const report: MemorySheet = {
    name: '月报',
    rows: [
      [],
      ...Array.from({ length: ROWS }, (_, r) => [
        null,
        `单位${r}`,
        r,
        { formula: `=C${r + 2}*2`, value: r * 2 },
      ]),
    ],
    merges: ['B2:D2', 'B800:B801'],
    hiddenRows: [3, 700],
    hiddenColumns: [2],
  };

  describe('an answer that would be too long', () => {
    beforeEach(() => {
      excel.office.host.faults.longestAnswer = Infinity;
    });
    afterEach(() => {
      excel.office.host.faults.longestAnswer = Infinity;
    });

    test.each([[['月报']], [['月报', '另一张']], ['all' as const]])(
      'is asked for in parts: %j',
      async (sheets) => {
        const host = excel.open([report, { ...report, name: '另一张' }]);
        const whole = await host.read({ sheets });
        excel.office.host.faults.longestAnswer = 20_000;
        expect(await host.read({ sheets })).toEqual(whole);
        expect(whole[0]).toMatchObject({
          used: { row: 1, column: 1, rows: ROWS, columns: 3 },
          hiddenRows: [3, 700],
          hiddenColumns: [2],
          merges: [
            { row: 1, column: 1, rows: 1, columns: 3 },
            { row: 799, column: 1, rows: 2, columns: 1 },
          ],
        });
        expect(whole[0]?.formulas[ROWS - 1]).toEqual([null, null, `=C${ROWS + 1}*2`]);
      },
    );

    test('is told when not even one row fits', async () => {
      const host = excel.open([report]);
      excel.office.host.faults.longestAnswer = 700;
      await expect(host.read({ sheets: ['月报'] })).rejects.toMatchObject({
        code: 'too-large',
        subject: '月报',
      });
    });
  });
});

describe('rounds of blocks', () => {
  const area = fc.record({
    sheet: fc.string(),
    rect: fc.record({
      row: fc.nat(50),
      column: fc.nat(50),
      rows: fc.integer({ min: 1, max: 80 }),
      columns: fc.integer({ min: 1, max: 12 }),
    }),
  });
  const cells = ({ rows, columns }: CellRect): number => rows * columns;

  test('hold every row once, in order, and never more cells than fit', () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 5 }), fc.integer({ min: 12, max: 400 }), (areas, most) => {
        const rounds = planRounds(areas, most);
        for (const round of rounds) {
          expect(round.reduce((sum, { rect }) => sum + cells(rect), 0)).toBeLessThanOrEqual(most);
        }
        const rowsOf = (blocks: readonly { sheet: string; rect: CellRect }[]): string[] =>
          blocks.flatMap(({ sheet, rect }) =>
            Array.from(
              { length: rect.rows },
              (_, r) => `${sheet}!${rect.row + r}:${rect.column}+${rect.columns}`,
            ),
          );
        expect(rowsOf(rounds.flat())).toEqual(rowsOf(areas));
      }),
    );
  });

  test('are halved down to a single row', () => {
    const rect = { row: 5, column: 0, rows: 3, columns: 2 };
    expect(halve([{ sheet: '甲', rect }])).toEqual([
      [{ sheet: '甲', rect: { ...rect, rows: 2 } }],
      [{ sheet: '甲', rect: { ...rect, row: 7, rows: 1 } }],
    ]);
    expect(halve([{ sheet: '甲', rect: { ...rect, rows: 1 } }])).toBeNull();
  });
});
