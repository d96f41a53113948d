/** Which indicators of a template the rows of a ledger may give, and by which conditions: what their names say, and the columns bear out. */
import { leavesOf } from '../scheme/sections/ledger-conditions';
import type { LedgerCondition } from '../scheme/sections/ledger-conditions';
import type { LedgerDocument } from '../scheme/sections/ledgers';
import { convertScale, isCount } from '../statistics/units';
import { nameKey } from '../template/name-key';
import type { Indicator, Template } from '../template/template';
import { NameParts } from './name-parts';
import { boundIn, sizeBand } from './size-bands';
import type { SheetColumn, SheetColumns } from './sheet-columns';

export interface DraftFigure {
  readonly figure: LedgerDocument['figures'][number];
  /** Every word of the indicator's name is explained by the sheet. */
  readonly isSure: boolean;
}

/** In the order of the template. */
export function draftFigures(sheet: SheetColumns, template: Template): DraftFigure[] {
  return template.indicators.flatMap((indicator) => draftFigure(sheet, indicator) ?? []);
}

function draftFigure(sheet: SheetColumns, indicator: Indicator): DraftFigure | null {
  const spellings = [indicator.name, ...indicator.aliases].map((name) => drafted(sheet, indicator, name));
  const drafts = spellings.flatMap((one) => one ?? []);
  return drafts.find(({ isSure }) => isSure) ?? drafts[0] ?? null;
}

function drafted(sheet: SheetColumns, { code, unit }: Indicator, name: string): DraftFigure | null {
  const parts = new NameParts(name);
  const summed = isCount(unit) ? null : amountNamed(sheet, unit, name);
  if (!isCount(unit) && !summed) return null;
  // 实到资金 goes first: what else the name says is then about the rows.
  if (summed) parts.take(summed.name);
  const where = conditionsIn(sheet, name, parts);
  const noun = nounOf(sheet);
  const isNamed = noun !== null && (parts.take(`${noun}s`) || parts.take(noun));
  if (!summed && !isNamed && where.length === 0) return null;
  for (const column of sheet.columns) if (column.kind === 'amount') parts.take(column.name);
  for (const { field } of leavesOf(where)) parts.takeCommon(field ?? '');
  if (summed) parts.takeCommon(summed.name);
  for (const text of [sheet.sheet, ...sheet.above]) parts.takeCommon(text);
  parts.takeMatching(FILLERS);
  const figure = { indicator: code, measure: 'actual' } as const;
  return {
    figure: summed
      ? { ...figure, take: 'sum', of: summed.name, where }
      : { ...figure, take: 'count', of: null, where },
    isSure: parts.left === 0 && (summed !== null || isNamed),
  };
}

/** Words of an indicator that say nothing about which rows are meant. */
const FILLERS =
  /(?:number|count|total|amount|of|the|in|from|with|and)|实际|累计|全部|其中|情况|全市|全县|全区|本年|数量|总数|[个家户项宗件]数|总额|金额|数|额|总|的|自|来|为|按|及|投资/;

/** The column whose heading the name speaks of; the one that it shares most with, if it shares anything. */
function amountNamed({ columns }: SheetColumns, due: Indicator['unit'], name: string): SheetColumn | null {
  let best: { readonly column: SheetColumn; readonly shared: number } | null = null;
  for (const column of columns) {
    if (column.kind !== 'amount' || !column.unit || convertScale(column.unit, due) === null) continue;
    // Percentages do not add up.
    if (due.dimension === 'percent' || due.dimension === 'points') continue;
    const parts = new NameParts(name);
    // 超20亿元重大项目计划投资: the size is not what is summed.
    const band = sizeBand(name);
    if (band) parts.take(band.words);
    const shared = parts.take(column.name) ? nameKey(column.name).length + 1 : parts.takeCommon(column.name);
    if (shared > (best?.shared ?? 0)) best = { column, shared };
  }
  return best?.column ?? null;
}

/** What a row is: 项目 of 项目名称. */
function nounOf({ columns }: SheetColumns): string | null {
  const name = columns.find(({ role }) => role === 'name')?.name;
  if (name === undefined) return null;
  const noun = nameKey(name).replace(/(?:名称|全称|name|title)$/, '');
  return noun.length > 1 ? noun : null;
}

/** Texts of columns that the name holds, a size band, a day of what has been done. */
function conditionsIn(sheet: SheetColumns, name: string, parts: NameParts): LedgerCondition[] {
  const where: LedgerCondition[] = [];
  const band = sizeBand(name);
  const sized = band && sizedColumn(sheet, name, band);
  if (band && sized) {
    parts.take(band.words);
    // 超亿元重大项目: what is large is said by the size. By itself, 重大 and 重点 mean rows that somebody has picked out.
    parts.takeMatching(/重大|重点/);
    where.push(sized);
  }
  for (const [field, texts] of choicesIn(sheet, name)) {
    // Taken out of what is left, the longest first: a text that stands within another says nothing of its own.
    const meant = texts.filter(({ key }) => parts.take(key));
    if (meant.length > 0) where.push({ field, is: meant.map(({ text }) => text) });
  }
  where.push(...daysIn(sheet, name, parts));
  return where;
}

function sizedColumn(
  { columns }: SheetColumns,
  name: string,
  band: NonNullable<ReturnType<typeof sizeBand>>,
): LedgerCondition | null {
  const fitting = columns.filter(
    ({ kind, unit }) => kind === 'amount' && unit && boundIn(band, unit) !== null,
  );
  const column =
    fitting.find(({ role }) => role === 'planned') ??
    fitting.find((one) => nameKey(name).includes(nameKey(one.name)));
  if (!column?.unit) return null;
  return { field: column.name, [band.bound]: boundIn(band, column.unit) ?? band.value };
}

interface MeantText {
  readonly text: string;
  readonly key: string;
}

/** By column, the one first whose texts are longest. */
function choicesIn({ columns }: SheetColumns, name: string): (readonly [string, readonly MeantText[]])[] {
  const whole = nameKey(name);
  const found = columns.flatMap(({ name: field, choices, role }) => {
    if (role === 'name' || role === 'serial' || role === 'aside' || choices.length < 2) return [];
    const texts = choices
      .flatMap(({ text }): MeantText[] => {
        const key = spelledIn(whole, nameKey(text));
        return key === null ? [] : [{ text, key }];
      })
      .sort((a, b) => b.key.length - a.key.length);
    return texts.length === 0 ? [] : [[field, texts] as const];
  });
  return found.sort(([, [a]], [, [b]]) => (b?.key.length ?? 0) - (a?.key.length ?? 0));
}

/** 已开工 and 上海市 may be meant by 开工 and 上海; of 是 or 其他 nobody knows what is meant. */
function spelledIn(name: string, text: string): string | null {
  const spellings = [text, text.replace(/^已/, ''), text.replace(/[省市县区]$/, '')];
  return (
    spellings.find((key) => key.length >= SHORTEST_TEXT && !REST.test(key) && name.includes(key)) ?? null
  );
}
const SHORTEST_TEXT = 2;
const REST = /^(?:其他|其它|其余|无|否|是|others?)$/;

/** 已开工项目, 新签约项目: the day in 开工时间 lies in the year that is looked at, and not behind the report. */
function daysIn({ columns }: SheetColumns, name: string, parts: NameParts): LedgerCondition[] {
  for (const { name: field, kind, role } of columns) {
    if (kind !== 'date' || role === 'due') continue;
    const event = nameKey(field)
      .replace(/(?:时间|日期|date|day|time)$/, '')
      .replace(/^(?:实际|项目)/, '');
    if (event.length < 2 || !nameKey(name).includes(event)) continue;
    const isNew = parts.take(`新${event}`) || parts.take(`当年${event}`) || parts.take(`本年${event}`);
    if (!isNew && !parts.take(`已${event}`) && !parts.take(event)) continue;
    const toDate: LedgerCondition = { field, within: 'to-date' };
    return isNew ? [{ field, within: 'window' }, toDate] : [toDate];
  }
  return [];
}
