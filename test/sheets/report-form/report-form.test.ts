/** What a blank report says, locks and computes: cell by cell. */
import { examine } from '../../../src/core/examine';
import { entityTemplate } from '../../../src/core/forms/entity-template';
import { monthSpan } from '../../../src/core/statistics/period';
import type { Template } from '../../../src/core/template/template';
import { wordsFor } from '../../../src/messages/words';
import { createMemoryHost } from '../../../src/hosts/memory/host';
import { reportFormChanges, reportForms } from '../../../src/sheets/report-form/report-form';
import type { ReportForm, ReportFormOptions } from '../../../src/sheets/report-form/report-form';
import { withFormWords } from '../../../src/sheets/report-form/words';
import { isStyledCell } from '../../../src/workbook/content';
import { requireLegalContent } from '../../../src/workbook/content-limits';
import type { CellStyle, SheetContent } from '../../../src/workbook/content';
import { parseAddress } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/snapshot';
import { filledForm, isOpen } from '../../support/calculated-form';
import { templateOf } from '../../support/facts';
import { shownLines } from '../content';

const zh = wordsFor('zh-CN');
const en = wordsFor('en-US');
const period = monthSpan(2024, 1, 6);

const YEAR = { window: { from: '2024-01-01', to: '2024-12-31' } };
const counties = templateOf({
  ...YEAR,
  title: '招商引资 2024',
  entities: ['桐乡市', '海宁市', '平湖市'].map((name) => ({ name, aliases: [] })),
  total: '全市',
  indicators: [
    {
      code: 'WZ',
      name: '实际外资',
      unit: '万美元',
      decimals: 0,
      target: { 桐乡市: 300, 海宁市: 200, 平湖市: 100.5 },
    },
    { code: 'XM', name: '项目', unit: '个', target: null },
  ],
});
const city = templateOf({
  ...YEAR,
  title: '到位资金',
  issuer: '市商务局',
  indicators: [
    { code: 'ZJ', name: '到位资金', unit: '亿元', decimals: 2, target: 67 },
    { code: 'CY', name: '产业项目', unit: '亿元', decimals: 2, target: null },
    { code: 'ZB', name: '资本回归', unit: '万元', decimals: 0, target: null },
    { code: 'GS', name: '公司', unit: '家', target: 9 },
  ],
  rules: [{ id: 'sum', check: '[到位资金] = [产业项目] + [资本回归]' }],
});

function forms(
  template: Template,
  options: Partial<ReportFormOptions> = {},
  words = zh,
): readonly ReportForm[] {
  const made = reportForms(template, { period, ...options }, words);
  if (!made.ok) throw new Error(words.say(made.reason));
  made.forms.forEach(({ content }) => requireLegalContent(content));
  return made.forms;
}

const only = (...from: Parameters<typeof forms>): SheetContent => {
  const [form] = forms(...from);
  if (!form) throw new Error('no form');
  return form.content;
};

function at(
  content: SheetContent,
  address: string,
): { value: CellValue; formula?: string; style: CellStyle } {
  const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
  const cell = content.rows[row]?.[column] ?? null;
  return isStyledCell(cell) ? { style: {}, ...cell } : { value: cell, style: {} };
}

describe('a row per entity', () => {
  const content = only(counties);

  test('headings stand in two merged levels over numbered columns', () => {
    expect(shownLines(content).slice(0, 5)).toEqual([
      ['招商引资（2024年1—6月）'],
      ['填报单位：', null, '', null, '报告期：', '2024年1—6月', '单位：万美元、个'],
      [
        '序号',
        '单位名称',
        '实际外资（万美元）',
        null,
        null,
        null,
        null,
        null,
        null,
        '项目（个）',
        null,
        null,
        null,
        '备注',
      ],
      [
        null,
        null,
        '年度目标',
        '累计完成',
        '完成率',
        '与序时差（百分点）',
        '上年同期',
        '增减额',
        '增幅',
        '累计完成',
        '上年同期',
        '增减额',
        '增幅',
        null,
      ],
      [
        '甲',
        '乙',
        '1',
        '2',
        '3=2/1',
        '4=3-序时',
        '5',
        '6=2-5',
        '7=2/5-1',
        '8',
        '9',
        '10=8-9',
        '11=8/9-1',
        '丙',
      ],
    ]);
    expect(content.merges).toEqual(
      expect.arrayContaining([
        { row: 0, column: 0, rows: 1, columns: 14 },
        { row: 2, column: 0, rows: 2, columns: 1 },
        { row: 2, column: 2, rows: 1, columns: 7 },
        { row: 2, column: 9, rows: 1, columns: 4 },
      ]),
    );
    expect([content.frozenRows, content.page?.titleRows]).toEqual([5, 5]);
  });

  test('the total comes first and adds up; what is computed is blank until it can be', () => {
    expect([at(content, 'A6').value, at(content, 'B6').value, at(content, 'A7').value]).toEqual([
      null,
      '全市',
      1,
    ]);
    expect(at(content, 'C6')).toMatchObject({ value: 600.5, formula: '=IF(COUNT(C7:C9)=0,"",SUM(C7:C9))' });
    expect(at(content, 'D6').formula).toBe('=IF(COUNT(D7:D9)=0,"",SUM(D7:D9))');
    expect(at(content, 'E7').formula).toBe('=IF(AND(ISNUMBER(D7),N(C7)>0),D7/C7,"")');
    expect(at(content, 'F7').formula).toBe('=IF(AND(ISNUMBER(D7),N(C7)>0),(D7/C7-6/12)*100,"")');
    expect(at(content, 'H7').formula).toBe('=IF(AND(ISNUMBER(D7),ISNUMBER(G7)),ROUND(D7-G7,6),"")');
    expect(at(content, 'I7').formula).toBe('=IF(AND(ISNUMBER(D7),N(G7)>0),D7/G7-1,"")');
    const blank = filledForm(content, new Map());
    expect(blank.values[6]).toEqual([1, '桐乡市', 300, null, '', '', null, '', '', null, null, '', '', null]);
    const filled = filledForm(
      content,
      new Map<string, CellValue>([
        ['D7', 150],
        ['D8', '-'],
        ['G8', 0],
      ]),
    );
    expect(filled.values[5]?.slice(2, 5)).toEqual([600.5, 150, 150 / 600.5]);
    expect(filled.values[7]?.slice(2, 9)).toEqual([200, '-', '', '', 0, '', '']);
  });

  test('figures look as the template prints them; only what is filled in is open and marked', () => {
    expect(['C9', 'D9', 'J9', 'E9', 'F9'].map((address) => at(content, address).style.numberFormat)).toEqual([
      '#,##0.0',
      '#,##0',
      '#,##0',
      '0.00%',
      '+0.00;-0.00;0.00',
    ]);
    const inputs = ['D7', 'G8', 'J9', 'K7', 'N9'];
    const locked = ['A7', 'B7', 'C7', 'E7', 'F8', 'D6', 'N5', 'C3', 'D10'];
    expect(inputs.filter((address) => !isOpen(content, address))).toEqual([]);
    expect(locked.filter((address) => isOpen(content, address))).toEqual([]);
    expect(new Set(inputs.map((address) => at(content, address).style.fill)).size).toBe(1);
    expect(locked.slice(0, 6).map((address) => at(content, address).style.fill)).not.toContain(
      at(content, 'D7').style.fill,
    );
  });

  test('rules for entries say what is wrong in words that Excel has room for', () => {
    const rule = content.validations?.find(({ range }) => range.row === 6 && range.column === 3);
    expect(rule).toMatchObject({
      range: { row: 6, column: 3, rows: 3, columns: 1 },
      allows: { kind: 'formula', formula: '=OR(D7="-",D7="…",IF(ISNUMBER(D7),AND(TRUE,ROUND(D7,0)=D7)))' },
      help: { title: '累计完成', text: expect.stringContaining('单位：万美元。请填整数。') as string },
      refusal: { style: 'stop', title: '填报内容不符合要求' },
    });
    const counts = content.validations?.find(({ range }) => range.row === 6 && range.column === 9);
    expect(counts?.allows).toEqual({
      kind: 'formula',
      formula: '=OR(J7="-",J7="…",IF(ISNUMBER(J7),AND(J7>=0,INT(J7)=J7)))',
    });
  });

  test('wide forms are printed on A3, in the printed area with page numbers', () => {
    expect(content.page).toMatchObject({
      paper: 'A3',
      orientation: 'landscape',
      fitsWidth: true,
      printArea: { row: 0, column: 0, rows: content.rows.length, columns: 14 },
      footer: { center: '第 {page} 页，共 {pages} 页' },
    });
    expect(only(city).page?.paper).toBe('A4');
    expect(shownLines(content).at(-1)).toEqual([
      '单位负责人：',
      null,
      null,
      '审核人：',
      null,
      '填报人：',
      null,
      '联系电话：',
      null,
      '报出日期：',
      null,
    ]);
  });

  test('in English the same sheet speaks English, and the functions of the add-in may compute it', () => {
    const english = only(counties, { formulas: 'target' }, en);
    expect(shownLines(english)[3]?.slice(2, 9)).toEqual([
      'Annual target',
      'Year to date',
      'Completion',
      'Gap to schedule (pp)',
      'Same period last year',
      'Change',
      'Growth',
    ]);
    expect(at(english, 'E7').formula).toBe('=IF(AND(ISNUMBER(D7),N(C7)>0),TARGET.COMPLETION(D7,C7),"")');
    expect(at(english, 'F7').formula).toContain('(TARGET.COMPLETION(D7,C7)-6/12)*100');
    expect(at(english, 'I7').formula).toContain('TARGET.YOY_GROWTH(D7,G7)');
    expect(JSON.stringify(english)).not.toContain('forms.');
  });
});

describe('a row per indicator', () => {
  test('parts stand under their whole without a number; what has no target says so', () => {
    const content = only(city);
    expect(
      shownLines(content)
        .slice(5, 9)
        .map((row) => row.slice(0, 7)),
    ).toEqual([
      [1, '到位资金', '亿元', 67, null, '', ''],
      [null, '其中：产业项目', '亿元', '-', null, '-', '-'],
      [null, '资本回归', '万元', '-', null, '-', '-'],
      [2, '公司', '家', 9, null, '', ''],
    ]);
    expect(['B6', 'B7', 'B8', 'B9'].map((address) => at(content, address).style.indent ?? 0)).toEqual([
      0, 2, 2, 0,
    ]);
    expect(isOpen(content, 'E6')).toBe(true);
  });

  test('where it is wanted, a whole is computed from its parts, in its own unit, once all are there', () => {
    const content = only(city, { derived: true });
    expect(at(content, 'E6').formula).toBe('=IF(COUNT(E7:E8)=2,E7+E8*10^(-4),"")');
    expect(isOpen(content, 'E6')).toBe(false);
    const filled = filledForm(
      content,
      new Map([
        ['E7', 10.99],
        ['E8', 73000],
      ]),
    );
    expect(filled.values[5]?.[4]).toBeCloseTo(18.29, 10);
    expect(filledForm(content, new Map([['E7', 10.99]])).values[5]?.[4]).toBe('');
  });

  test('who reports is chosen from a list, where it is short enough', () => {
    const content = only(counties, { layout: 'indicator-rows' });
    const chooser = content.validations?.find(({ range }) => range.row === 1);
    expect(chooser?.allows).toEqual({ kind: 'list', values: ['桐乡市', '海宁市', '平湖市'] });
    expect(isOpen(content, 'C2')).toBe(true);
    const many = {
      ...counties,
      entities: Array.from({ length: 90 }, (_, i) => ({ name: `第${i}号县`, aliases: [] })),
    };
    const free = only(many, { layout: 'indicator-rows' });
    expect(free.validations?.find(({ range }) => range.row === 1)?.allows).toEqual({ kind: 'anything' });
  });

  test('two owners of targets stand side by side, and both are read back', () => {
    const template = templateOf({
      ...YEAR,
      format: 'target-template/2',
      owners: [{ name: '市' }, { name: '县' }],
      indicators: [
        {
          code: 'A',
          name: '到位资金',
          unit: '亿元',
          targets: [
            { owner: '市', version: '年初', value: 60 },
            { owner: '县', version: '年初', value: 66 },
          ],
        },
      ],
    });
    for (const words of [zh, en]) {
      const content = only(template, {}, words);
      const result = examine(
        filledForm(
          content,
          new Map([
            ['F6', 33],
            ['J6', 30],
          ]),
        ),
        template,
      );
      if (!result.ok) throw new Error(result.reason.key);
      const { reading, validation } = result.examination;
      expect(validation.findings).toEqual([]);
      expect([...reading.facts.measures.keys()]).toEqual(
        expect.arrayContaining(['target', 'secondTarget', 'completion', 'secondCompletion']),
      );
    }
  });
});

describe('a form for each entity', () => {
  test('each has its own name and targets, and is read by the template of its own', () => {
    const made = forms(counties, { entities: 'each' });
    expect(made.map(({ name, entity }) => [name, entity])).toEqual([
      ['桐乡市', '桐乡市'],
      ['海宁市', '海宁市'],
      ['平湖市', '平湖市'],
    ]);
    const [, second] = made;
    if (!second) throw new Error('no second form');
    expect(at(second.content, 'C2').value).toBe('海宁市');
    expect(at(second.content, 'D6').value).toBe(200);
    const entries = new Map([
      ['E6', 90],
      ['E7', 4],
      ['H6', 80],
      ['H7', 3],
    ]);
    const snapshot = filledForm(second.content, entries);
    for (const template of [counties, entityTemplate(counties, '海宁市')]) {
      const result = examine(snapshot, template);
      if (!result.ok) throw new Error(result.reason.key);
      expect(result.examination.validation.findings).toEqual([]);
    }
    const altered = {
      ...snapshot,
      values: snapshot.values.map((row, r) => (r === 5 ? row.with(3, 250) : row)),
    };
    const found = examine(altered, entityTemplate(counties, '海宁市'));
    if (!found.ok) throw new Error(found.reason.key);
    expect(found.examination.validation.findings.map(({ rule }) => rule)).toContain('target.altered');
  });

  test('into an open workbook they come as new sheets, under names that are free', async () => {
    const host = createMemoryHost([
      { name: '填报表', rows: [['x']] },
      { name: '桐乡市', rows: [['y']] },
    ]);
    const outline = await host.outline();
    for (const entities of ['all', 'each'] as const) {
      const made = reportFormChanges(counties, { period, entities }, outline, zh);
      if (!made.ok) throw new Error(made.reason.key);
      await host.apply(made.changes);
    }
    const { sheets, activeSheet } = await host.outline();
    expect(sheets.map(({ name }) => name)).toEqual([
      '填报表',
      '桐乡市',
      '填报表 (2)',
      '桐乡市 (2)',
      '海宁市',
      '平湖市',
    ]);
    expect(activeSheet).toBe('填报表');
    const [form] = await host.read({ sheets: ['填报表 (2)'] });
    expect(form?.isProtected).toBe(true);
  });
});

describe('what cannot be made is said, with the remedy', () => {
  const reason = (template: Template, options: Partial<ReportFormOptions>): string[] => {
    const made = reportForms(template, { period, ...options }, zh);
    if (made.ok) throw new Error('it was made');
    return [zh, en].map((words) => withFormWords(words).say(made.reason));
  };

  test('nobody to give a row to', () => {
    expect(reason(city, { layout: 'matrix' })).toEqual([
      '模板“到位资金”没有列出填报单位，无法生成一单位一行的填报表。请在模板的 entities 中列出单位，或改用一指标一行的版式。',
      expect.stringContaining('lists nobody who reports') as string,
    ]);
    expect(reason({ ...city, indicators: [] }, {})[0]).toContain('没有指标');
    expect(reason(counties, { entities: { name: '嘉善县' } })[0]).toContain('没有填报单位“嘉善县”');
  });

  test('more columns than Excel has', () => {
    const [indicator] = counties.indicators;
    if (!indicator) throw new Error('no indicator');
    const indicators = Array.from({ length: 3000 }, (_, i) => ({
      ...indicator,
      code: `C${i}`,
      name: `指标${i}`,
    }));
    expect(reason({ ...counties, indicators }, {})[0]).toMatch(/需要 21003 列，超过 Excel 的上限 16384 列/);
  });
});

test('a title that speaks of another period is not taken over, because it would be read as this one', () => {
  const content = only({ ...city, title: '2023年上半年到位资金' });
  expect(at(content, 'A1').value).toBe('目标任务完成情况表（2024年1—6月）');
});
