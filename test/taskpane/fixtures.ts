/** A small report and an engine that judges one relation of it, so that the panel can be tried apart from the real engine. */
import jiaxing from '../../assets/samples/jiaxing-science-city-2017/template.json';
import { message } from '../../src/core/message';
import { entryKey } from '../../src/core/review/cell-entries';
import type { Light, MetricStatus } from '../../src/core/progress/status';
import type { Period } from '../../src/core/statistics/period';
import { parseTemplate } from '../../src/core/template/parse';
import type { Template } from '../../src/core/template/template';
import type { Finding } from '../../src/core/validation/finding';
import type { MemorySheet } from '../../src/hosts/memory/sheets';
import type { Engine, PanelResult } from '../../src/taskpane/engine/engine';
import { draftFromSheet } from '../../src/core/drafting/draft-from-sheet';
import { previewForPanel } from '../../src/taskpane/engine/preview-for-panel';
import { learnForPanel } from '../../src/taskpane/engine/learn-for-panel';
import type { TemplateSource } from '../../src/taskpane/samples';
import type { SheetSnapshot } from '../../src/workbook/snapshot';

export const templateText = JSON.stringify(jiaxing);

export const sample: TemplateSource = {
  id: jiaxing.id,
  title: { zh: '嘉兴科技城双招双引目标 2017', en: 'Jiaxing Science City: investment targets, 2017' },
  load: async () => templateText,
};

export const template: Template = (() => {
  const result = parseTemplate(templateText);
  if (!result.ok) throw new Error('the sample template is broken');
  return result.template;
})();

/** Completion is in column E, as a percentage; 实际利用外资 stands in row 6. */
export function reportSheet(completions: readonly number[] = [0.77, 1.55, 0.41, 0.67, 0.48]): MemorySheet {
  const figures = [
    ['引进区外注册内资', '亿元', 16, 12.36],
    ['引进市外注册内资', '亿元', 8, 12.36],
    ['合同利用外资', '万美元', 21000, 8610],
    ['实际利用外资', '万美元', 14500, 9780],
    ['引进浙商回归资本', '亿元', 14, 6.72],
  ] as const;
  return {
    name: 'Sheet1',
    rows: [
      ['嘉兴科技城2017年1—6月双招双引完成情况'],
      ['指标', '单位', '年度目标', '本月止累计', '完成率'],
      ...figures.map((row, index) => [...row, completions[index] ?? null]),
    ],
  };
}

export const otherSheet: MemorySheet = { name: '说明', rows: [['本表由各街道填报']] };

/** Judges completion = actual ÷ target, to whole percents; a sheet without the title has no table. */
export const smallEngine: Engine = {
  parse: async (text) => parseTemplate(text),
  examine: async (snapshot, used, period) => examineSmall(snapshot, used, period),
  read: async (snapshot, used) => {
    const result = examineSmall(snapshot, used, null);
    return result.ok ? { ok: true, reading: result.examination.reading } : result;
  },
  learn: async (snapshot, used) => learnForPanel({ kind: 'learn', snapshot, template: used }),
  preview: async (snapshot, used, period, _, past = []) =>
    previewForPanel({ kind: 'preview', snapshot, template: used, period, past }),
  draft: async (snapshot) => draftFromSheet(snapshot),
};

export function examineSmall(snapshot: SheetSnapshot, used: Template, chosen: Period | null): PanelResult {
  const { name: sheet, values } = snapshot;
  const title = String(values[0]?.[0] ?? '');
  if (values[1]?.[0] !== '指标')
    return { ok: false, reason: message('host.sheet-not-found', { subject: sheet }) };
  const read = title.includes('1—6月')
    ? { from: { year: 2017, month: 1 }, to: { year: 2017, month: 6 } }
    : null;
  const period = chosen ?? read;
  const rows = values.slice(2);
  const number = (row: number, column: number): number => Number(rows[row]?.[column]);
  const cell = (row: number, column: number) => ({ sheet, row: row + 2, column });
  const findings = rows.flatMap((_, row): Finding[] => {
    const expected = Math.round((100 * number(row, 3)) / number(row, 2));
    const reported = Math.round(100 * number(row, 4));
    if (row === 1) return [tie(sheet)];
    if (expected === reported) return [];
    if (reported >= 500) return [outsized(cell(row, 4), used.indicators[row]?.code ?? null, reported)];
    const percent = { figure: String(expected), unit: '%' };
    return [
      {
        rule: 'arithmetic.completion',
        severity: 'error',
        outcome: 'fails',
        cells: [cell(row, 4), cell(row, 3), cell(row, 2)],
        indicator: used.indicators[row]?.code ?? null,
        entity: null,
        reported: { figure: String(reported), unit: '%' },
        expected: { low: { figure: `${expected - 1}.9`, unit: '%' }, high: percent },
        message: message('validation.completion'),
        working: message('validation.working.equals', {
          left: `${number(row, 3)} ÷ ${number(row, 2)}`,
          right: percent,
        }),
        suspects: [{ cell: cell(row, 4), suggestion: percent, reason: 'digit-slip' }],
      },
    ];
  });
  const schedule = period ? (period.to.month - period.from.month + 1) / 12 : 0;
  const statuses = rows
    .map((_, row): MetricStatus => {
      const completion = number(row, 3) / number(row, 2);
      const gap = 100 * (completion - schedule);
      const unit = used.indicators[row]?.unit.symbol ?? '';
      return {
        indicator: used.indicators[row]?.code ?? '',
        name: String(rows[row]?.[0]),
        unit,
        entity: null,
        actual: { figure: String(number(row, 3)), unit },
        target: { figure: String(number(row, 2)), unit },
        completion,
        schedule,
        gap,
        growth: null,
        second: null,
        rank: null,
        light: gap >= 0 ? 'green' : gap >= -5 ? 'yellow' : 'red',
        better: 'higher',
        absence: null,
        basis: 'even-months',
        required: { months: 6, each: (number(row, 2) - number(row, 3)) / 6, soFar: number(row, 3) / 6 },
        cells: { actual: cell(row, 3), target: cell(row, 2), completion: cell(row, 4) },
      };
    })
    .sort((a, b) => (a.gap ?? 0) - (b.gap ?? 0));
  const count = (light: Light): number => statuses.filter((one) => one.light === light).length;
  const failing = (severity: Finding['severity']): number =>
    findings.filter((one) => one.outcome === 'fails' && one.severity === severity).length;
  return {
    ok: true,
    examination: {
      reading: {
        layout: 'indicator-rows',
        title: { text: title, cell: { sheet, row: 0, column: 0 } },
        period: read ? { period: read, text: '2017年1—6月', cell: { sheet, row: 0, column: 0 } } : null,
        headerRows: { first: 1, last: 1 },
        body: { row: 2, column: 0, rows: rows.length, columns: 5 },
        headings: (['unit', 'target', 'actual', 'completion'] as const).map((measure, index) => ({
          measure,
          indicator: null,
          text: String(values[1]?.[index + 1]),
          cell: { sheet, row: 1, column: index + 1 },
          unit: null,
        })),
        missingIndicators: [],
        duplicateIndicators: [],
        unexpectedLabels: [],
        missingEntities: [],
        duplicateEntities: [],
        unitConflicts: [],
        unreadable: [],
        hiddenRows: [],
        hiddenColumns: [],
      },
      period,
      validation: {
        findings,
        summary: { errors: failing('error'), queries: failing('query'), hints: 0, checks: 5, undecided: 0 },
      },
      progress: period
        ? {
            statuses,
            leftOut: 0,
            counts: {
              red: count('red'),
              yellow: count('yellow'),
              green: count('green'),
              none: count('none'),
            },
          }
        : null,
      highlights: period
        ? [
            {
              kind: 'highlight',
              sheet,
              highlights: [
                {
                  range: { row: 2, column: 4, rows: 5, columns: 1 },
                  formula: `=E3<${schedule}`,
                  look: 'red',
                  numberFormat: '0%',
                },
              ],
            },
          ]
        : [],
      past: null,
      entity: null,
      entries: Object.fromEntries(
        findings.flatMap(({ suspects }) =>
          suspects.map((suspect) => [entryKey(suspect), Number(suspect.suggestion.figure) / 100]),
        ),
      ),
    },
  };
}

/** 12.36 ÷ 8 is exactly 154.5 %: both roundings are right, and the report is explained, not accused. */
const tie = (sheet: string): Finding => ({
  rule: 'arithmetic.completion',
  severity: 'hint',
  outcome: 'holds',
  cells: [{ sheet, row: 3, column: 4 }],
  indicator: 'NZ_SW',
  entity: null,
  reported: { figure: '155', unit: '%' },
  expected: { low: { figure: '154', unit: '%' }, high: { figure: '155', unit: '%' } },
  message: message('validation.explained.tie', {
    nominal: '154.5%',
    up: '155%',
    even: '154%',
    reported: '155%',
  }),
  working: null,
  suspects: [],
});

/** 500 % or more is asked about instead of being called wrong. */
const outsized = (cell: Finding['cells'][number], indicator: string | null, percent: number): Finding => ({
  rule: 'plausibility.growth',
  severity: 'query',
  outcome: 'fails',
  cells: [cell],
  indicator,
  entity: null,
  reported: { figure: String(percent), unit: '%' },
  expected: null,
  message: message('validation.growth.size'),
  working: null,
  suspects: [],
});
