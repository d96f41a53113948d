/** What a conversation with Excel costs: requests, as the real office.js sends them. */
import type { MemorySheet } from '../../../src/hosts/memory/sheets';
import type { Highlight } from '../../../src/workbook/changes';
import { describeAtBothLevels } from './open-office';

describeAtBothLevels((excel) => {
  const ROWS = 5000;
  const large: MemorySheet = {
    name: '月报',
    rows: Array.from({ length: ROWS }, (_, r) => [
      `单位${r}`,
      ...Array.from({ length: 11 }, (__, c) => r * 12 + c),
    ]),
  };
  const small = (name: string): MemorySheet => ({ name, rows: [['指标', 1]] });
  const completion: Highlight = {
    range: { row: 1, column: 5, rows: ROWS - 1, columns: 1 },
    formula: '=F2<0.5',
    look: 'red',
    numberFormat: '0.0%',
  };

  describe('round trips', () => {
    test('a sheet of 5,000 rows: two to read, one to highlight, one to highlight anew, one to clear', async () => {
      const host = excel.open([large, small('其他')]);
      expect(await excel.roundTrips(host.read({ sheets: 'active' }))).toBe(2);
      const highlight = { kind: 'highlight', sheet: '月报', highlights: [completion] } as const;
      expect(await excel.roundTrips(host.apply([highlight]))).toBe(1);
      expect(await excel.roundTrips(host.apply([highlight]))).toBe(1);
      expect(await excel.roundTrips(host.apply([{ kind: 'clear-highlights', sheet: '月报' }]))).toBe(1);
    });

    test('however many sheets: two to read them', async () => {
      const host = excel.open([small('甲'), small('乙'), { name: '空', rows: [] }, large]);
      expect(await excel.roundTrips(host.read({ sheets: ['月报', '甲', '空'] }))).toBe(2);
      expect(await excel.roundTrips(host.read({ sheets: 'all' }))).toBe(2);
    });

    test('conditional formats of the user cost nothing more, once the sheet was read', async () => {
      const conditionalFormats = [{ range: 'B2:B9', formula: '=B2>1' }];
      const host = excel.open([{ ...small('甲'), conditionalFormats }]);
      expect(await excel.roundTrips(host.read({ sheets: 'active' }))).toBe(2);
      const highlight = { kind: 'highlight', sheet: '甲', highlights: [completion] } as const;
      expect(await excel.roundTrips(host.apply([highlight]))).toBe(1);
      expect(await excel.roundTrips(host.read({ sheets: 'active' }))).toBe(2);
      expect(await excel.roundTrips(host.apply([highlight]))).toBe(1);
    });

    test('reading other sheets, or a part of one, forgets nothing of the highlights', async () => {
      const host = excel.open([small('甲'), small('乙')]);
      const highlight = { kind: 'highlight', sheet: '甲', highlights: [completion] } as const;
      await host.apply([highlight]);
      await host.read({ sheets: 'all' });
      await host.read({ sheets: ['甲'], range: { row: 0, column: 0, rows: 1, columns: 2 } });
      expect(await excel.roundTrips(host.apply([{ kind: 'clear-highlights', sheet: '甲' }]))).toBe(1);
    });

    test('the outline takes one, a setting none', async () => {
      const host = excel.open([small('甲')]);
      expect(await excel.roundTrips(host.outline())).toBe(1);
      expect(await excel.roundTrips(host.settings.set('key', 'value'))).toBe(0);
    });

    test('nothing to do is nothing asked', async () => {
      const host = excel.open([small('甲')]);
      expect(await excel.roundTrips(host.apply([]))).toBe(0);
    });
  });
});
