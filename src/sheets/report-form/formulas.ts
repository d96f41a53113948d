/** The formulas of a blank report: blank as long as what they need is blank, and plain Excel unless it is wanted otherwise. */
import type { Form, FormCell, FormRef } from '../../core/forms/form';
import { decimalText, parseDecimal } from '../../core/statistics/decimal';
import type { Rational } from '../../core/statistics/rational';
import { cellAddress } from '../../workbook/address';
import type { CellValue } from '../../workbook/snapshot';

/** native: works in any Excel; target: the functions of this add-in. */
export type FormulaStyle = 'native' | 'target';

/** @param firstRow of the lines, zero-based @returns with its leading =; null where nothing is computed */
export function formulaOf(cell: FormCell, style: FormulaStyle, firstRow: number): string | null {
  const at = ({ line, column }: FormRef): string => cellAddress(firstRow + line, column);
  const ours = style === 'target';
  switch (cell.kind) {
    case 'completion': {
      const [actual, target] = [at(cell.actual), at(cell.target)];
      return whenSet(actual, target, ours ? `TARGET.COMPLETION(${actual},${target})` : `${actual}/${target}`);
    }
    case 'gap': {
      const [actual, target] = [at(cell.actual), at(cell.target)];
      const completion = ours ? `TARGET.COMPLETION(${actual},${target})` : `${actual}/${target}`;
      return whenSet(actual, target, `(${completion}-${share(cell.due)})*100`);
    }
    case 'growth': {
      const [actual, prior] = [at(cell.actual), at(cell.prior)];
      return whenSet(actual, prior, ours ? `TARGET.YOY_GROWTH(${actual},${prior})` : `${actual}/${prior}-1`);
    }
    case 'change': {
      const [actual, prior] = [at(cell.actual), at(cell.prior)];
      return `=IF(AND(ISNUMBER(${actual}),ISNUMBER(${prior})),ROUND(${actual}-${prior},${FINEST}),"")`;
    }
    case 'total': {
      const parts = areas(cell.parts.map(at));
      return `=IF(COUNT(${parts})=0,"",SUM(${parts}))`;
    }
    case 'sum': {
      const parts = areas(cell.parts.map((part) => at(part.at)));
      return `=IF(COUNT(${parts})=${cell.parts.length},${sumOf(cell.parts, at, parts)},"")`;
    }
    default:
      return null;
  }
}

/** What the formula gives before anything is filled in, for hosts that do not calculate. */
export function blankResult(cell: FormCell, { lines }: Form): CellValue {
  if (cell.kind !== 'total') return '';
  const given = cell.parts.flatMap(({ line, column }) => {
    const part = lines[line]?.cells[column];
    const decimal = part?.kind === 'given' && part.value !== null ? parseDecimal(part.value) : null;
    return decimal ? [decimal] : [];
  });
  if (given.length === 0) return '';
  const scale = Math.max(...given.map((decimal) => decimal.scale));
  const digits = given.reduce((sum, part) => sum + part.digits * 10n ** BigInt(scale - part.scale), 0n);
  return Number(decimalText({ digits, scale }));
}

/** Decimals: in binary 41.3 − 41.2 is 0.0999999999999943, and Excel shows it so; no amount is reported finer than this. */
const FINEST = 6;

/** A ratio is only asked over a base above zero. */
const whenSet = (numerator: string, base: string, ratio: string): string =>
  `=IF(AND(ISNUMBER(${numerator}),N(${base})>0),${ratio},"")`;

/** 3/12 stays what people recognise; exact in any case. */
const share = ({ n, d }: Rational): string => (d === 1n ? String(n) : `${n}/${d}`);

function sumOf(
  parts: readonly { readonly at: FormRef; readonly shift: number }[],
  at: (ref: FormRef) => string,
  together: string,
): string {
  if (parts.every(({ shift }) => shift === 0)) return `SUM(${together})`;
  return parts
    .map((part) =>
      part.shift === 0 ? at(part.at) : `${at(part.at)}*10^${part.shift < 0 ? `(${part.shift})` : part.shift}`,
    )
    .join('+');
}

/** C5,C6,C7 as C5:C7. A function takes 255 arguments at most, and people read areas more easily. */
function areas(addresses: readonly string[]): string {
  const runs: { first: string; last: string }[] = [];
  for (const address of addresses) {
    const run = runs.at(-1);
    if (run && isNext(run.last, address)) run.last = address;
    else runs.push({ first: address, last: address });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}:${last}`)).join(',');
}

function isNext(before: string, address: string): boolean {
  const [[, column, row] = [], [, ownColumn, ownRow] = []] = [before, address].map(
    (text) => /^([A-Z]+)(\d+)$/.exec(text) ?? [],
  );
  return column === ownColumn && Number(row) + 1 === Number(ownRow);
}
