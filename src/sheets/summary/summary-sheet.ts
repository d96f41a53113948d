/** The sheet 汇总 / Summary: every indicator with its entities and their total, in native formulas that live on without the add-in. */
import type { Growth } from '../../core/statistics/ratios';
import type { Attainment, Attainments } from '../../core/summary/attainment';
import { sumOfValues } from '../../core/summary/summed';
import { compare, rationalNumber } from '../../core/statistics/rational';
import type { Indicator, Template } from '../../core/template/template';
import { unitWords } from '../../messages/figures';
import { periodWords } from '../../messages/periods';
import type { Words } from '../../messages/speak';
import { cellAddress, columnName } from '../../workbook/address';
import type { Highlight } from '../../workbook/changes';
import type { CellStyle, ContentCell, SheetContent } from '../../workbook/content';
import { runs } from '../../workbook/runs';
import { HEADING, NOTE, pageOf, QUIET, SECTION, TEXT, TITLE } from '../styles';
import {
  actualText,
  amountStyle,
  formula,
  NOT_SET,
  number,
  PERCENT,
  POINTS,
  sourceCell,
  text,
} from './cells';
import { lightCell, lightHighlights, liveLights } from './light-cells';
import { withSummaryWords } from './words';
import { withSheetWords } from '../words';

export interface SummarySheet {
  readonly content: SheetContent;
  /** Lights as native conditional formats, for the host to put on. */
  readonly highlights: readonly Highlight[];
  readonly places: SummaryPlaces;
}

/** Where figures stand in the sheet, for the formulas of others. Zero-based. */
export interface SummaryPlaces {
  readonly column: (column: SummaryColumn) => number;
  /** Row of the first entity with an indicator; the others follow. @param indicator index in the template */
  readonly first: (indicator: number) => number;
  readonly entities: number;
}

const COLUMNS = [
  ...(['entity', 'unit', 'target', 'actual', 'prior', 'completion', 'growth', 'schedule', 'gap'] as const),
  ...(['light', 'source', 'remark'] as const),
];
export type SummaryColumn = (typeof COLUMNS)[number];
type Column = SummaryColumn;
const at = (column: Column): number => COLUMNS.indexOf(column);
const WIDTHS: Readonly<Record<Column, number>> = {
  ...{ entity: 20, unit: 10, target: 14, actual: 14, prior: 14, completion: 10, growth: 12, schedule: 10 },
  ...{ gap: 12, light: 10, source: 30, remark: 32 },
};

export function summarySheet(attainments: Attainments, template: Template, words: Words): SummarySheet {
  const said = withSummaryWords(words);
  const { t, locale } = said;
  const { period, entities, rows, totals, leftOut } = attainments;
  const sheet: (readonly ContentCell[])[] = [
    [text(t('summary.sheet.title', { period: periodWords(period, locale), title: template.title }), TITLE)],
    [text(withSheetWords(words).t('sheets.summary.made'), NOTE)],
    ...(leftOut.length > 0 ? [[text(t('summary.sheet.left-out', { files: leftOut }), NOTE)]] : []),
    [],
    COLUMNS.map((column) => text(t(`summary.sheet.column.${column}`), HEADING)),
  ];
  const frozenRows = sheet.length;
  const highlights: Highlight[] = [];
  const firstRows: number[] = [];
  const width = template.indicators.length;
  template.indicators.forEach((indicator, i) => {
    const parts = entities.flatMap((_, e) => rows[e * width + i] ?? []);
    const total = totals.find((row) => row.indicator === indicator.code);
    sheet.push([text(indicator.name, SECTION)]);
    const first = sheet.length;
    firstRows.push(first);
    parts.forEach((row) =>
      sheet.push(cellsOf(row, indicator, sheet.length, null, { template, words: said })),
    );
    if (total) {
      const below = { parts, first };
      sheet.push(cellsOf(total, indicator, sheet.length, below, { template, words: said }));
    }
    const [lead] = parts;
    const live = lead && liveLights(template, indicator, lead, LIGHT_COLUMNS, first);
    if (live) {
      const isLit = total !== undefined && isWhole(total);
      const own = isLit && total.actual && isSummed(total) ? blanksIn({ parts, first }) : null;
      const together = isLit && own === null ? parts.length + 1 : parts.length;
      highlights.push(...lightHighlights(live, at('completion'), first, together));
      const below = first + parts.length;
      const ofTotal = own === null ? null : liveLights(template, indicator, lead, LIGHT_COLUMNS, below);
      if (ofTotal) highlights.push(...lightHighlights(ofTotal, at('completion'), below, 1, own));
    }
  });
  sheet.push(...missingRows(attainments, template, said));
  return {
    content: {
      rows: sheet,
      columnWidths: COLUMNS.map((column) => WIDTHS[column]),
      frozenRows,
      page: pageOf(frozenRows),
    },
    highlights,
    places: { column: at, first: (indicator) => firstRows[indicator] ?? -1, entities: entities.length },
  };
}

const LIGHT_COLUMNS = {
  target: at('target'),
  actual: at('actual'),
  completion: at('completion'),
  growth: at('growth'),
};

interface Making {
  readonly template: Template;
  readonly words: Words;
}

/** The rows that a total is the sum of. */
interface Below {
  readonly parts: readonly Attainment[];
  readonly first: number;
}

/** A target that is short of some entities is no denominator. */
const isWhole = ({ target }: Attainment): boolean => !target || target.without.length === 0;

/** Whether the total is a sum over the entities, not reported for the whole. */
const isSummed = ({ actual }: Attainment): boolean => actual?.sources[0]?.entity !== null;

/** Counts the entities that are still missing; "-" and "…" are no blanks. */
function blanksIn({ parts, first }: Below): string {
  const column = columnName(at('actual'));
  return `COUNTBLANK($${column}$${first + 1}:$${column}$${first + parts.length})`;
}

function cellsOf(
  row: Attainment,
  indicator: Indicator,
  line: number,
  below: Below | null,
  { template, words }: Making,
): ContentCell[] {
  const { t, locale } = words;
  const amounts = amountStyle(indicator);
  const cell = (column: Column) => cellAddress(line, at(column));
  const [target, actual, prior, completion] = [
    cell('target'),
    cell('actual'),
    cell('prior'),
    cell('completion'),
  ];
  const isSum = below !== null && isSummed(row);
  const blanks = isSum && below && row.actual ? blanksIn(below) : null;
  const live = isWhole(row) ? liveLights(template, indicator, row, LIGHT_COLUMNS, line) : null;
  const cells: Readonly<Record<Column, ContentCell>> = {
    entity: text(
      below
        ? (template.total ?? t('summary.sheet.total'))
        : (row.entity ?? template.issuer ?? t('summary.sheet.total')),
      {
        ...TEXT,
        bold: below !== null,
      },
    ),
    unit: text(unitWords(indicator.unit.symbol, locale), QUIET),
    target: amount(row, 'target', below, amounts, NOT_SET),
    actual: isSum
      ? amount(row, 'actual', below, amounts, null)
      : amount(row, 'actual', null, amounts, actualText(row)),
    prior: amount(row, 'prior', isSum ? below : null, amounts, null),
    completion: completionCell(row, actual, target, blanks),
    growth: growthCell(row, actual, prior, words),
    schedule: number(row.schedule, PERCENT),
    gap: formula(
      `=IF(ISNUMBER(${completion}),(${completion}-${cell('schedule')})*100,"")`,
      row.gap ? rationalNumber(row.gap) : '',
      POINTS,
    ),
    light: lightCell(
      row.light,
      live,
      words,
      blanks === null ? null : { count: row.actual?.without.length ?? 0, blanks },
    ),
    source: sourceCell(row.actual?.sources ?? [], words),
    remark: text(remarkOf(row, words), QUIET),
  };
  return COLUMNS.map((column) => cells[column]);
}

/** A figure as it stands, or the sum of the cells above that are part of it. */
function amount(
  row: Attainment,
  measure: 'target' | 'actual' | 'prior',
  below: Below | null,
  style: CellStyle,
  none: string | null,
): ContentCell {
  const figure = row[measure];
  if (!figure) return text(none, style);
  const summed = below && sumFormula(row, measure, below);
  return summed ? formula(summed, rationalNumber(figure.value), style) : number(figure.value, style);
}

/** Only the cells that are part of the sum; null where the whole was reported or set by itself. */
function sumFormula(
  row: Attainment,
  measure: 'target' | 'actual' | 'prior',
  { parts, first }: Below,
): string | null {
  // Cells that are still blank are part of it, so that a figure that comes later is added up.
  const counted = parts.map((part) => {
    if (part.state === 'not-set') return false;
    return measure !== 'prior' || part.state === 'given' || (part.state === 'missing' && part.prior === null);
  });
  if (measure === 'target' && !isSumOf(row, parts, counted)) return null;
  const column = columnName(at(measure));
  const areas = runs(counted).flatMap(({ value, at: from, count }) => {
    const [top, bottom] = [first + from + 1, first + from + count];
    return value ? [top === bottom ? `${column}${top}` : `${column}${top}:${column}${bottom}`] : [];
  });
  return areas.length === 0 || areas.length > MOST_AREAS ? null : `=SUM(${areas.join(',')})`;
}

/** What Excel takes as arguments of SUM. */
const MOST_AREAS = 255;

/** Whether the target of the whole is the sum of the entities' own. */
function isSumOf({ target }: Attainment, parts: readonly Attainment[], counted: readonly boolean[]): boolean {
  const own = parts.flatMap(({ target: part }, i) => (counted[i] && part ? [part.value] : []));
  return target !== null && own.length > 0 && compare(sumOfValues(own), target.value) === 0;
}

/** @param blanks counts who is missing from a sum */
function completionCell(row: Attainment, actual: string, target: string, blanks: string | null): ContentCell {
  const { completion } = row;
  if (!isWhole(row)) return text(null, PERCENT);
  if (completion?.by === 'reported') return number(completion.value, { ...PERCENT, italic: true });
  const isComplete = blanks === null ? '' : `,${blanks}=0`;
  const of = `=IF(AND(ISNUMBER(${actual}),ISNUMBER(${target})${isComplete}),IF(${target}=0,"${NOT_SET}",${actual}/${target}),"${NOT_SET}")`;
  return formula(of, completion ? rationalNumber(completion.value) : NOT_SET, PERCENT);
}

/** A rate, or the words of the field where the base is zero, negative or lost. */
function growthCell({ growth }: Attainment, actual: string, prior: string, { t }: Words): ContentCell {
  if (growth?.by === 'reported') return number(growth.value, { ...PERCENT, italic: true });
  const word = (kind: GrowthWord) => t(`summary.growth.${kind}`);
  const quoted = (kind: GrowthWord) => `"${word(kind)}"`;
  const rate = `${actual}/${prior}-1`;
  const zero = `IF(${actual}=0,${quoted('both-zero')},${quoted('zero-base')})`;
  const positive = `IF(${actual}<0,${quoted('turned-loss')},${rate})`;
  const both = `IF(${actual}=${prior},0,IF(${actual}<${prior},${quoted('loss-widened')},${quoted('loss-narrowed')}))`;
  const negative = `IF(${actual}>0,${quoted('turned-profit')},${both})`;
  const value = growth ? growthValue(growth.growth, word) : '';
  const judged = `IF(${prior}=0,${zero},IF(${prior}>0,${positive},${negative}))`;
  return formula(`=IF(AND(ISNUMBER(${actual}),ISNUMBER(${prior})),${judged},"")`, value, PERCENT);
}

const growthValue = (growth: Growth, word: (kind: GrowthWord) => string): number | string =>
  growth.kind === 'value' ? rationalNumber(growth.value) : word(growth.kind);

type GrowthWord =
  'zero-base' | 'both-zero' | 'turned-profit' | 'turned-loss' | 'loss-widened' | 'loss-narrowed';

function remarkOf(row: Attainment, { t }: Words): string | null {
  const { actual, target, completion } = row;
  const remarks = [
    ...(actual && actual.without.length > 0
      ? [t('summary.sheet.sum-without', { names: [...actual.without] })]
      : []),
    ...(target && target.without.length > 0
      ? [t('summary.sheet.target-without', { names: [...target.without] })]
      : []),
    ...(completion?.by === 'reported' ? [t('summary.sheet.completion-reported')] : []),
    ...(row.state === 'missing' ? [t('summary.sheet.missing')] : []),
  ];
  return remarks.length > 0 ? remarks.join(' ') : null;
}

/** What nobody gave, what does not count, and what contradicts itself. */
function missingRows({ missing, problems }: Attainments, template: Template, words: Words): ContentCell[][] {
  const { t } = words;
  const names = new Map(template.indicators.map(({ code, name }) => [code, name]));
  const byReason = new Map<string, string[]>();
  for (const { entity, indicator, reason } of missing) {
    const key = JSON.stringify([entity ?? '', reason]);
    byReason.set(key, [...(byReason.get(key) ?? []), names.get(indicator) ?? indicator]);
  }
  const lines = [...byReason].map(([key, indicators]) => {
    const [entity = '', reason = ''] = JSON.parse(key) as string[];
    const why = t(`summary.sheet.reason.${reason as 'not-reported' | 'left-out' | 'contradicted'}`);
    return [text(entity), text(why), text(t('summary.sheet.listed', { names: indicators }), QUIET)];
  });
  return [
    [],
    [text(t(lines.length > 0 ? 'summary.sheet.missing-list' : 'summary.sheet.nothing-missing'), SECTION)],
    ...lines,
    ...(problems.length > 0 ? [[], [text(t('summary.sheet.problems'), SECTION)]] : []),
    ...problems.map(({ message }) => [text(words.say(message), QUIET)]),
  ];
}
