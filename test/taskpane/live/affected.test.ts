/** What is read again after an edit, and that a sheet patched with it is the sheet as a full read would give it. */
import fc from 'fast-check';
import { createMemoryHost } from '../../../src/hosts/memory/host';
import type { MemoryCell, MemorySheet } from '../../../src/hosts/memory/sheets';
import { affectedBy } from '../../../src/taskpane/live/affected';
import { patched } from '../../../src/taskpane/live/patched';
import type { CellRect } from '../../../src/workbook/address';
import { parseAddress, rectAddress } from '../../../src/workbook/address';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';

async function snapshotOf(sheet: MemorySheet): Promise<SheetSnapshot> {
  const [snapshot] = await createMemoryHost([sheet]).read({ sheets: 'active' });
  return snapshot!;
}

const f = (formula: string, value = 0): MemoryCell => ({ formula, value });

/** Column C divides, row 5 adds up, D1 is linked to another sheet. */
const sheet: MemorySheet = {
  name: '表1',
  rows: [
    ['指标', '目标', '完成率', f('=汇率!A1')],
    ['甲', 10, f('=B2/10')],
    ['乙', 20, f('=B3/10')],
    ['丙', 30, f('=B4/10')],
    ['合计', f('=SUM(B2:B4)'), 1],
  ],
};

async function affected(address: string | null, of = '表1', rows = sheet.rows): Promise<string | null> {
  const range = address === null ? null : parseAddress(address);
  const found = affectedBy([{ sheet: of, range }], await snapshotOf({ ...sheet, rows }));
  return found === null || found === 'all' ? found : rectAddress(found);
}

describe('affected is', () => {
  test('the cell itself where nothing follows from it', async () => {
    expect(await affected('A2')).toBe('A2');
  });

  test('with the formulas that follow, one after another', async () => {
    expect(await affected('B3')).toBe('B3:C5');
    expect(await affected('A1', '表1', [[1], [f('=A1+1')], [f('=A2+1')], [f('=A3+1')], ['x']])).toBe('A1:A4');
    expect(await affected('A5', '表1', [['x'], [f('=A3+1')], [f('=A4+1')], [f('=A5+1')], [1]])).toBe('A2:A5');
  });

  test('what another sheet gives, when that one was edited', async () => {
    expect(await affected('A1', '汇率')).toBe('D1');
    expect(await affected('A1', '汇率', [[1, f('=A1')]])).toBeNull();
  });

  test('whatever cannot be followed, at every edit', async () => {
    expect(
      await affected('A2', '表1', [
        ['a', f('=OFFSET(A1,1,0)')],
        ['b', 1],
      ]),
    ).toBe('A1:B2'.replace('A1', 'A1'));
  });

  test('all of it where rows moved, or beyond what was read', async () => {
    expect(await affected(null)).toBe('all');
    expect(await affected('A6')).toBe('all');
    expect(await affected('E1:E2')).toBe('all');
  });
});

test('a row that was read before is not read again', async () => {
  const before = await snapshotOf(sheet);
  const formulas = before.formulas.map((line) => new Proxy(line, {}));
  const counted = jest.spyOn(String.prototype, 'matchAll');
  affectedBy([{ sheet: '表1', range: parseAddress('B3') }], { ...before, formulas });
  const first = counted.mock.calls.length;
  affectedBy([{ sheet: '表1', range: parseAddress('B3') }], { ...before, formulas });
  expect([first, counted.mock.calls.length]).toEqual([5, 5]);
  counted.mockRestore();
});

describe('a patched snapshot', () => {
  const cut = (whole: SheetSnapshot, box: CellRect): SheetSnapshot => {
    const grid = <T>(rows: readonly (readonly T[])[]): T[][] =>
      rows
        .slice(box.row - whole.used.row, box.row - whole.used.row + box.rows)
        .map((line) =>
          line.slice(box.column - whole.used.column, box.column - whole.used.column + box.columns),
        );
    return {
      ...whole,
      used: box,
      values: grid(whole.values),
      formulas: grid(whole.formulas),
      numberFormats: grid(whole.numberFormats),
    };
  };

  test('is the sheet as a full read would give it', async () => {
    const cell = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant('x'), fc.constant(null));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 5 }),
        fc.nat(2),
        fc.nat(2),
        fc.array(cell, { minLength: 2, maxLength: 2 }),
        async (rows, row, column, typed) => {
          const host = createMemoryHost([{ name: '表1', rows, numberFormats: { 'B2:C9': '0%' } }]);
          const read = async (): Promise<SheetSnapshot> => (await host.read({ sheets: 'active' }))[0]!;
          const before = await read();
          const range = { row, column: Math.min(column, 1), rows: 1, columns: 2 };
          const box = affectedBy([{ sheet: '表1', range }], before);
          host.edit('表1', rectAddress(range), [typed]);
          const after = await read();
          if (box === null || box === 'all') return;
          const inside = after.used.rows === before.used.rows && after.used.columns === before.used.columns;
          const now = inside ? cut(after, box) : null;
          if (now) expect(patched(before, now)).toEqual(after);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('keeps the rows that were not read', async () => {
    const before = await snapshotOf(sheet);
    const box = parseAddress('B3')!;
    const after = patched(before, { ...cut(before, box), values: [[21]] });
    expect(after?.values[2]).toEqual(['乙', 21, 0, null]);
    expect([0, 1, 3, 4].map((row) => after?.values[row] === before.values[row])).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  test('is none where the last row was emptied: the used range is another one', async () => {
    const before = await snapshotOf({ name: '表1', rows: [['a', 1], ['b', 2], ['c']] });
    const box = parseAddress('A3:B3')!;
    expect(patched(before, { ...cut(before, box), values: [[null, null]] })).toBeNull();
    expect(patched(before, { ...cut(before, parseAddress('A2')!), values: [[null]] })).not.toBeNull();
  });

  test('has the merges and hidden rows of the part, and its own elsewhere', async () => {
    const before = await snapshotOf({ ...sheet, merges: ['A1:B1', 'A3:A4'], hiddenRows: [1, 4] });
    const box = parseAddress('A2:C4')!;
    const after = patched(before, { ...cut(before, box), merges: [], hiddenRows: [2] });
    expect(after).toMatchObject({ merges: [parseAddress('A1:B1')], hiddenRows: [2, 4] });
  });
});
