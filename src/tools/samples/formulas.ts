/** The live formulas of a sample: their text as a saved workbook holds it, and their value as the engine computes it. */
import { functionCatalogue } from '../../functions/catalogue';
import { parseAddress } from '../../workbook/address';
import type { FunctionCall, SampleCell, SampleSheet } from './sample';
import { isStyled } from './sample';

/**
 * Excel saves a custom function as _xldudf_NAMESPACE_NAME and shows it as NAMESPACE.NAME once the add-in is there;
 * a file that held the shown name would come up as #NAME?.
 */
export function savedFormula(call: FunctionCall): string {
  const own = `_xldudf_TARGET_${call.function}(${call.arguments.join(',')})`;
  return call.minus ? `${own}-${savedFormula(call.minus)}` : own;
}

export function formulaValue(call: FunctionCall, sheet: SampleSheet): number {
  const own = evaluate(call, sheet);
  return call.minus ? own - formulaValue(call.minus, sheet) : own;
}

function evaluate(call: FunctionCall, sheet: SampleSheet): number {
  const definition = functionCatalogue.find(({ id }) => id === call.function);
  if (!definition) throw new Error(`no function ${call.function}`);
  const value = definition.evaluate(call.arguments.map((argument) => argumentValue(argument, sheet)));
  if (typeof value !== 'number')
    throw new Error(`${savedFormula(call)} gives no number: ${JSON.stringify(value)}`);
  return value;
}

function argumentValue(argument: string, sheet: SampleSheet): string | number {
  if (argument.startsWith('"')) return argument.slice(1, -1);
  const sum = /^SUM\((.+)\)$/.exec(argument);
  const cells = numbersIn(sum?.[1] ?? argument, sheet);
  return sum ? cells.reduce((total, value) => total + value, 0) : (cells[0] ?? 0);
}

function numbersIn(address: string, sheet: SampleSheet): number[] {
  const rect = parseAddress(address);
  if (!rect) throw new Error(`no address: ${address}`);
  return Array.from({ length: rect.rows * rect.columns }, (_, i) => {
    const cell = sheet.rows[rect.row + Math.floor(i / rect.columns)]?.[rect.column + (i % rect.columns)];
    const value = plainValue(cell ?? null);
    if (typeof value !== 'number') throw new Error(`${address} holds no number`);
    return value;
  });
}

function plainValue(cell: SampleCell): string | number | null {
  return isStyled(cell) ? (cell.value ?? null) : cell;
}
