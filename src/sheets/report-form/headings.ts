/** The headings of a blank report: levels that are merged, and the row that numbers the columns. */
import type { Form, FormColumn, FormMeasure } from '../../core/forms/form';
import { dayOf } from '../../core/statistics/period';
import { unitOf } from '../../core/statistics/units';
import type { Indicator, Template } from '../../core/template/template';
import { unitWords } from '../../messages/figures';
import type { Words } from '../../messages/speak';
import type { CellRect } from '../../workbook/address';

export interface Headings {
  /** From the top down, each as wide as the form; null where a merged area reaches. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** The last of these rows numbers the columns. */
  readonly hasOrdinals: boolean;
  /** Row 0 is the first of these rows. */
  readonly merges: readonly CellRect[];
}

export function headingsOf(form: Form, words: Words): Headings {
  const groups = groupsOf(form, words);
  const isFlat = groups.every(({ title }) => title === null);
  const upper: (string | null)[] = [];
  const lower: (string | null)[] = [];
  const merges: CellRect[] = [];
  for (const { title, texts } of groups) {
    const column = upper.length;
    if (title === null) {
      upper.push(...texts);
      lower.push(...texts.map(() => null));
      if (!isFlat) merges.push({ row: 0, column, rows: 2, columns: 1 });
    } else {
      upper.push(title, ...texts.slice(1).map(() => null));
      lower.push(...texts);
      merges.push({ row: 0, column, rows: 1, columns: texts.length });
    }
  }
  const ordinals = ordinalRow(form, words);
  const rows = [upper, ...(isFlat ? [] : [lower]), ...(ordinals ? [ordinals] : [])];
  return { rows, hasOrdinals: ordinals !== null, merges };
}

interface Group {
  /** null: a column that stands alone. */
  readonly title: string | null;
  readonly texts: readonly string[];
}

/** Neighbours that belong together stand under one heading; one alone needs none. */
function groupsOf(form: Form, words: Words): Group[] {
  const groups: { key: string; title: string; texts: string[]; alone: string }[] = [];
  for (const column of form.columns) {
    const { key, title, alone } = groupOf(column, form, words);
    const text = leafOf(column, form, words);
    const last = groups.at(-1);
    if (last && key !== '' && last.key === key) last.texts.push(text);
    else groups.push({ key, title, texts: [text], alone: alone ?? text });
  }
  return groups.map(({ title, texts, alone }) =>
    texts.length === 1 ? { title: null, texts: [alone] } : { title, texts },
  );
}

function groupOf(
  column: FormColumn,
  { template }: Form,
  { t, locale }: Words,
): { readonly key: string; readonly title: string; readonly alone?: string } {
  if (column.kind !== 'figure') return { key: '', title: '' };
  const indicator = column.indicator === null ? undefined : template.indicators[column.indicator];
  if (indicator) {
    const title = t('forms.indicator', { name: indicator.name, unit: unitText(indicator, locale) });
    // Alone under the name of its indicator stands what was achieved.
    return { key: String(column.indicator), title, ...(column.measure === 'actual' && { alone: title }) };
  }
  if (PROGRESS.has(column.measure)) return { key: 'progress', title: t('forms.group.progress') };
  return LAST_YEAR.has(column.measure)
    ? { key: 'last-year', title: t('forms.group.last-year') }
    : { key: '', title: '' };
}

const PROGRESS: ReadonlySet<FormMeasure> = new Set(['actual', 'completion', 'secondCompletion', 'gap']);
const LAST_YEAR: ReadonlySet<FormMeasure> = new Set(['prior', 'change', 'growth']);

/** The heading of one column. */
export function leafOf(column: FormColumn, { layout, template }: Form, { t }: Words): string {
  if (column.kind === 'name')
    return t(layout === 'indicator-rows' ? 'forms.column.indicator' : 'forms.column.entity');
  if (column.kind !== 'figure') return t(`forms.column.${column.kind}`);
  const { measure } = column;
  const text =
    measure === 'target' || measure === 'secondTarget'
      ? t(isYear(template) ? 'forms.measure.target' : 'forms.measure.target.window')
      : t(`forms.measure.${measure === 'secondCompletion' ? 'completion' : measure}`);
  const [first, second] = template.owners;
  if (!first || !second || !OWNED.has(measure)) return text;
  const owner = measure === 'secondTarget' || measure === 'secondCompletion' ? second : first;
  return t('forms.measure.owned', { measure: text, owner: owner.name });
}

const OWNED: ReadonlySet<FormMeasure> = new Set(['target', 'completion', 'secondTarget', 'secondCompletion']);

function isYear({ window }: Template): boolean {
  const [from, to] = [dayOf(window.from), dayOf(window.to)];
  return from.year === to.year && from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31;
}

/** In the reader's language where that names the same unit; as the template writes it otherwise. */
export function unitText({ unit }: Indicator, locale: Words['locale']): string {
  const said = unitWords(unit.symbol, locale);
  return unitOf(said)?.symbol === unit.symbol ? said : unit.symbol;
}

/** A row of two digits is all that a reader takes for the numbers of columns. */
const MOST_NUMBERS = 99;

/** 甲 乙 丙 1 2 3=2/1: which column is computed from which. null where there are too many of them. */
function ordinalRow({ columns, lines }: Form, { t, locale }: Words): string[] | null {
  const figures = columns.flatMap(({ kind }, index) => (kind === 'figure' ? [index] : []));
  if (figures.length > MOST_NUMBERS) return null;
  const numbers = new Map(figures.map((column, index) => [column, index + 1]));
  const letters = [...(locale === 'zh-CN' ? '甲乙丙丁' : 'ABCD')];
  return columns.map((_, column) => {
    const own = numbers.get(column);
    if (own === undefined) return letters.shift() ?? '';
    const number = (at: number | undefined): number => (at === undefined ? 0 : (numbers.get(at) ?? 0));
    const cell = lines.map(({ cells }) => cells[column]).find((each) => each && COMPUTED.has(each.kind));
    switch (cell?.kind) {
      case 'completion':
        return `${own}=${number(cell.actual.column)}/${number(cell.target.column)}`;
      case 'gap': {
        const completion = columns.findIndex(
          (each, at) =>
            each.kind === 'figure' &&
            each.measure === 'completion' &&
            lines.some(({ cells }) => {
              const beside = cells[at];
              return beside?.kind === 'completion' && beside.actual.column === cell.actual.column;
            }),
        );
        return t('forms.ordinal.gap', { number: own, completion: number(completion) });
      }
      case 'change':
        return `${own}=${number(cell.actual.column)}-${number(cell.prior.column)}`;
      case 'growth':
        return `${own}=${number(cell.actual.column)}/${number(cell.prior.column)}-1`;
      default:
        return String(own);
    }
  });
}

const COMPUTED: ReadonlySet<string> = new Set(['completion', 'gap', 'change', 'growth']);
