/** A ledger being described in the form: what its sheet proposes, and what the description gives, as it stands. */
import { draftLedger } from '../../../core/ledger-drafting/draft-ledger';
import { borneOut, previewLedger } from '../../../core/ledger-drafting/preview-ledger';
import { schemeWithLedger, schemeWithoutLedger } from '../../../core/ledger-drafting/scheme-ledgers';
import type { SheetColumns } from '../../../core/ledger-drafting/sheet-columns';
import { parseScheme } from '../../../core/scheme/parse';
import type { SchemeProblem } from '../../../core/scheme/names';
import type { LedgerDocument } from '../../../core/scheme/sections/ledgers';
import type { SheetSnapshot } from '../../../workbook/snapshot';
import type { Summed } from '../summed';
import { ledgersOf, lineTold, remarksOf, tableTold } from './ledgers';
import type { LineTold, RemarkTold, TableTold } from './ledgers';

export interface LedgerDraftAsked {
  readonly sheet: SheetSnapshot;
  /** Names of the other ledgers. */
  readonly taken: readonly string[];
}

export interface LedgerDraftTold {
  readonly sheet: SheetColumns;
  readonly ledger: LedgerDocument;
}

export interface LedgerPreviewAsked {
  /** By number, because it is large and the description changes with every key: given only where the worker does not know it. */
  readonly sheet: number;
  readonly given: SheetSnapshot | null;
  readonly ledger: LedgerDocument;
  /** The scheme that it is part of, and the ledger whose place it takes there; null: none. */
  readonly scheme: string | null;
  readonly place: number | null;
}

export interface LedgerPreviewTold {
  /** Where in the ledger: figures[2].of. */
  readonly problems: readonly SchemeProblem[];
  /** Of the rest of the scheme, were it kept. */
  readonly elsewhere: readonly SchemeProblem[];
  /** null: the sheet does not have its columns, or what is wrong leaves nothing to be counted. */
  readonly table: TableTold | null;
  readonly remarks: readonly RemarkTold[];
  /** By place in the ledger; null: it cannot be counted yet. */
  readonly figures: readonly (LineTold | null)[];
  /** The scheme with it, and without it: null where nothing is left then, or it has no place there yet. */
  readonly text: string;
  readonly without: string | null;
}

/** @returns null where no row of the sheet looks like headings */
export function ledgerDrafted(summed: Summed, { sheet, taken }: LedgerDraftAsked): LedgerDraftTold | null {
  const draft = draftLedger(sheet, summed.template, taken);
  if (!draft) return null;
  const { book, given } = givenIn(summed, sheet);
  return { sheet: draft.sheet, ledger: borneOut(book, draft.ledger, draft.likely, given) };
}

let known: { readonly id: number; readonly sheet: SheetSnapshot } | null = null;

/** @returns null where the sheet is not known and not given */
export function ledgerPreviewed(
  summed: Summed,
  { sheet: id, given: sent, ledger, scheme, place }: LedgerPreviewAsked,
): LedgerPreviewTold | null {
  if (sent) known = { id, sheet: sent };
  if (known?.id !== id) return null;
  const { book, given } = givenIn(summed, known.sheet);
  const { problems, books, lines, figures } = previewLedger(book, ledger, given);
  const text = schemeWithLedger(scheme, ledger, place);
  const whole = parseScheme(text, summed.template);
  const [table] = books?.ledgers ?? [];
  return {
    problems,
    elsewhere: problems.length > 0 || whole.ok ? [] : whole.problems,
    table: table ? tableTold(table, lines) : null,
    remarks: books ? remarksOf(books) : [],
    figures: figures.map((line) => line && lineTold(line)),
    text,
    without: scheme === null || place === null ? null : schemeWithoutLedger(scheme, place),
  };
}

function givenIn({ scheme, template, period, counted }: Summed, sheet: SheetSnapshot) {
  const without = { ...scheme, ledgers: [], classes: [], stages: [] };
  const { books, reported, here } = ledgersOf(
    { scheme: without, template, period, counted },
    { sheets: [sheet] },
  );
  return { book: here, given: { template, period: books.period, reported } };
}
