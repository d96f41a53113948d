/** A whole column or sheet out by one power of ten is one finding: its relations stand under it, and so does what was thought of its size. */
import { columnName } from '../../workbook/address';
import { cellId } from '../localization/cell-id';
import { columnSlipOf, spread } from '../localization/column-slips';
import type { ColumnSlip } from '../localization/column-slips';
import type { PrintedCells } from '../localization/corrections';
import type { LocalizationLimits } from '../localization/localize';
import { cellsOf } from '../localization/relations';
import { conflictOf } from '../localization/rows';
import type { SheetRelations } from '../localization/sheet-relations';
import { spanOfPrinted } from '../localization/spans';
import { message } from '../message';
import type { Message } from '../message';
import type { FigureMeasure } from '../rules/rule';
import { relationOf } from './broken';
import { sizeOf } from './checks/magnitude';
import type { Finding } from './finding';
import { severityOrder } from './findings';
import { suspectOf } from './root';
import type { Root } from './root';

const RATES: ReadonlySet<FigureMeasure> = new Set(['completion', 'growth', 'share']);

/** Columns that may each be out by a power of their own. */
const MOST_SLIPS = 4;
const LEAST_BROKEN = 3;
const SAMPLE = 60;

/**
 * @param broken findings of relations that fail
 * @throws Stopped
 */
export function columnRoots(
  broken: readonly Finding[],
  findings: readonly Finding[],
  sheet: SheetRelations,
  cells: PrintedCells,
  { shouldStop }: LocalizationLimits,
): Root[] {
  // A whole column of targets is altered before it breaks anything.
  let left = [...new Set([...broken, ...findings.filter(({ rule }) => rule === 'target.altered')])];
  const problem = { ...sheet.problem([]), ...(shouldStop && { shouldStop }) };
  const roots: Root[] = [];
  while (left.length >= LEAST_BROKEN && roots.length < MOST_SLIPS) {
    const sample = spread(left, SAMPLE).map((finding) => sheet.find(relationOf(finding)));
    const slip = columnSlipOf(sample, sheet, problem, cells);
    if (!slip) break;
    const spans = new Map([...slip.figures].map(([cell, printed]) => [cell, spanOfPrinted(printed)]));
    const mended = left.filter((finding) => {
      const relation = sheet.find(relationOf(finding));
      const isReached = cellsOf(relation).some((cell) => spans.has(cell));
      return isReached && conflictOf([relation], new Set(), problem, spans) === null;
    });
    if (mended.length === 0) break;
    roots.push(rootOf(slip, mended, findings, sheet));
    const settled = new Set(mended);
    left = left.filter((finding) => !settled.has(finding));
  }
  return roots;
}

function rootOf(
  slip: ColumnSlip,
  mended: readonly Finding[],
  findings: readonly Finding[],
  sheet: SheetRelations,
): Root {
  const wrong = new Set(slip.figures.keys());
  const sized = findings.filter(
    ({ rule, outcome, cells: named }) =>
      rule === 'plausibility.magnitude' && outcome === 'fails' && named.some((ref) => wrong.has(cellId(ref))),
  );
  const found = sized.find(({ cells: named }) => named.length > 1) ?? sized[0] ?? null;
  const dependants = [...new Set([...mended, ...sized])]
    .filter((finding) => finding !== found)
    .sort(severityOrder);
  const [worst] = dependants;
  const isOfRates = slip.measures.every((measure) => RATES.has(measure));
  const told: Finding = {
    rule: 'plausibility.magnitude',
    severity: worst?.severity ?? 'query',
    outcome: 'fails',
    cells: [...wrong].map((cell) => sheet.ref(cell)),
    indicator: null,
    entity: null,
    reported: null,
    expected: null,
    message: sentence(slip, sheet),
    working: null,
    suspects: suspectOf(slip.figures, isOfRates ? 'percent-slip' : 'unit-slip', sheet),
  };
  return { cells: wrong, isSure: true, found, told, dependants };
}

function sentence({ measures, power, figures }: ColumnSlip, sheet: SheetRelations): Message {
  const values = { size: sizeOf(power), count: figures.size };
  const [measure, ...others] = measures;
  if (!measure || others.length > 0) return message('validation.magnitude.sheet-out', values);
  const columns = [...new Set([...figures.keys()].map((cell) => sheet.ref(cell).column))].map(columnName);
  return message('validation.magnitude.column-out', {
    ...values,
    columns,
    measure: message(`validation.measure.${measure}`),
  });
}
