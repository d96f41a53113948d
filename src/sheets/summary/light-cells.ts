/** Lights in the summary: a native formula that says the light, and conditional formats by the same rule. */
import { lightFormulas } from '../../core/progress/light-formulas';
import type { Light } from '../../core/progress/status';
import { rationalNumber } from '../../core/statistics/rational';
import type { Attainment } from '../../core/summary/attainment';
import type { Indicator, Template } from '../../core/template/template';
import type { Words } from '../../messages/speak';
import { columnName } from '../../workbook/address';
import { LIGHT_LOOKS } from '../../workbook/changes';
import type { Highlight, LightLook } from '../../workbook/changes';
import type { ContentCell } from '../../workbook/content';
import { TEXT } from '../styles';
import { formula, NOT_SET, text } from './cells';

/** Zero-based columns of a row of the summary. */
export interface LightColumns {
  readonly target: number;
  readonly actual: number;
  readonly completion: number;
  readonly growth: number;
}

const LOOKS: readonly LightLook[] = ['green', 'yellow', 'red'];

/** null where the rule looks beyond the row (earlier months, a plan, the total): then a light is as it was, and not live. */
export function liveLights(
  template: Template,
  indicator: Indicator,
  { schedule }: Attainment,
  columns: LightColumns,
  row: number,
): Readonly<Record<LightLook, string | null>> | null {
  const conditions = template.lights.flatMap(({ when }) => when);
  const isLive = conditions.every(
    ({ measure, against }) => !against && (measure === 'gap' || measure === 'ratio' || measure === 'growth'),
  );
  if (!isLive) return null;
  const cell = (column: number) => `$${columnName(column)}${row + 1}`;
  return lightFormulas(template.lights, {
    actual: cell(columns.actual),
    target: { text: cell(columns.target), isLiteral: false, power: 0 },
    growth: { kind: 'cell', actual: cell(columns.actual), cell: cell(columns.growth), power: 0 },
    totalGrowth: null,
    plannedGrowth: null,
    rank: null,
    streak: () => ({ holds: '0', fails: '0' }),
    schedule: rationalNumber(schedule),
    better: indicator.better,
  });
}

export function lightCell(
  light: Light,
  live: Readonly<Record<LightLook, string | null>> | null,
  words: Words,
  short: Short | null = null,
): ContentCell {
  const value = lightSaid(light, short?.count ?? 0, words);
  if (!live) return text(value);
  const nested = LOOKS.reduceRight((rest, look) => {
    const holds = live[look];
    // AND looks at all it is given: without a target the division in it is an error, which a conditional format passes over and a cell would show.
    return holds === null
      ? rest
      : `IF(IFERROR(${holds.replace(/^=/, '')},FALSE),"${lightText(look, words)}",${rest})`;
  }, `"${NOT_SET}"`);
  if (!short) return formula(`=${nested}`, value, TEXT);
  const [before = '', after = ''] = shortText(MARK, words).split(MARK);
  return formula(`=IF(${short.blanks}>0,"${before}"&${short.blanks}&"${after}",${nested})`, value, TEXT);
}

/** A sum over entities: how many are missing now, and the formula that counts them. */
export interface Short {
  readonly count: number;
  readonly blanks: string;
}

const MARK = '#';

/** A light, or how many are missing from a sum, which then has none. */
export function lightSaid(light: Light, missing: number, words: Words): string {
  if (missing > 0) return shortText(missing, words);
  return light === 'none' ? NOT_SET : lightText(light, words);
}

/** 缺 2 个单位 */
const shortText = (count: number | string, { t }: Words): string => t('summary.sheet.short', { count });

/** A symbol and a word, so that nothing is told by colour alone. */
export const lightText = (look: LightLook, { t }: Words): string =>
  `${LIGHT_LOOKS[look].symbol} ${t(`summary.sheet.light.${look}`)}`;

/** Conditional formats on the completions of these rows, which share schedule and direction. @param blanks counts who is missing from a sum */
export function lightHighlights(
  live: Readonly<Record<LightLook, string | null>>,
  column: number,
  row: number,
  rows: number,
  blanks: string | null = null,
): Highlight[] {
  return LOOKS.flatMap((look) => {
    const holds = live[look];
    const range = { row, column, rows, columns: 1 };
    if (holds === null) return [];
    const gated = blanks === null ? holds : `=AND(${blanks}=0,${holds.replace(/^=/, '')})`;
    return [{ range, formula: gated, look, numberFormat: '0.00%' }];
  });
}
