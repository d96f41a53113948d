/** Findings and sheets for tests of what is said about findings. */
import type { FigureText } from '../../../src/core/message';
import { message } from '../../../src/core/message';
import type { Finding, Validation } from '../../../src/core/validation/finding';
import { parseAddress } from '../../../src/workbook/address';
import type { CellRef } from '../../../src/workbook/address';

export const SHEET = '上报表';

export function cell(address: string, sheet = SHEET): CellRef {
  const rect = parseAddress(address);
  if (!rect) throw new RangeError(`not an address: ${address}`);
  return { sheet, row: rect.row, column: rect.column };
}

export const figure = (text: string, unit: string | null = '万元'): FigureText => ({ figure: text, unit });

/** A query about a growth; whatever else is said of it wins. */
export function finding(addresses: readonly string[], other: Partial<Finding> = {}): Finding {
  return {
    rule: 'plausibility.growth',
    severity: 'query',
    outcome: 'fails',
    cells: addresses.map((address) => cell(address)),
    indicator: 'FDI',
    entity: null,
    reported: figure('1200', '%'),
    expected: null,
    message: message('validation.growth.size'),
    working: null,
    suspects: [],
    ...other,
  };
}

export function validationOf(findings: readonly Finding[]): Validation {
  const count = (severity: Finding['severity']) =>
    findings.filter((one) => one.severity === severity && one.outcome !== 'holds').length;
  return {
    findings,
    summary: {
      errors: count('error'),
      queries: count('query'),
      hints: count('hint'),
      checks: findings.length,
      undecided: 0,
    },
  };
}
