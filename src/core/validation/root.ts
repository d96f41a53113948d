/** A cause that was found, and what it explains. */
import type { CellId } from '../localization/relations';
import type { SheetRelations } from '../localization/sheet-relations';
import { amountUnit, figureText } from '../report/figure-text';
import type { PrintedNumber } from '../statistics/printed';
import type { Correction, CorrectionReason, Finding, Suspect } from './finding';

export interface Root {
  /** The cells that are wrong. */
  readonly cells: ReadonlySet<CellId>;
  /** Whether nothing else is nearly as likely. */
  readonly isSure: boolean;
  /** The finding of the checks in whose place it is told; null where none of them spoke of the cause itself. */
  readonly found: Finding | null;
  /** What is told, with its suspects. */
  readonly told: Finding;
  /** What else is broken only because of it. */
  readonly dependants: readonly Finding[];
}

export function correctionOf(cell: CellId, printed: PrintedNumber, sheet: SheetRelations): Correction {
  const place = sheet.place(cell);
  if (!place) throw new RangeError(`no figure at ${cell}`);
  const shown = amountUnit(place.measure, sheet.figures.indicator(place.line));
  return { cell: sheet.ref(cell), suggestion: figureText(printed, shown) };
}

/** The first of the figures is the suspect, the others are to be corrected with it. */
export function suspectOf(
  figures: Iterable<readonly [CellId, PrintedNumber]>,
  reason: CorrectionReason,
  sheet: SheetRelations,
): Suspect[] {
  const [first, ...also] = [...figures].map(([cell, printed]) => correctionOf(cell, printed, sheet));
  return first ? [{ ...first, reason, ...(also.length > 0 && { also }) }] : [];
}
