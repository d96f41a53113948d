/**
 * npm run bench:mutations: errors of each kind, planted in every figure of the samples and of the golden sheets that takes
 * part in a relation. How often is one found, is nothing else accused, and is the first suspect the wrong cell? What escapes
 * is told with the reason why it must: an oracle of its own judges whether any relation could have shown it, and whether
 * the sheet decides which cell is wrong or one slip in another one would explain everything as well ("A or B").
 */
import type { Examination } from '../../src/core/examine';
import type { Finding } from '../../src/core/validation/finding';
import { cellAddress } from '../../src/workbook/address';
import { hasRival, reasonOf } from './mutations/oracle';
import type { Reason } from './mutations/oracle';
import { figuresOf, isNumeric, keyOf, movedIn, plantedIn, valueAt, withValues } from './mutations/planted';
import type { Place, Planted } from './mutations/planted';
import { allSources, examined, sourceOfSample } from './mutations/sources';
import type { Source } from './mutations/sources';

export interface Tally {
  planted: number;
  /** The oracle sees it too. */
  findable: number;
  found: number;
  hinted: number;
  alone: number;
  first: number;
  /** Found, and no other cell explains everything as well by one slip: the oracle's word. */
  decidable: number;
  /** Of these. */
  decided: number;
  listed: number;
  /** The suggestion is what stood there. */
  mended: number;
}

export interface Escape {
  readonly where: string;
  readonly why: string;
}

export interface Measured {
  readonly byKind: ReadonlyMap<string, Tally>;
  readonly escapes: readonly Escape[];
  /** Of those not found: how many escape for which reason. */
  readonly reasons: ReadonlyMap<Reason, number>;
}

/** @param names of samples; all samples and golden sheets where none are given */
export async function measureMutations(names?: readonly string[]): Promise<Measured> {
  const measure = new Measure();
  const sources = names ? await Promise.all(names.map(sourceOfSample)) : await allSources();
  for (const source of sources) measure.source(source);
  return measure;
}

class Measure implements Measured {
  readonly byKind = new Map<string, Tally>();
  readonly escapes: Escape[] = [];
  readonly reasons = new Map<Reason, number>();

  source(source: Source): void {
    const right = examined(source, source.sheet);
    const before = new Set(failing(right).map(nameOf));
    const places = involved(source, right);
    const all = [
      ...places.flatMap((place) => plantedIn(source.sheet, place)),
      ...movedIn(source.sheet, places, lastFigures(source, right, places)),
    ];
    for (const planted of all) this.plant(source, planted, before);
  }

  private plant(source: Source, planted: Planted, before: ReadonlySet<string>): void {
    const { kind, places, sheet } = planted;
    const tally = this.byKind.get(kind) ?? empty();
    this.byKind.set(kind, tally);
    tally.planted += 1;
    const examination = examined(source, sheet);
    const after = failing(examination).filter(
      (finding) => !before.has(nameOf(finding)) || finding.suspects.length > 0,
    );
    const serious = after.filter(({ severity }) => severity !== 'hint');
    const wrong = new Set(places.map(keyOf));
    const isAbout = (finding: Finding) => finding.cells.some((cell) => wrong.has(keyOf(cell)));
    const values = places.map(
      (place) =>
        `${cellAddress(place.row, place.column)} ${valueAt(source.sheet, place)} → ${planted.values.get(keyOf(place))}`,
    );
    const where = `${source.name} ${values.join(', ')} (${kind})`;
    const reason = reasonOf(examination, source.template, places);
    const own = serious.filter(isAbout);
    if (reason === 'findable' || own.length > 0) tally.findable += 1;
    if (own.length === 0) {
      if (after.some(isAbout)) tally.hinted += 1;
      this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
      this.escapes.push({ where, why: `not found: ${reason}` });
      return;
    }
    tally.found += 1;
    const others = serious.filter((finding) => !isAbout(finding) || !accuses(finding, wrong));
    if (others.length === 0) tally.alone += 1;
    else this.escapes.push({ where, why: `also accused: ${others.map(told).join('; ')}` });
    const suspects = own.flatMap((finding) => finding.suspects);
    const isFirst = suspects[0] !== undefined && wrong.has(keyOf(suspects[0].cell));
    const isOpen = hasRival(examination, source.template, places, kind);
    if (isFirst) tally.first += 1;
    else {
      const doubt = isOpen ? 'open which' : 'suspects';
      this.escapes.push({ where, why: `${doubt}: ${own.map(told).join('; ') || 'none'}` });
    }
    if (!isOpen) tally.decidable += 1;
    if (!isOpen && isFirst) tally.decided += 1;
    if (suspects.some(({ cell }) => wrong.has(keyOf(cell)))) tally.listed += 1;
    if (isMended(source, planted, own)) tally.mended += 1;
  }
}

/** Whether the first suggestions, taken together, bring back what stood there, as far as it is shown. */
function isMended({ sheet }: Source, { places }: Planted, findings: readonly Finding[]): boolean {
  const suggested = new Map(
    findings.flatMap(({ suspects: [first] }) =>
      first
        ? [first, ...(first.also ?? [])].map(({ cell, suggestion }) => [keyOf(cell), suggestion] as const)
        : [],
    ),
  );
  return places.every((place) => {
    const suggestion = suggested.get(keyOf(place));
    if (!suggestion) return false;
    const value = Number(suggestion.figure);
    const right = valueAt(sheet, place);
    return [right, right * 100].some((one) => Math.abs(one - value) <= 1e-6 * Math.abs(one));
  });
}

const told = ({ rule, suspects }: Finding): string =>
  `${rule} [${suspects.map(({ cell, suggestion, reason }) => `${cellAddress(cell.row, cell.column)} ${suggestion.figure} ${reason}`).join(' | ')}]`;

const nameOf = ({ rule, cells: [first] }: Finding): string => `${rule} ${first?.row} ${first?.column}`;
const accuses = ({ suspects }: Finding, wrong: ReadonlySet<string>): boolean =>
  suspects.length === 0 || suspects.some(({ cell }) => wrong.has(keyOf(cell)));

const failing = ({ validation }: Examination): Finding[] =>
  validation.findings.filter(({ outcome }) => outcome === 'fails');

/** Figures that some relation of the sheet speaks of: changed beyond all rounding, they are found. */
function involved(source: Source, right: Examination): Place[] {
  return figuresOf(right)
    .filter((place) => isNumeric(source.sheet, place))
    .filter((place) => {
      const value = valueAt(source.sheet, place);
      return [value * 7.31, -value * 3.77].some((wrong) => {
        const changed = new Map([[keyOf(place), Number(wrong.toPrecision(12))]]);
        return failing(examined(source, withValues(source.sheet, changed))).some(
          ({ severity, rule, cells }) =>
            severity !== 'hint' &&
            /^(arithmetic|rule)\./.test(rule) &&
            cells.some((cell) => keyOf(cell) === keyOf(place)),
        );
      });
    });
}

/** What would stand in a figure that was not brought up to date: that of the last report, or the one up to last month beside it. */
function lastFigures(
  { sheet, before }: Source,
  { reading }: Examination,
  places: readonly Place[],
): ReadonlyMap<string, number> {
  const { facts } = reading;
  const [actual, previous] = [facts.measures.get('actual'), facts.measures.get('previous')];
  const last = before?.facts.measures.get('actual');
  const involvedCells = new Set(places.map(keyOf));
  const figures = new Map<string, number>();
  for (let line = 0; line < facts.lineCount; line++) {
    const place = { row: actual?.row[line] ?? -1, column: actual?.column[line] ?? -1 };
    if (!involvedCells.has(keyOf(place))) continue;
    const beside = { row: previous?.row[line] ?? -1, column: previous?.column[line] ?? -1 };
    const old =
      last && line < last.digits.length ? (last.digits[line] ?? 0) / 10 ** (last.scale[line] ?? 0) : 0;
    const value = previous && isNumeric(sheet, beside) ? valueAt(sheet, beside) : old;
    if (value !== 0) figures.set(keyOf(place), value);
  }
  return figures;
}

const empty = (): Tally => ({
  planted: 0,
  findable: 0,
  found: 0,
  hinted: 0,
  alone: 0,
  first: 0,
  decidable: 0,
  decided: 0,
  listed: 0,
  mended: 0,
});

function print({ byKind, escapes, reasons }: Measured): void {
  const percent = (part: number, whole: number) =>
    `${((100 * part) / (whole || 1)).toFixed(1)} %`.padStart(9);
  console.log(
    'kind          planted findable  of these    of all    a hint     alone     first decidable  of these    listed    mended',
  );
  for (const [kind, tally] of [...byKind, ['all', sum(byKind)] as const]) {
    const { planted, findable, found, hinted, alone, first, decidable, decided, listed, mended } = tally;
    const columns = [
      kind.padEnd(12),
      ...[planted, findable].map((count) => String(count).padStart(8)),
      percent(found, findable),
      percent(found, planted),
      percent(hinted, planted),
      ...[alone, first].map((part) => percent(part, found)),
      String(decidable).padStart(9),
      percent(decided, decidable),
      ...[listed, mended].map((part) => percent(part, found)),
    ];
    console.log(columns.join(' '));
  }
  console.log('not found, because:');
  for (const [reason, count] of reasons) console.log(`  ${reason}: ${count}`);
  if (process.argv.includes('--escapes'))
    for (const { where, why } of escapes) console.log(`${where}: ${why}`);
  else console.log(`${escapes.length} escapes and doubts; --escapes lists them`);
}

function sum(byKind: ReadonlyMap<string, Tally>): Tally {
  const total = empty();
  for (const tally of byKind.values()) {
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
  }
  return total;
}

if (require.main === module) void measureMutations().then(print);
