/** Lists of problems and of what leaders owe, where a sheet is one. */
import type { LedgerDocument } from '../scheme/sections/ledgers';
import { isCount } from '../statistics/units';
import type { Template } from '../template/template';
import { saysSolved, speaksOfDuties, speaksOfProblems } from './column-roles';
import type { ColumnRole } from './column-roles';
import type { SheetColumn, SheetColumns } from './sheet-columns';

const column = (
  { columns }: SheetColumns,
  role: ColumnRole,
  kind: SheetColumn['kind'] = 'text',
): SheetColumn | null => columns.find((one) => one.role === role && one.kind === kind) ?? null;

/** null: the sheet is no list of problems. */
export function draftProblems(sheet: SheetColumns, template: Template): LedgerDocument['problems'] {
  const name = column(sheet, 'name');
  if (![sheet.sheet, ...sheet.above, name?.name ?? ''].some(speaksOfProblems)) return null;
  const solved = column(sheet, 'solved', 'date');
  const status = sheet.columns.find(
    ({ kind, role, choices }) =>
      kind === 'text' && role === 'status' && choices.some(({ text }) => saysSolved(text)),
  );
  if (!solved && !status) return null;
  const solvedTexts = status?.choices.map(({ text }) => text).filter(saysSolved) ?? [];
  return {
    raised: column(sheet, 'raised', 'date')?.name ?? null,
    solved: solved?.name ?? null,
    // Where the day is written down it says it all; a status beside it may be behind.
    solvedWhere: solved || !status ? [] : [{ field: status.name, is: solvedTexts }],
    due: column(sheet, 'due', 'date')?.name ?? null,
    indicators: problemIndicators(template),
  };
}

function problemIndicators({ indicators }: Template): NonNullable<LedgerDocument['problems']>['indicators'] {
  const about = indicators.filter(({ name }) => speaksOfProblems(name));
  const code = (is: (name: string) => boolean, counts: boolean): string | null =>
    about.find(({ name, unit }) => (counts ? isCount(unit) : unit.symbol === '%') && is(name))?.code ?? null;
  const isOpen = (name: string): boolean => /未|待|尚|open|pending/i.test(name);
  const isSolved = (name: string): boolean =>
    !isOpen(name) && /解决|办结|销号|化解|整改|solved|resolved|closed/i.test(name);
  return {
    raised: code((name) => !isSolved(name) && !isOpen(name), true),
    solved: code(isSolved, true),
    open: code(isOpen, true),
    rate: code(isSolved, false) ?? code(() => true, false),
  };
}

/** null: the sheet is no record of what leaders have done. How many each owes nobody can tell: one of each. */
export function draftDuties(sheet: SheetColumns): LedgerDocument['duties'] {
  const leader = column(sheet, 'leader');
  const matter =
    column(sheet, 'matter') ??
    sheet.columns.find(({ kind, role, choices }) => kind === 'text' && role === null && choices.length > 1);
  if (!leader || !matter || matter.choices.length < 2 || matter === leader) return null;
  if (sheet.columns.some(({ kind }) => kind === 'amount')) return null;
  if (![sheet.sheet, ...sheet.above].some(speaksOfDuties)) return null;
  const object = column(sheet, 'object');
  const take = object
    ? ({ take: 'distinct', of: object.name } as const)
    : ({ take: 'count', of: null } as const);
  return {
    leader: leader.name,
    leaders: leader.choices.flatMap(({ text }) => (/[、,，;；/\s]/.test(text) ? [] : [text])),
    owed: matter.choices.map(({ text }) => ({
      name: text,
      atLeast: 1,
      ...take,
      where: [{ field: matter.name, is: [text] }],
    })),
  };
}
