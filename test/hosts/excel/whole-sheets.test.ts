/** Sheets of our own in Excel: what they cost, and how they look when they are filled in and printed. */
import type { WorkbookChange } from '../../../src/workbook/changes';
import type { SheetContent } from '../../../src/workbook/content';
import { describeAtBothLevels } from './open-office';

describeAtBothLevels((excel, level) => {
  const body = { border: true, wrap: true } as const;
  const content = (rows: number, note = '完成率与实际、目标不符'): SheetContent => ({
    rows: [
      [{ value: '审核结果', style: { bold: true, size: 14 } }],
      ['序号', '单元格', '说明'].map((value) => ({
        value,
        style: { bold: true, fill: '#DDEBF7', border: true },
      })),
      ...Array.from({ length: rows }, (_, r) => [
        { value: r + 1, style: body },
        { value: `E${r + 5}`, formula: `=HYPERLINK("#'月报'!E${r + 5}","E${r + 5}")`, style: body },
        { value: note, style: body },
      ]),
    ],
    columnWidths: [6, 10, 60],
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    frozenRows: 2,
  });
  const add = (sheet: string, rows: number): WorkbookChange => ({
    kind: 'add-sheet',
    sheet,
    content: content(rows),
  });
  /** Some 2 million characters, of three bytes each. */
  const large: WorkbookChange = {
    kind: 'add-sheet',
    sheet: '大表',
    content: content(4000, '核'.repeat(500)),
  };
  const report = { name: '月报', rows: [['指标', 1]] };

  test('a sheet takes one round trip, and its looks no more requests for a thousand rows than for ten', async () => {
    const host = excel.open([report]);
    expect(await excel.roundTrips(host.apply([add('十行', 10)]))).toBe(1);
    expect(await excel.roundTrips(host.apply([add('千行', 1000)]))).toBe(1);
    const [ten, thousand] = excel.office.host.batches;
    const looks = (batch = ten): number | undefined =>
      batch?.names.filter((name) => name.endsWith('=') && name !== 'Formulas=').length;
    expect(looks(thousand)).toBe(looks(ten));
    expect(ten?.actions).toBeLessThan(100);
    // office.js sends large grids in parts of 1,500 cells.
    expect(thousand?.names.filter((name) => name === 'Formulas=')).toHaveLength(3);
    expect(
      await excel.roundTrips(host.apply([{ kind: 'replace-sheet', sheet: '千行', content: content(9) }])),
    ).toBe(1);
    expect(await excel.roundTrips(host.apply([{ kind: 'remove-sheet', sheet: '千行' }]))).toBe(1);
  });

  test('what is too large for one request goes in several, each within the 5 MB of Excel on the web', async () => {
    const host = excel.open([report]);
    const limit = 5_000_000;
    excel.office.host.faults.longestRequest = limit;
    const trips = await excel.roundTrips(host.apply([large]));
    expect(trips).toBeGreaterThan(1);
    const sheet = excel.office.host.workbook.sheet('大表');
    expect(sheet.usedRange(true)).toEqual({ row: 0, column: 0, rows: 4002, columns: 3 });
    expect(sheet.at(4001, 0)?.value).toBe(4000);
  });

  test('when a later part is refused, the whole sheet is taken back', async () => {
    const host = excel.open([report]);
    excel.office.host.faults.refuse({ code: 'InvalidArgument', at: 2 });
    await expect(host.apply([large])).rejects.toMatchObject({ code: 'refused', subject: '大表' });
    expect(excel.office.host.workbook.sheets.map(({ name }) => name)).toEqual(['月报']);
  });

  test('a sheet to be filled in: rules, help, refusals, open cells under protection, and its page', async () => {
    const host = excel.open([report]);
    const range = { row: 1, column: 1, rows: 9, columns: 1 };
    const filled: SheetContent = {
      rows: [
        ['指标', '实际'],
        ['实际外资', null],
      ],
      rowHeights: [30, 18, 18, null, 18],
      validations: [
        {
          range,
          allows: { kind: 'decimal', min: 0, max: null },
          help: { title: '实际', text: '单位：万美元' },
          refusal: { style: 'stop', title: '不是数', text: '请填数字' },
        },
        { range: { ...range, column: 2 }, allows: { kind: 'list', values: ['是', '否'] } },
        { range: { ...range, column: 3 }, allows: { kind: 'whole', min: 1, max: 12 } },
        { range: { ...range, column: 4 }, allows: { kind: 'formula', formula: '=E2<=D2' } },
        {
          range: { ...range, column: 5 },
          allows: { kind: 'anything' },
          help: { title: '备注', text: '可不填' },
        },
      ],
      openCells: [range],
      page: {
        paper: 'A4',
        orientation: 'landscape',
        printArea: { row: 0, column: 0, rows: 10, columns: 6 },
        titleRows: 2,
        fitsWidth: true,
        footer: { left: '甲&乙', center: '第 {page} 页，共 {pages} 页' },
      },
    };
    expect(await excel.roundTrips(host.apply([{ kind: 'add-sheet', sheet: '填报', content: filled }]))).toBe(
      1,
    );
    const sheet = excel.office.host.workbook.sheet('填报');
    expect(sheet.validations).toEqual([
      {
        range,
        rule: { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } },
        prompt: { showPrompt: true, title: '实际', message: '单位：万美元' },
        errorAlert: { showAlert: true, style: 'Stop', title: '不是数', message: '请填数字' },
      },
      { range: { ...range, column: 2 }, rule: { list: { inCellDropDown: true, source: '是,否' } } },
      {
        range: { ...range, column: 3 },
        rule: { wholeNumber: { formula1: 1, formula2: 12, operator: 'Between' } },
      },
      { range: { ...range, column: 4 }, rule: { custom: { formula: '=E2<=D2' } } },
      { range: { ...range, column: 5 }, prompt: { showPrompt: true, title: '备注', message: '可不填' } },
    ]);
    expect([0, 1, 2, 3, 4].map((row) => sheet.rowHeights.get(row))).toEqual([30, 18, 18, undefined, 18]);
    expect([sheet.isProtected, sheet.protectionOptions]).toEqual([
      true,
      { allowFormatColumns: true, allowFormatRows: true },
    ]);
    expect([sheet.at(1, 1)?.look?.['Locked'], sheet.at(1, 0)?.look?.['Locked']]).toEqual([false, undefined]);
    expect(sheet.page).toEqual({
      paperSize: 'A4',
      orientation: 'Landscape',
      printArea: 'A1:F10',
      titleRows: '$1:$2',
      zoom: { horizontalFitToPages: 1 },
      leftFooter: '甲&&乙',
      centerFooter: '第 &P 页，共 &N 页',
    });
  });

  test('the structure of a protected workbook stays, and that is said', async () => {
    const host = excel.open([report]);
    excel.office.host.workbook.isStructureProtected = true;
    await expect(host.apply([add('新', 1)])).rejects.toMatchObject({
      code: 'workbook-protected',
      subject: '新',
    });
  });

  test('what takes several round trips is one step to undo where Excel can merge steps, and one round trip is one anyway', async () => {
    const run = jest.spyOn(Excel, 'run');
    const seen: unknown[] = [];
    run.mockImplementation((...given: unknown[]) => {
      seen.push(given[0]);
      return (given[1] as (context: Excel.RequestContext) => Promise<unknown>)(new Excel.RequestContext());
    });
    try {
      const host = excel.open([report]);
      await host.apply([add('十行', 10)]);
      expect(seen).toEqual([]);
      await host.apply([large]);
      expect(seen).toEqual(level === 'top' ? [{ mergeUndoGroup: true }] : []);
    } finally {
      run.mockRestore();
    }
  });
});
