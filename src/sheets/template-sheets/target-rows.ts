/** The rows of the sheet 目标/Targets: targets by entity, and targets that were set more than once. */
import { decimalNumber, parseDecimal } from '../../core/statistics/decimal';
import type { Indicator, TargetValue, Template } from '../../core/template/template';

/** What stands beside an indicator where its figures fill more than one cell. */
export type Mark = 'by-entity' | 'versions';

export interface TargetRow {
  readonly indicator: string;
  readonly figure: 'target' | 'plannedGrowth';
  readonly owner: string | null;
  readonly version: string | null;
  readonly date: string | null;
  readonly note: string | null;
  readonly value: TargetValue;
}

export function targetRows({ indicators }: Template): TargetRow[] {
  return indicators.flatMap(({ code, target, targets, plannedGrowth }): TargetRow[] => {
    const plain = { indicator: code, owner: null, version: null, date: null, note: null };
    return [
      ...targets.map((version) => ({ ...version, indicator: code, figure: 'target' as const })),
      ...(targets.length === 0 && isByEntity(target)
        ? [{ ...plain, figure: 'target' as const, value: target }]
        : []),
      ...(isByEntity(plannedGrowth)
        ? [{ ...plain, figure: 'plannedGrowth' as const, value: plannedGrowth }]
        : []),
    ];
  });
}

/** The figure of an indicator in its own row: a number, where it stands instead, or nothing. */
export function ownFigure(
  { targets, target, plannedGrowth }: Indicator,
  figure: TargetRow['figure'],
): number | Mark | null {
  if (figure === 'target' && targets.length > 0) return 'versions';
  const value = figure === 'target' ? target : plannedGrowth;
  return isByEntity(value) ? 'by-entity' : numberOf(value);
}

export const isByEntity = (value: TargetValue): value is Readonly<Record<string, string | null>> =>
  typeof value === 'object' && value !== null;

/** Of decimal text, as the JSON form has it. */
export function numberOf(text: string | null): number | null {
  const decimal = text === null ? null : parseDecimal(text);
  return decimal && decimalNumber(decimal);
}
