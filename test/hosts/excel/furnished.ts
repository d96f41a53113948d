/** A workbook as offices have them: a report in a filtered table, names, a chart, comments, and the data of other add-ins. */
import type { MemorySheet } from '../../../src/hosts/memory/sheets';
import type { Chart, Comment, Table } from '../../office/furniture';
import type { OfficeWorkbook } from '../../office/workbook';

/** The body of the table; its third row is filtered away. */
export const BODY = { row: 2, column: 0, rows: 4, columns: 4 };
const TABLE = { ...BODY, row: 1, rows: 5 };

const row = (name: string, actual: number, target: number, at: number): MemorySheet['rows'][number] => [
  name,
  actual,
  target,
  { formula: `=B${at}/C${at}`, value: actual / target },
];

export const SHEETS: readonly MemorySheet[] = [
  {
    name: '月报',
    rows: [
      ['1—6月主要指标'],
      ['单位', '实际', '目标', '完成率'],
      row('甲', 3, 10, 3),
      row('乙', 9, 10, 4),
      row('丙', 1, 10, 5),
      row('丁', 6, 10, 6),
    ],
    numberFormats: { 'D3:D6': '0.0%' },
    merges: ['A1:D1'],
    hiddenRows: [4],
    conditionalFormats: [
      { range: 'B3:B6', formula: '=B3>8' },
      { range: 'A3:D6', formula: '=$A3="甲"' },
    ],
  },
  { name: '汇总', rows: [['合计', { formula: "=SUM('月报'!B3:B6)", value: 19 }]] },
  { name: '审核结果', rows: [['旧的结果', 1]] },
];

/** Puts everything but the cells into it. */
export function furnish(workbook: OfficeWorkbook): void {
  const [report, total, ours] = ['月报', '汇总', '审核结果'].map((name) => workbook.sheet(name));
  if (!report || !total || !ours) throw new Error('not the workbook of SHEETS');
  const criteria = [{ filterOn: 'Values', values: ['甲', '乙', '丁'] }, null, null, null];
  report.tables = [table('主要指标', { filter: { range: TABLE, criteria } })];
  report.charts = [chart('完成率图', '完成率'), chart('柱形图 2', '实际与目标')];
  report.comments = [comment('{C1}', 2, 1, '口径已调整'), comment('{C2}', 5, 1, '待核实', true)];
  report.scroll = { row: 1, column: 0 };
  total.filter = {
    range: { row: 0, column: 0, rows: 1, columns: 2 },
    criteria: [null, { filterOn: 'Custom', criterion1: '>5' }],
  };
  total.charts = [chart('图表 1', '合计')];
  total.comments = [comment('{C3}', 0, 1, '与去年同口径')];
  workbook.names = [
    { name: '目标', formula: "='月报'!$C$3:$C$6", visible: true, scope: null },
    { name: '_xlnm._FilterDatabase', formula: "='汇总'!$A$1:$B$1", visible: false, scope: '汇总' },
    { name: '结果', formula: "='审核结果'!$A$1", visible: true, scope: null },
  ];
  workbook.xmlParts = [
    { id: '{X1}', namespace: 'urn:other-add-in', xml: '<other xmlns="urn:other-add-in"><a>1</a></other>' },
    { id: '{X2}', namespace: 'urn:form', xml: '<form xmlns="urn:form"/>' },
  ];
  workbook.calculationMode = 'Manual';
  workbook.active = total;
  workbook.selection = { row: 0, column: 1, rows: 1, columns: 1 };
}

/** Everything that furnish has put there, as the API of Excel tells it to any add-in, and in the order it tells it. */
export async function furniture(): Promise<unknown> {
  const context = new Excel.RequestContext();
  const { workbook, application } = context;
  const { worksheets, tables, names, comments, customXmlParts, settings } = workbook;
  application.load('calculationMode');
  tables.load('items/id,items/name,items/style,items/showTotals,items/autoFilter/criteria');
  names.load('items/name,items/formula,items/visible,items/scope');
  comments.load('items/id,items/content,items/authorName,items/resolved');
  customXmlParts.load('items/id,items/namespaceUri');
  settings.load('items/key,items/value');
  worksheets.load('items/name,items/visibility');
  await context.sync();
  const parts = customXmlParts.items.map((part) => part.getXml());
  const places = [
    ...tables.items.map((each) => each.getRange()),
    ...comments.items.map((each) => each.getLocation()),
  ];
  for (const place of places) place.load('address');
  const sheets = worksheets.items.map(({ name, charts, names: own, autoFilter }) => {
    charts.load('items/id,items/name,items/chartType,items/left,items/top,items/width,items/height');
    charts.load('items/title/text,items/series/items/name');
    own.load('items/name,items/formula,items/visible');
    autoFilter.load('enabled,isDataFiltered,criteria');
    return { name, charts, own, autoFilter };
  });
  await context.sync();
  return {
    calculation: application.calculationMode,
    tables: tables.toJSON(),
    names: names.toJSON(),
    comments: comments.toJSON(),
    places: places.map(({ address }) => address),
    parts: parts.map(({ value }) => value),
    namespaces: customXmlParts.items.map(({ namespaceUri }) => namespaceUri),
    settings: settings.items.map(({ key, value }) => [key, value as unknown]),
    sheets: sheets.map(({ name, charts, own, autoFilter }) => [
      name,
      charts.toJSON(),
      own.toJSON(),
      autoFilter.toJSON(),
    ]),
  };
}

const table = (name: string, { filter }: Pick<Table, 'filter'>): Table => ({
  id: '{T1}',
  name,
  range: TABLE,
  style: 'TableStyleMedium2',
  showTotals: false,
  filter,
});

const chart = (name: string, title: string): Chart => ({
  id: `{${name}}`,
  name,
  type: 'ColumnClustered',
  title,
  place: { left: 300, top: 20, width: 360, height: 220 },
  series: ['实际', '目标'],
});

const comment = (id: string, at: number, column: number, content: string, resolved = false): Comment => ({
  id,
  row: at,
  column,
  content,
  author: '王 统计',
  resolved,
});
