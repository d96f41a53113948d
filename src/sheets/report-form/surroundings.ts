/** What stands above and below the table of a blank report: title, who reports and for when, the note, the signatures. */
import type { Form } from '../../core/forms/form';
import { periodCode } from '../../core/statistics/period';
import type { Period } from '../../core/statistics/period';
import { readPeriod } from '../../core/statistics/read-period';
import { periodWords } from '../../messages/periods';
import type { Words } from '../../messages/speak';
import type { CellRect } from '../../workbook/address';
import type { ContentCell, EntryRule } from '../../workbook/content';
import { CAPTION, CAPTION_LABEL, DATE_INPUT, NOTE_TEXT, OPEN_LINE, UNITS } from './styles';
import { unitText } from './headings';

/** Rows of cells, with what is special about some of them. Rows are counted from the first of these rows. */
export interface Part {
  readonly rows: readonly (readonly ContentCell[])[];
  readonly merges: readonly CellRect[];
  readonly open: readonly CellRect[];
  readonly rules: readonly EntryRule[];
}

const area = (row: number, column: number, columns = 1): CellRect => ({ row, column, rows: 1, columns });
const merged = (rects: readonly CellRect[]): CellRect[] => rects.filter(({ columns }) => columns > 1);

/** The title of the template without its year, and the period. A title that speaks of another period would be read as this one's. */
export function titleText({ template, period }: Form, { t, locale }: Words): string {
  const own = readPeriod(template.title);
  const isYear = own?.months.first === 1 && own.months.last === 12;
  const said = { period: periodWords(period, locale) };
  if (own && !isYear && !isSame(own.period, period)) return t('forms.title.plain', said);
  const title = template.title.replace(
    /[\s(\uff08]*(20\d\d)\s*年?度?[)\uff09]?\s*$/,
    (ending, year: string) => (Number(year) === period.to.year ? '' : ending),
  );
  return t('forms.title', { ...said, title: title === '' ? template.title : title });
}

const isSame = (a: Period | null, b: Period): boolean => a !== null && periodCode(a) === periodCode(b);

/** Who reports, for which period, in which units; in two rows where there is no room for one. */
export function captionPart(form: Form, width: number, words: Words): Part {
  const { t, locale } = words;
  const { template, period } = form;
  const units = [...new Set(template.indicators.map((indicator) => unitText(indicator, locale)))];
  const entity =
    form.entity ?? (template.entities.length === 1 ? template.entities[0]?.name : undefined) ?? null;
  const isAsked = entity === null && form.layout === 'indicator-rows';
  const who: ContentCell = isAsked
    ? { value: null, style: OPEN_LINE }
    : { value: entity ?? template.issuer ?? '', style: CAPTION };
  const label = (value: string): ContentCell => ({ value, style: CAPTION_LABEL });
  const blank = { value: null, style: CAPTION };
  // In English the code stands for the period: it is read in any language.
  const when: ContentCell = {
    value: locale === 'zh-CN' ? periodWords(period, locale) : periodCode(period),
    style: CAPTION,
  };
  const inUnits: ContentCell = { value: t('forms.caption.units', { units }), style: UNITS };
  const oneRow = width >= 7;
  const whoArea = area(0, 2, oneRow ? 2 : width - 2);
  const rows: ContentCell[][] = oneRow
    ? [[label(t('forms.caption.entity')), blank, who, blank, label(t('forms.caption.period')), when, inUnits]]
    : [
        [label(t('forms.caption.entity')), blank, who],
        [label(t('forms.caption.period')), blank, when, inUnits],
      ];
  const unitsArea = oneRow ? area(0, 6, width - 6) : area(1, 3, width - 3);
  return {
    rows,
    merges: merged([area(0, 0, 2), whoArea, ...(oneRow ? [] : [area(1, 0, 2)]), unitsArea]),
    open: isAsked ? [whoArea] : [],
    rules: isAsked ? [entityRule(whoArea, form, words)] : [],
  };
}

/** As much as Excel takes in a list of choices. */
const LONGEST_LIST = 255;

function entityRule(range: CellRect, { template: { entities } }: Form, { t }: Words): EntryRule {
  const values = entities.map(({ name }) => name);
  const title = t('forms.caption.entity').replace(/[:\uff1a]$/, '');
  const fits = values.length > 0 && values.join(',').length <= LONGEST_LIST;
  if (!fits || values.some((value) => /^\s|,|\s$/.test(value))) {
    return { range, allows: { kind: 'anything' }, help: { title, text: t('forms.entry.entity.free') } };
  }
  return {
    range,
    allows: { kind: 'list', values },
    help: { title, text: t('forms.entry.entity') },
    refusal: { style: 'stop', title: t('forms.entry.refused'), text: t('forms.entry.entity.refused') },
  };
}

/** The note, and the signatures below it: as many beside each other as there is room for. */
export function closingPart(width: number, { t }: Words): Part {
  const labels = (['head', 'checked', 'prepared', 'phone', 'date'] as const).map((each) => ({
    text: t(`forms.sign.${each}`),
    isDate: each === 'date',
  }));
  const perRow = Math.max(1, 1 + Math.floor((width - 3) / 2));
  const rows: ContentCell[][] = [[{ value: t('forms.note'), style: NOTE_TEXT }]];
  const merges: CellRect[] = [area(0, 0, width)];
  const open: CellRect[] = [];
  const rules: EntryRule[] = [];
  for (let first = 0; first < labels.length; first += perRow) {
    const row = rows.length;
    const cells: ContentCell[] = [];
    for (const { text, isDate } of labels.slice(first, first + perRow)) {
      const isFirst = cells.length === 0;
      if (isFirst) merges.push(area(row, 0, 2));
      cells.push(
        { value: text, style: CAPTION_LABEL },
        ...(isFirst ? [{ value: null, style: CAPTION }] : []),
      );
      const place = area(row, cells.length);
      open.push(place);
      if (isDate) rules.push(dateRule(place, t));
      cells.push({ value: null, style: isDate ? DATE_INPUT : OPEN_LINE });
    }
    rows.push(cells);
  }
  return { rows, merges: merged(merges), open, rules };
}

/** Days from 2000 to 2099, as Excel counts them. */
const dateRule = (range: CellRect, t: Words['t']): EntryRule => ({
  range,
  allows: { kind: 'decimal', min: 36_526, max: 73_050 },
  help: { title: t('forms.sign.date').replace(/[:\uff1a]$/, ''), text: t('forms.entry.date') },
  refusal: { style: 'stop', title: t('forms.entry.refused'), text: t('forms.entry.date') },
});
