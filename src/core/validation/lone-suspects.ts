/** A figure below zero, or of an unlikely size, that breaks no relation: what was meant, if every relation also holds with it. */
import { cellId } from '../localization/cell-id';
import { mayBe } from '../localization/corrections';
import type { PrintedCells } from '../localization/corrections';
import { asPrinted } from '../localization/slips';
import type { SheetRelations } from '../localization/sheet-relations';
import { powerIn } from './checks/magnitude';
import type { Finding, Validation } from './finding';
import { suspectOf } from './root';

export function withLoneSuspects(
  validation: Validation,
  sheet: SheetRelations,
  cells: PrintedCells,
): Validation {
  const findings = validation.findings.map((finding) => {
    if (finding.rule === 'cell.negative') return withOtherSign(finding, sheet, cells);
    return finding.message.key === 'validation.magnitude.cell'
      ? withOtherUnit(finding, sheet, cells)
      : finding;
  });
  return findings.every((finding, i) => finding === validation.findings[i])
    ? validation
    : { ...validation, findings };
}

/** What the size was measured against says by which power of ten the figure is out. */
function withOtherUnit(finding: Finding, sheet: SheetRelations, cells: PrintedCells): Finding {
  const [first] = finding.cells;
  const cell = first ? cellId(first) : -1;
  const own = cells(cell);
  const power = powerIn(finding);
  if (!own || power === 0 || finding.suspects.length > 0) return finding;
  const { digits, scale, exact } = own.printed;
  const printed = asPrinted({ digits, scale: scale + power, exact }, own.printed, own);
  if (!mayBe(cell, printed, sheet.problem([]))) return finding;
  return { ...finding, suspects: suspectOf([[cell, printed]], 'unit-slip', sheet) };
}

function withOtherSign(finding: Finding, sheet: SheetRelations, cells: PrintedCells): Finding {
  const [first] = finding.cells;
  const cell = first ? cellId(first) : -1;
  const own = cells(cell);
  if (!own || finding.suspects.length > 0) return finding;
  const printed = { ...own.printed, digits: -own.printed.digits };
  if (!mayBe(cell, printed, sheet.problem([]))) return finding;
  return { ...finding, suspects: suspectOf([[cell, printed]], 'sign-flip', sheet) };
}
