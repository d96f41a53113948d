/** Templates and readings in few words, so that a test shows a table and what was read of it. */
import { decimalText } from '../../../src/core/statistics/decimal';
import { FigureState } from '../../../src/core/report/facts';
import type { FactColumn } from '../../../src/core/report/facts';
import { readReport } from '../../../src/core/report/read-report';
import type { ReportReading } from '../../../src/core/report/reading';
import { parseTemplate } from '../../../src/core/template/parse';
import type { Template } from '../../../src/core/template/template';
import type { CellValue, SheetSnapshot } from '../../../src/workbook/snapshot';

/** Rows of cells between bars; numbers are numbers, '12 is text as in Excel, nothing is a blank cell. Indents are kept. */
export function grid(text: string): CellValue[][] {
  return text
    .split('\n')
    .slice(1, -1)
    .map((line) => (line === '' ? [] : ` ${line} `.split('|').map((cell) => cellOf(cell.slice(1, -1)))));
}

function cellOf(text: string): CellValue {
  if (text.trim() === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** A template of 2024 with what the test gives. */
export function templateWith(parts: object): Template {
  const window = { from: '2024-01-01', to: '2024-12-31' };
  const result = parseTemplate(
    JSON.stringify({ format: 'target-template/1', id: 't', title: '测试模板', window, ...parts }),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.template;
}

/** Indicators by name and unit: { 到位资金: '亿元' }. */
export const indicatorsIn = (units: Readonly<Record<string, string>>): object[] =>
  Object.entries(units).map(([name, unit], index) => ({ code: `I${index}`, name, unit }));

export function readingOf(snapshot: SheetSnapshot, template: Template): ReportReading {
  const result = readReport(snapshot, template);
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.reading;
}

/** Each line by its name, "到位资金 桐乡市", with its figures: { actual: '62.40', completion: '0.520', gap: '-' }. */
export function linesOf(
  { facts }: ReportReading,
  template: Template,
): Record<string, Record<string, string>> {
  const lines: Record<string, Record<string, string>> = {};
  for (let line = 0; line < facts.lineCount; line++) {
    const indicator = template.indicators[facts.indicator[line] ?? -1]?.name ?? '?';
    const entity = facts.entities[facts.entity[line] ?? -1];
    const figures: Record<string, string> = {};
    for (const [measure, column] of facts.measures) {
      if (column.state[line] !== FigureState.absent) figures[measure] = figureText(column, line);
    }
    lines[entity === undefined ? indicator : `${indicator} ${entity}`] = figures;
  }
  return lines;
}

const STATES = ['absent', 'number', '', '-', '…', 'text', 'error'];

/** Exact figures are marked with an equals sign. */
export function figureText(column: FactColumn, line: number): string {
  const state = column.state[line] ?? 0;
  if (state !== FigureState.number) return STATES[state] ?? '?';
  const text = decimalText({ digits: BigInt(column.digits[line] ?? 0), scale: column.scale[line] ?? 0 });
  return column.exact[line] ? `=${text}` : text;
}
