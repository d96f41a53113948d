/** One cell as a file writes it. Text goes in as an inline string, so that "=1+1" is never a formula. */
import type { CellValue } from '../../workbook/snapshot';
import { isCellError } from '../../workbook/snapshot';
import { storedFormula } from './formula-text';
import { escapeXml } from './xml';

/** style: index of the cell style, '' for none. formula: with its leading =; value is then what it gives, null where that is not known. */
export function cellXml(
  prefix: string,
  address: string,
  style: string,
  value: CellValue,
  formula?: string,
): string {
  const element = (local: string, text: string): string =>
    `<${prefix}${local}>${escapeXml(text)}</${prefix}${local}>`;
  const open = `<${prefix}c r="${address}"${style ? ` s="${style}"` : ''}`;
  const close = `</${prefix}c>`;
  if (formula === undefined && typeof value === 'string') {
    return `${open} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(value)}</${prefix}t></${prefix}is>${close}`;
  }
  const inner =
    (formula === undefined ? '' : element('f', storedFormula(formula))) +
    (value === null ? '' : element('v', textOf(value)));
  return inner ? `${open}${typeOf(value)}>${inner}${close}` : `${open}/>`;
}

function typeOf(value: CellValue): string {
  if (typeof value === 'boolean') return ' t="b"';
  if (typeof value === 'string') return ' t="str"';
  return isCellError(value) ? ' t="e"' : '';
}

function textOf(value: NonNullable<CellValue>): string {
  if (isCellError(value)) return value.error;
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}
