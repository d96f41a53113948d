/** What may be typed into a blank report, and the help beside it. */
import type { Form, FormColumn } from '../../core/forms/form';
import { isCount } from '../../core/statistics/units';
import type { Unit } from '../../core/statistics/units';
import type { Indicator } from '../../core/template/template';
import type { Words } from '../../messages/speak';
import type { CellRect } from '../../workbook/address';
import { cellAddress } from '../../workbook/address';
import type { EntryRule } from '../../workbook/content';
import { runs } from '../../workbook/runs';
import { leafOf, unitText } from './headings';

/** One area for each run of cells that are filled in, one below the other. @param firstRow of the lines, zero-based */
export function inputAreas({ columns, lines }: Form, firstRow: number): CellRect[] {
  return columns.flatMap(({ kind }, column) =>
    runs(lines.map(({ cells }) => kind === 'note' || cells[column]?.kind === 'input'))
      .filter(({ value }) => value)
      .map(({ at, count }) => ({ row: firstRow + at, column, rows: count, columns: 1 })),
  );
}

/** Rules for figures and remarks; cells of one rule together. */
export function entryRules(form: Form, firstRow: number, words: Words): EntryRule[] {
  return inputAreas(form, firstRow).flatMap((area): EntryRule[] => {
    const column = form.columns[area.column];
    if (column?.kind !== 'figure') {
      const help = { title: words.t('forms.column.note'), text: words.t('forms.entry.remark') };
      return [{ range: area, allows: { kind: 'anything' }, help }];
    }
    const indicators = Array.from({ length: area.rows }, (_, i) =>
      indicatorAt(form, column, area.row - firstRow + i),
    );
    return runs(indicators.map((indicator) => (indicator ? sortOf(indicator) : ''))).flatMap(
      ({ at, count }) => {
        const indicator = indicators[at];
        const range = { ...area, row: area.row + at, rows: count };
        return indicator ? [figureRule(range, indicator, leafOf(column, form, words), words)] : [];
      },
    );
  });
}

/** Whose figures stand in a cell. */
export const indicatorAt = (form: Form, column: FormColumn, line: number): Indicator | undefined =>
  column.kind === 'figure'
    ? form.template.indicators[column.indicator ?? form.lines[line]?.indicator ?? -1]
    : undefined;

/** 22 项 is never 22.4; 2.2 万户 may be. */
export const isWhole = (unit: Unit): boolean => isCount(unit) && unit.exponent === 0;

/** Indicators of one sort are typed alike. */
const sortOf = ({ unit, decimals }: Indicator): string => JSON.stringify([unit.symbol, decimals]);

function figureRule(range: CellRect, indicator: Indicator, heading: string, { t, locale }: Words): EntryRule {
  const cell = cellAddress(range.row, range.column);
  const { test, asked } = ruleFor(indicator);
  const said = typeof asked === 'string' ? t(asked) : t('forms.entry.decimals', asked);
  const text = `${t('forms.entry.unit', { unit: unitText(indicator, locale) })}${said}${t('forms.entry.signs')}`;
  return {
    range,
    // - and … are figures too, and a blank is refused by nobody until the report is sent.
    allows: { kind: 'formula', formula: `=OR(${cell}="-",${cell}="…",IF(ISNUMBER(${cell}),${test(cell)}))` },
    help: { title: heading.slice(0, LONGEST_TITLE), text },
    refusal: { style: 'stop', title: t('forms.entry.refused'), text },
  };
}

const LONGEST_TITLE = 32;

interface NumberRule {
  readonly test: (cell: string) => string;
  readonly asked:
    'forms.entry.whole' | 'forms.entry.number' | 'forms.entry.integer' | { readonly decimals: number };
}

/** Counts are never below zero; amounts may be, and are asked about when the report is checked. */
function ruleFor({ unit, decimals }: Indicator): NumberRule {
  if (isWhole(unit)) {
    return { test: (cell) => `AND(${cell}>=0,INT(${cell})=${cell})`, asked: 'forms.entry.whole' };
  }
  const sign = (cell: string): string => (isCount(unit) ? `${cell}>=0` : 'TRUE');
  if (decimals === null) return { test: sign, asked: 'forms.entry.number' };
  return {
    test: (cell) => `AND(${sign(cell)},ROUND(${cell},${decimals})=${cell})`,
    asked: decimals === 0 ? 'forms.entry.integer' : { decimals },
  };
}
