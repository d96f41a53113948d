/** A figure below zero that breaks no relation: its sign was flipped, if every relation also holds with the other one. */
import { cellId } from '../localization/cell-id';
import { mayBe } from '../localization/corrections';
import type { PrintedCells } from '../localization/corrections';
import type { SheetRelations } from '../localization/sheet-relations';
import type { Finding, Validation } from './finding';
import { suspectOf } from './root';

export function withLoneSuspects(
  validation: Validation,
  sheet: SheetRelations,
  cells: PrintedCells,
): Validation {
  const findings = validation.findings.map((finding) =>
    finding.rule === 'cell.negative' ? withOtherSign(finding, sheet, cells) : finding,
  );
  return findings.every((finding, i) => finding === validation.findings[i])
    ? validation
    : { ...validation, findings };
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
