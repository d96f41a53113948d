/** The workbook that is sent out to be filled in (生成填报表): a template becomes sheets with headings, formulas and rules for entries. */
import type { Form, FormCell, FormColumn, FormLine, FormOptions } from '../../core/forms/form';
import { planForm } from '../../core/forms/plan-form';
import type { Message } from '../../core/message';
import { decimalNumber, parseDecimal } from '../../core/statistics/decimal';
import type { Indicator, Template } from '../../core/template/template';
import type { Words } from '../../messages/speak';
import type { CellRect } from '../../workbook/address';
import type { WorkbookChange } from '../../workbook/changes';
import type { CellStyle, ContentCell, EntryRule, SheetContent } from '../../workbook/content';
import type { WorkbookOutline } from '../../workbook/snapshot';
import { legalNames } from '../legal-names';
import { entryRules, indicatorAt, inputAreas, isWhole } from './entries';
import { blankResult, formulaOf } from './formulas';
import type { FormulaStyle } from './formulas';
import { headingsOf, unitText } from './headings';
import { CENTRED, FORM_TITLE, INPUT, NAME, NUMBER, ORDINAL, REMARK, TOTAL_NAME } from './styles';
import { captionPart, closingPart, titleText } from './surroundings';
import type { Part } from './surroundings';
import { withFormWords } from './words';
import { HEADING } from '../styles';

export interface ReportFormOptions extends Omit<FormOptions, 'entity'> {
  /** A form for each entity of the template ('each'), for one of them by name, or one for all ('all', the default). */
  readonly entities?: 'all' | 'each' | { readonly name: string };
  /** native by default: the sheet then also works without the add-in. */
  readonly formulas?: FormulaStyle;
}

export interface ReportForm {
  /** Legal as the name of a sheet, and no two alike. */
  readonly name: string;
  /** Whom the form is for; null: all, or whoever fills it in. */
  readonly entity: string | null;
  readonly content: SheetContent;
}

export type ReportFormsResult =
  | { readonly ok: true; readonly forms: readonly ReportForm[] }
  /** Why no such form can be made of this template, and what to do; in words: say() of withFormWords. */
  | { readonly ok: false; readonly reason: Message };

/** @param taken names of sheets that the new ones must not have */
export function reportForms(
  template: Template,
  options: ReportFormOptions,
  words: Words,
  taken: readonly string[] = [],
): ReportFormsResult {
  const { entities = 'all' } = options;
  const wanted =
    entities === 'all' || (entities === 'each' && template.entities.length === 0)
      ? [null]
      : entities === 'each'
        ? template.entities.map(({ name }) => name)
        : [entities.name];
  const own = withFormWords(words);
  const made: Omit<ReportForm, 'name'>[] = [];
  for (const entity of wanted) {
    const planned = planForm(template, { ...options, entity: entity ?? undefined });
    if (!planned.ok) return planned;
    made.push({ entity, content: contentOf(planned.form, options.formulas ?? 'native', own) });
  }
  const names = legalNames([...taken, ...made.map(({ entity }) => entity ?? own.t('forms.sheet'))]);
  return { ok: true, forms: made.map((form, i) => ({ ...form, name: names[taken.length + i] ?? '' })) };
}

export type ReportFormChangesResult =
  | { readonly ok: true; readonly changes: readonly WorkbookChange[] }
  | { readonly ok: false; readonly reason: Message };

/** The same as new sheets of an open workbook, after all others. */
export function reportFormChanges(
  template: Template,
  options: ReportFormOptions,
  outline: WorkbookOutline,
  words: Words,
): ReportFormChangesResult {
  const taken = outline.sheets.map(({ name }) => name);
  const made = reportForms(template, options, words, taken);
  if (!made.ok) return made;
  return {
    ok: true,
    changes: made.forms.map(({ name, content }) => ({ kind: 'add-sheet', sheet: name, content })),
  };
}

function contentOf(form: Form, formulas: FormulaStyle, words: Words): SheetContent {
  const width = form.columns.length;
  const title: Part = {
    rows: [[{ value: titleText(form, words), style: FORM_TITLE }]],
    merges: [{ row: 0, column: 0, rows: 1, columns: width }],
    open: [],
    rules: [],
  };
  const headings = headingsPart(form, words);
  const above = [title, captionPart(form, width, words), headings];
  const firstRow = above.reduce((sum, { rows }) => sum + rows.length, 0);
  const body: Part = {
    rows: form.lines.map((line, index) =>
      form.columns.map((column, at) =>
        bodyCell({ form, formulas, firstRow, words }, line, index, column, at),
      ),
    ),
    merges: [],
    open: inputAreas(form, firstRow).map((rect) => down(rect, -firstRow)),
    rules: entryRules(form, firstRow, words).map((rule) => ({ ...rule, range: down(rule.range, -firstRow) })),
  };
  const whole = [...above, body, closingPart(width, words)].reduce(together);
  const widths = form.columns.map((column) => widthOf(column, form, words));
  return {
    rows: whole.rows,
    merges: whole.merges,
    openCells: whole.open,
    validations: whole.rules,
    columnWidths: widths,
    rowHeights: heightsOf(form, firstRow, headings.rows.length, whole.rows.length),
    frozenRows: firstRow,
    page: {
      paper: widths.reduce((sum, each) => sum + each, 0) > WIDEST_A4 ? 'A3' : 'A4',
      orientation: 'landscape',
      printArea: { row: 0, column: 0, rows: whole.rows.length, columns: width },
      titleRows: firstRow,
      fitsWidth: true,
      footer: { center: words.t('forms.page') },
    },
  };
}

/** Characters that are still readable when they are fitted to the width of the page. */
const WIDEST_A4 = 170;

const down = (rect: CellRect, rows: number): CellRect => ({ ...rect, row: rect.row + rows });

function together(above: Part, below: Part): Part {
  const by = above.rows.length;
  return {
    rows: [...above.rows, ...below.rows],
    merges: [...above.merges, ...below.merges.map((rect) => down(rect, by))],
    open: [...above.open, ...below.open.map((rect) => down(rect, by))],
    rules: [
      ...above.rules,
      ...below.rules.map((rule): EntryRule => ({ ...rule, range: down(rule.range, by) })),
    ],
  };
}

function headingsPart(form: Form, words: Words): Part {
  const { rows, merges, hasOrdinals } = headingsOf(form, words);
  return {
    rows: rows.map((row, r) =>
      row.map((value) => ({ value, style: hasOrdinals && r === rows.length - 1 ? ORDINAL : HEADING })),
    ),
    merges,
    open: [],
    rules: [],
  };
}

interface Sheet {
  readonly form: Form;
  readonly formulas: FormulaStyle;
  readonly firstRow: number;
  readonly words: Words;
}

function bodyCell(sheet: Sheet, line: FormLine, index: number, column: FormColumn, at: number): ContentCell {
  const { form, words } = sheet;
  const indicator = line.indicator === null ? undefined : form.template.indicators[line.indicator];
  switch (column.kind) {
    case 'serial':
      return { value: line.serial, style: CENTRED };
    case 'name': {
      const name = indicator?.name ?? line.entity ?? '';
      const value = line.isFirstPart ? words.t('forms.part', { name }) : name;
      return {
        value,
        style: line.isTotal ? TOTAL_NAME : { ...NAME, ...(line.depth > 0 && { indent: 2 * line.depth }) },
      };
    }
    case 'unit':
      return { value: indicator ? unitText(indicator, words.locale) : null, style: CENTRED };
    case 'note':
      return { value: null, style: REMARK };
    case 'figure': {
      const cell = line.cells[at];
      const own = indicatorAt(form, column, index);
      return cell && own ? figureCell(sheet, cell, column, own) : { value: null, style: NUMBER };
    }
  }
}

function figureCell(
  { form, formulas, firstRow }: Sheet,
  cell: FormCell,
  column: Extract<FormColumn, { readonly kind: 'figure' }>,
  indicator: Indicator,
): ContentCell {
  const style: CellStyle = { ...NUMBER, numberFormat: numberFormat(cell, column, indicator) };
  if (cell.kind === 'input')
    return { value: null, style: { ...INPUT, numberFormat: style.numberFormat ?? 'General' } };
  if (cell.kind === 'none') return { value: NOTHING, style: NUMBER };
  if (cell.kind === 'given') {
    const decimal = parseDecimal(cell.value ?? '');
    return decimal ? { value: decimalNumber(decimal), style } : { value: NOTHING, style: NUMBER };
  }
  const formula = formulaOf(cell, formulas, firstRow);
  return formula === null ? { value: null, style } : { value: blankResult(cell, form), formula, style };
}

/** No target was set, and nothing follows from it. */
const NOTHING = '-';

/** The decimals of the template, as Excel shows them. */
function numberFormat(
  cell: FormCell,
  { measure }: Extract<FormColumn, { readonly kind: 'figure' }>,
  { unit, decimals }: Indicator,
): string {
  switch (measure) {
    case 'completion':
    case 'secondCompletion':
    case 'growth':
      return '0.00%';
    case 'gap':
      return '+0.00;-0.00;0.00';
    case 'target':
    case 'secondTarget':
      return cell.kind === 'given' ? fixedFormat(parseDecimal(cell.value ?? '')?.scale ?? 0) : 'General';
    default:
      if (isWhole(unit)) return fixedFormat(0);
      return decimals === null ? 'General' : fixedFormat(decimals);
  }
}

const fixedFormat = (decimals: number): string => (decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0');

function widthOf(column: FormColumn, form: Form, words: Words): number {
  switch (column.kind) {
    case 'serial':
      return 6;
    case 'name':
      return (
        Math.min(
          WIDEST_NAME,
          form.lines.reduce((widest, line) => Math.max(widest, nameWidth(line, form)), 14),
        ) + 2
      );
    case 'unit':
      return 10;
    case 'note':
      return 20;
    case 'figure':
      return words.locale === 'zh-CN' ? 13 : 15;
  }
}

const WIDEST_NAME = 46;

/** With its indent and 其中. */
function nameWidth({ indicator, entity, depth }: FormLine, { template }: Form): number {
  const name = (indicator === null ? entity : template.indicators[indicator]?.name) ?? '';
  return displayWidth(name) + (depth > 0 ? 6 + 2 * depth : 0);
}

/** In digits: a Chinese character takes two. */
const displayWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u2e80-\uffff]/.test(character) ? 2 : 1), 0);

/** The title has room; headings have two lines; a line is as high as its name and never narrow. */
function heightsOf(form: Form, firstRow: number, headings: number, rows: number): number[] {
  const { lines } = form;
  return Array.from({ length: rows }, (_, row) => {
    if (row === 0) return 32;
    if (row < firstRow - headings) return 22;
    if (row < firstRow) return 30;
    const line = lines[row - firstRow];
    if (!line) return row === firstRow + lines.length ? 30 : 22;
    return 20 * Math.ceil(Math.max(1, nameWidth(line, form)) / WIDEST_NAME);
  });
}
