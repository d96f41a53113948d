/** Whether a sheet may be a ledger that nobody has described yet. */
import type { SheetSnapshot } from '../../workbook/snapshot';
import { indicatorNames } from '../report/names';
import { readReport } from '../report/read-report';
import type { Template } from '../template/template';
import { sheetColumns } from './sheet-columns';
import type { SheetColumns } from './sheet-columns';

/** Its columns where it says what a row is, or who answers for it, and is no report; null otherwise. */
export function likelyLedger(snapshot: SheetSnapshot, template: Template): SheetColumns | null {
  const sheet = sheetColumns(snapshot);
  if (!sheet || sheet.rows < 2) return null;
  const texts = sheet.columns.filter(({ kind }) => kind === 'text');
  const name = texts.find(({ role }) => role === 'name');
  if (!name && !texts.some(({ role }) => role === 'leader')) return null;
  // A ledger may have a column for each indicator, as a report of many counties has; its rows are named by neither.
  const isReport = name ? namesIndicators(snapshot, name.at, template) : readReport(snapshot, template).ok;
  return isReport ? null : sheet;
}

function namesIndicators({ values, used }: SheetSnapshot, at: number, template: Template): boolean {
  const names = indicatorNames(template);
  const texts = values.slice(0, LOOKED_AT).flatMap((row) => {
    const value = row[at - used.column];
    return typeof value === 'string' && value.trim() !== '' ? [value] : [];
  });
  return texts.filter((text) => names.find(text) >= 0).length * 2 >= texts.length;
}

const LOOKED_AT = 200;
