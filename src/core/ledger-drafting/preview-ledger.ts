/** What a ledger that is being described would give: as much of it as can be read already, and what is wrong with the rest. */
import { bookLines, readBooks } from '../ledgers/books';
import type { BookLedgers, BookLine, LedgerBook } from '../ledgers/books';
import type { Observation } from '../observations/observation';
import type { SchemeProblem } from '../scheme/names';
import { parseScheme } from '../scheme/parse';
import { SCHEME_FORMAT } from '../scheme/scheme';
import type { Ledger, LedgerDocument } from '../scheme/sections/ledgers';
import type { Period } from '../statistics/period';
import type { Template } from '../template/template';

export interface LedgerPreview {
  /** Where in the ledger: figures[2].of; '' for the ledger itself. */
  readonly problems: readonly SchemeProblem[];
  /** null: what is wrong leaves nothing to be counted. */
  readonly books: BookLedgers | null;
  readonly lines: readonly BookLine[];
  /** By its place in the document, each figure of the whole; null: it cannot be counted yet. */
  readonly figures: readonly (BookLine | null)[];
}

export interface PreviewedWith {
  readonly template: Template;
  readonly period: Period;
  readonly reported: readonly Observation[];
}

/**
 * A figure without an indicator is one that has just been added: it is passed over in silence.
 * @param book of the one sheet that is described
 */
export function previewLedger(
  book: LedgerBook,
  document: LedgerDocument,
  { template, period, reported }: PreviewedWith,
): LedgerPreview {
  const { ledger, places, problems } = readable(document, template);
  const nothing = { problems, books: null, lines: [], figures: document.figures.map(() => null) };
  if (!ledger) return nothing;
  const own = { ...ledger, sheets: book.sheets.map(({ name }) => name) };
  const books = readBooks([book], { ledgers: [own], classes: [], stages: [] }, template, period);
  const lines = bookLines(books, template, reported);
  return {
    ...{ problems, books, lines },
    figures: document.figures.map((_, place) => {
      const asked = own.figures[places.indexOf(place)];
      return lines.find((line) => asked !== undefined && line.asked === asked) ?? null;
    }),
  };
}

/** Figures that are likely are proposed where the rows give exactly what was reported. */
export function borneOut(
  book: LedgerBook,
  document: LedgerDocument,
  likely: readonly LedgerDocument['figures'][number][],
  given: PreviewedWith,
): LedgerDocument {
  if (likely.length === 0) return document;
  const { figures } = previewLedger(book, { ...document, figures: [...likely] }, given);
  const agreed = likely.filter((_, place) => {
    const line = figures[place];
    return line?.reported && line.finding === null && line.computed.n !== 0n;
  });
  return { ...document, figures: [...document.figures, ...agreed] };
}

interface Readable {
  readonly ledger: Ledger | null;
  /** Of its figures, where they stand in the document. */
  readonly places: readonly number[];
  readonly problems: readonly SchemeProblem[];
}

/** What is wrong is left out, part by part, until the rest can be read. */
function readable(document: LedgerDocument, template: Template): Readable {
  let places = document.figures.flatMap(({ indicator }, place) => (indicator.trim() === '' ? [] : [place]));
  let rest = document;
  const problems: SchemeProblem[] = [];
  for (;;) {
    const figures = places.flatMap((place) => document.figures[place] ?? []);
    const read = parseScheme(
      JSON.stringify({ format: SCHEME_FORMAT, ledgers: [{ ...rest, figures }] }),
      template,
    );
    if (read.ok) return { ledger: read.scheme.ledgers[0] ?? null, places, problems };
    const found = read.problems.map(({ path, message }) => within(path, places, message));
    problems.push(...found);
    const bad = new Set(found.flatMap(({ path }) => /^figures\[(\d+)\]/.exec(path)?.[1] ?? []));
    const section = (['problems', 'duties'] as const).find((name) =>
      found.some(({ path }) => path.startsWith(name)),
    );
    if (bad.size === 0 && (!section || rest[section] === null)) return { ledger: null, places, problems };
    places = places.filter((place) => !bad.has(String(place)));
    if (section) rest = { ...rest, [section]: null };
  }
}

/** As the document counts its figures. */
function within(path: string, places: readonly number[], message: SchemeProblem['message']): SchemeProblem {
  const own = path.replace(/^ledgers(?:\[0\])?\.?/, '');
  return {
    message,
    path: own.replace(
      /^figures\[(\d+)\]/,
      (_, index: string) => `figures[${places[Number(index)] ?? index}]`,
    ),
  };
}
