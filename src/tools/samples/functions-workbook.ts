/** Writes the workbook of function examples; the same bytes every time. */
import { helpOf } from '../../functions/help';
import { writeXlsx } from 'hucre/xlsx';
import type { Cell, WriteSheet } from 'hucre/xlsx';
import {
  FIRST_INPUT,
  FORMULA_TEXT,
  formulaText,
  functionLines,
  RATE_ROWS,
  RESULT,
  resultAddress,
} from './functions-sheet';
import type { FunctionLine } from './functions-sheet';
import { STYLES } from './styles';
import type { CellStyleName } from './styles';

export const FUNCTIONS_SHEET = '函数示例';

export async function functionsWorkbook(): Promise<Uint8Array> {
  const lines = await functionLines();
  const day = new Date(Date.UTC(2026, 0, 1));
  return writeXlsx({
    sheets: [examples(lines), rates()],
    defaultFont: { name: 'Microsoft YaHei', size: 10 },
    properties: { created: day, modified: day, creator: 'Target Tracker' },
  });
}

function examples(lines: readonly FunctionLine[]): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, value: Cell['value'], style: CellStyleName): void =>
    void cells.set(`${row},${column}`, { value, style: STYLES[style] });
  put(0, 0, '函数示例 / Functions', 'title');
  put(
    1,
    0,
    '每个函数一行，参数在 D 列起的格里，改动参数，K 列的公式随之重算。 Change the arguments: the formulas follow.',
    'caption',
  );
  HEADINGS.forEach(([column, text]) => put(2, column, text, 'heading'));
  for (const line of lines) {
    const { row, definition, inputs } = line;
    put(row, 0, `TARGET.${definition.id}`, 'label');
    const { description } = helpOf(definition);
    put(row, 1, description.zh, 'note');
    put(row, 2, description.en, 'note');
    for (const input of inputs)
      put(input.row, input.column, input.value, typeof input.value === 'number' ? 'figure' : 'label');
    put(row, FORMULA_TEXT, `=${formulaText(line)}`, 'label');
    cells.set(`${row},${RESULT}`, formulaCell(line));
  }
  return {
    name: FUNCTIONS_SHEET,
    columns: WIDTHS.map((width) => ({ width })),
    rows: [],
    cells,
    freezePane: { rows: 3, columns: 1 },
    rowDefs: new Map(lines.map(({ row }) => [row, { height: 40 }])),
  };
}

const HEADINGS: readonly (readonly [number, string])[] = [
  [0, '函数 Function'],
  [1, '说明'],
  [2, 'What it gives'],
  [FIRST_INPUT, '参数 Arguments'],
  [FORMULA_TEXT, '公式 Formula'],
  [RESULT, '结果 Result'],
];

const WIDTHS = [26, 44, 44, 12, 12, 12, 12, 12, 12, 40, 14, 14, 14, 14];

/**
 * Results that take several cells are a dynamic array, as Excel itself saves one; the cells beside stay empty, for the
 * formula fills them.
 */
function formulaCell(line: FunctionLine): Partial<Cell> {
  const formula = formulaText(line).replace('TARGET.', '_xldudf_TARGET_');
  const value = line.results[0]?.[0] ?? null;
  const address = resultAddress(line);
  const spill = address.includes(':')
    ? ({ formulaType: 'array', formulaRef: address, formulaDynamic: true } as const)
    : {};
  return { value: null, type: 'formula', formula, formulaResult: value, style: STYLES.figure, ...spill };
}

function rates(): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  RATE_ROWS.forEach((row, r) =>
    row.forEach((value, c) =>
      cells.set(`${r},${c}`, { value, style: STYLES[r === 0 ? 'heading' : 'label'] }),
    ),
  );
  return { name: '汇率', columns: [{ width: 16 }, { width: 34 }, { width: 40 }], rows: [], cells };
}
