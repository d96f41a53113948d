/** Highlights in Excel: how they look, that only ours come off, and that ours come off whatever has happened to them. */
import type { MemorySheet } from '../../../src/hosts/memory/sheets';
import type { Highlight } from '../../../src/workbook/changes';
import { isOwnFormula, LIGHT_LOOKS, ownFormula } from '../../../src/workbook/changes';
import { createExcelHost } from '../../../src/hosts/excel/excel-host';
import type { ConditionalFormat } from '../../office/workbook';
import { insertRows, saveAndReopen } from '../../office/upheavals';
import { describeAtBothLevels } from './open-office';

describeAtBothLevels((excel) => {
  const sheet = (name: string, extra: Partial<MemorySheet> = {}): MemorySheet => ({
    name,
    rows: [
      ['指标', '完成%'],
      ['实际外资', 0.38],
    ],
    ...extra,
  });
  const red: Highlight = {
    range: { row: 1, column: 1, rows: 1, columns: 1 },
    formula: '=B2<0.5',
    look: 'red',
    numberFormat: '0.0%;-0.0%',
  };
  const green: Highlight = { ...red, formula: '=B2>=0.5', look: 'green' };
  const highlight = (name: string, ...highlights: readonly Highlight[]) =>
    [{ kind: 'highlight', sheet: name, highlights }] as const;
  const clearAll = [{ kind: 'clear-highlights', sheet: null }] as const;

  const formats = (name: string): readonly ConditionalFormat[] =>
    excel.office.host.workbook.sheet(name).formats;
  const ours = (name: string): readonly ConditionalFormat[] =>
    formats(name).filter(({ formula }) => isOwnFormula(formula));

  test('a light is a fill, a font and a symbol before the figure; the user keeps the rest', async () => {
    const host = excel.open([sheet('甲')]);
    await host.apply(highlight('甲', red));
    expect(ours('甲')).toEqual([
      expect.objectContaining({
        type: 'Custom',
        range: red.range,
        formula: ownFormula(red.formula),
        stopIfTrue: false,
        look: { fill: LIGHT_LOOKS.red.fill, font: LIGHT_LOOKS.red.font, numberFormat: '"■ "0.0%;"■ "-0.0%' },
      }),
    ]);
  });

  test('the first highlight has the highest priority, and all lie above what was there', async () => {
    const host = excel.open([sheet('甲', { conditionalFormats: [{ range: 'A1:B9', formula: '=TRUE' }] })]);
    await host.apply(highlight('甲', red, green));
    expect(formats('甲').map(({ formula }) => formula)).toEqual([
      ownFormula(red.formula),
      ownFormula(green.formula),
      '=TRUE',
    ]);
  });

  test('data bars and other kinds are never asked for their formula, and stay', async () => {
    const host = excel.open([sheet('甲')]);
    const bar = excel.office.host.workbook.sheet('甲').addFormat('DataBar', red.range);
    await host.read({ sheets: 'active' });
    await host.apply(highlight('甲', red));
    await host.apply(clearAll);
    expect(formats('甲')).toEqual([bar]);
  });

  test('copies that the user made by copying cells come off as well', async () => {
    const host = excel.open([sheet('甲')]);
    await host.apply(highlight('甲', red));
    const copied = excel.office.host.workbook.sheet('甲').addFormat('Custom', { ...red.range, row: 7 });
    copied.formula = ownFormula('=B8<0.5');
    await host.apply(highlight('甲', green));
    expect(formats('甲').map(({ formula }) => formula)).toEqual([ownFormula(green.formula)]);
  });

  test('ours come off every sheet when all memory of them is lost; the others stay', async () => {
    const before = excel.open([
      sheet('甲', { conditionalFormats: [{ range: 'B2', formula: '=B2>9' }] }),
      sheet('乙'),
      sheet("丙 'x'", { visibility: 'hidden' }),
    ]);
    await before.apply([...highlight('甲', red), ...highlight("丙 'x'", green)]);
    await createExcelHost().apply(clearAll);
    expect(['甲', '乙', "丙 'x'"].map((name) => formats(name).map(({ formula }) => formula))).toEqual([
      ['=B2>9'],
      [],
      [],
    ]);
  });

  test('highlighting replaces what an earlier session left', async () => {
    await excel.open([sheet('甲')]).apply(highlight('甲', red, green));
    await createExcelHost().apply(highlight('甲', red));
    expect(formats('甲').map(({ formula }) => formula)).toEqual([ownFormula(red.formula)]);
  });

  test('a highlight that the user deleted is not missed', async () => {
    const host = excel.open([sheet('甲')]);
    await host.apply(highlight('甲', red, green));
    excel.office.host.workbook.sheet('甲').formats.pop();
    await host.apply(highlight('甲', green));
    expect(ours('甲')).toHaveLength(1);
  });

  test('sheets that were highlighted, and then renamed or deleted, are no obstacle', async () => {
    const host = excel.open([sheet('甲'), sheet('乙'), sheet('丙')]);
    await host.apply([...highlight('甲', red), ...highlight('乙', red), ...highlight('丙', red)]);
    excel.office.host.renameSheet('甲', '一月');
    excel.office.host.deleteSheet('乙');
    await host.apply(clearAll);
    expect([formats('一月'), formats('丙')]).toEqual([[], []]);
  });

  test('the name of a sheet in another case is the same sheet', async () => {
    const host = excel.open([sheet('Report')]);
    await host.apply(highlight('REPORT', red));
    await host.apply([...clearAll, ...highlight('report', green)]);
    expect(formats('Report').map(({ formula }) => formula)).toEqual([ownFormula(green.formula)]);
  });

  test('in one list of changes the last word on a sheet counts', async () => {
    const host = excel.open([sheet('甲'), sheet('乙')]);
    await host.apply(highlight('乙', red));
    await host.apply([...highlight('甲', red), ...clearAll, ...highlight('甲', green)]);
    expect(formats('甲').map(({ formula }) => formula)).toEqual([ownFormula(green.formula)]);
    expect(formats('乙')).toEqual([]);
  });

  test('what was protected after it was highlighted is named, and nothing else is touched', async () => {
    const host = excel.open([sheet('甲'), sheet('乙')]);
    await host.apply([...highlight('甲', red), ...highlight('乙', red)]);
    excel.office.host.workbook.sheet('乙').isProtected = true;
    await expect(host.apply([{ kind: 'clear-highlights', sheet: '乙' }])).rejects.toMatchObject({
      code: 'sheet-protected',
      subject: '乙',
    });
    expect([ours('甲').length, ours('乙').length]).toEqual([1, 1]);
  });

  describe('whatever happens to the sheet', () => {
    const users = { range: 'A1:B9', formula: '=$A1="target-tracker"' };

    test('the user’s own formats, also those that look like ours, stay in their order', async () => {
      const conditionalFormats = [
        users,
        { range: 'B2', formula: '=B2<0.5' },
        { range: 'B2', formula: '=N("target-trackers")=0' },
      ];
      const host = excel.open([sheet('甲', { conditionalFormats })]);
      const before = formats('甲').map(({ id }) => id);
      await host.apply(highlight('甲', red, green));
      expect(
        formats('甲')
          .slice(2)
          .map(({ id }) => id),
      ).toEqual(before);
      await host.apply(highlight('甲', green));
      await host.apply(clearAll);
      expect(formats('甲').map(({ id }) => id)).toEqual(before);
    });

    test('a copy of a sheet carries copies of ours, and they come off with the rest', async () => {
      const host = excel.open([sheet('甲', { conditionalFormats: [users] })]);
      await host.apply(highlight('甲', red, green));
      const copy = excel.office.host.copySheet('甲', '甲 (2)');
      expect(copy.formats).toHaveLength(3);
      await host.apply(clearAll);
      expect([formats('甲').length, formats('甲 (2)').length]).toEqual([1, 1]);
    });

    test('a file saved and opened again: Excel has given every format another id', async () => {
      const host = excel.open([sheet('甲', { conditionalFormats: [users] })]);
      await host.apply(highlight('甲', red, green));
      saveAndReopen(excel.office.host.workbook);
      await createExcelHost().apply(highlight('甲', green));
      expect(formats('甲').map(({ formula }) => formula)).toEqual([ownFormula(green.formula), users.formula]);
      await createExcelHost().apply(clearAll);
      expect(formats('甲').map(({ formula }) => formula)).toEqual([users.formula]);
    });

    test('rows inserted above move ours with their cells; the next run and clearing find them', async () => {
      const host = excel.open([sheet('甲', { conditionalFormats: [users] })]);
      await host.apply(highlight('甲', red, green));
      insertRows(excel.office.host.workbook.sheet('甲'), 0, 3);
      expect(ours('甲').map(({ range }) => range.row)).toEqual([4, 4]);
      await host.apply(highlight('甲', { ...red, range: { ...red.range, row: 4 }, formula: '=B5<0.5' }));
      expect(ours('甲')).toHaveLength(1);
      await host.apply(clearAll);
      expect(ours('甲')).toEqual([]);
    });

    test('sorting takes ours apart into pieces with formulas of their own; all of them come off', async () => {
      const host = excel.open([sheet('甲')]);
      await host.apply(highlight('甲', red));
      for (const row of [3, 5]) {
        const piece = excel.office.host.workbook.sheet('甲').addFormat('Custom', { ...red.range, row });
        piece.formula = ownFormula(`=B${row + 1}<0.5`);
      }
      await host.apply([{ kind: 'clear-highlights', sheet: '甲' }]);
      expect(formats('甲')).toEqual([]);
    });

    test('nothing else is touched: neither values nor looks, selection, active sheet nor calculation', async () => {
      const host = excel.open([sheet('甲'), sheet('乙')]);
      const { workbook } = excel.office.host;
      workbook.calculationMode = 'Manual';
      const before = [workbook.active, workbook.selection, workbook.calculationMode];
      await host.apply(highlight('乙', red, green));
      await host.apply(clearAll);
      expect([workbook.active, workbook.selection, workbook.calculationMode]).toEqual(before);
      const said = new Set(excel.office.host.batches.flatMap(({ names }) => names));
      for (const never of [
        'Activate',
        'Select',
        'Values=',
        'Formulas=',
        'CalculationMode=',
        'Unprotect',
        'ClearAll',
      ]) {
        expect(said).not.toContain(never);
      }
      const each = excel.office.host.batches.filter(
        ({ names }) => names.includes('Delete') || names.includes('Add'),
      );
      for (const { names } of each) {
        expect(names.filter((name) => name === 'SuspendScreenUpdatingUntilNextSync').length).toBeLessThan(2);
      }
    });
  });
});
