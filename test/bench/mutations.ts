/**
 * npm run bench:mutations: one error of each kind in each figure of each sample that takes part in a relation. How often is
 * it found, is nothing else accused, and is the first suspect the wrong cell? What escapes is listed with its reason.
 */
import { examine } from '../../src/core/examine';
import { FigureState, figureAt } from '../../src/core/report/facts';
import type { Finding } from '../../src/core/validation/finding';
import type { Template } from '../../src/core/template/template';
import { cellAddress } from '../../src/workbook/address';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { openSample, sampleNames } from '../samples/open-sample';

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Mutation {
  readonly kind: string;
  readonly value: number;
}

interface Tally {
  planted: number;
  found: number;
  hinted: number;
  alone: number;
  first: number;
  listed: number;
}

export interface Escape {
  readonly where: string;
  readonly why: string;
}

export interface Measured {
  readonly byKind: ReadonlyMap<string, Tally>;
  readonly escapes: readonly Escape[];
}

export async function measureMutations(names: readonly string[] = sampleNames): Promise<Measured> {
  const byKind = new Map<string, Tally>();
  const escapes: Escape[] = [];
  for (const name of names) {
    const { template, snapshot } = await openSample(name);
    const sheet = typed(snapshot);
    const before = new Set(failing(sheet, template).map(keyOf));
    for (const place of involved(sheet, template)) {
      const value = valueAt(sheet, place);
      for (const { kind, value: wrong } of mutationsOf(value, isPercent(sheet, place))) {
        const tally = byKind.get(kind) ?? { planted: 0, found: 0, hinted: 0, alone: 0, first: 0, listed: 0 };
        byKind.set(kind, tally);
        tally.planted += 1;
        const after = failing(withValue(sheet, place, wrong), template).filter(
          (finding) => !before.has(keyOf(finding)) || finding.suspects.length > 0,
        );
        const serious = after.filter(({ severity }) => severity !== 'hint');
        const where = `${name} ${cellAddress(place.row, place.column)} ${value} → ${wrong} (${kind})`;
        const about = (finding: Finding) => finding.cells.some((cell) => isSame(cell, place));
        if (!serious.some(about)) {
          if (after.some(about)) tally.hinted += 1;
          else escapes.push({ where, why: 'every relation still holds' });
          continue;
        }
        tally.found += 1;
        const others = serious.filter((finding) => !about(finding) || !accuses(finding, place));
        if (others.length === 0) tally.alone += 1;
        else escapes.push({ where, why: `also accused: ${others.map(told).join('; ')}` });
        const suspects = serious.filter(about).flatMap((finding) => finding.suspects);
        if (suspects[0] && isSame(suspects[0].cell, place)) tally.first += 1;
        else
          escapes.push({ where, why: `suspects: ${serious.filter(about).map(told).join('; ') || 'none'}` });
        if (suspects.some(({ cell }) => isSame(cell, place))) tally.listed += 1;
      }
    }
  }
  return { byKind, escapes };
}

const told = ({ rule, suspects }: Finding): string =>
  `${rule} [${suspects.map(({ cell, suggestion, reason }) => `${cellAddress(cell.row, cell.column)} ${suggestion.figure} ${reason}`).join(' | ')}]`;

const keyOf = ({ rule, cells: [first] }: Finding): string => `${rule} ${first?.row} ${first?.column}`;
const isSame = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;
const accuses = ({ suspects }: Finding, place: Place): boolean =>
  suspects.length === 0 || suspects.some(({ cell }) => isSame(cell, place));

function failing(sheet: SheetSnapshot, template: Template): Finding[] {
  const result = examine(sheet, template);
  if (!result.ok) throw new Error(result.reason.key);
  return result.examination.validation.findings.filter(({ outcome }) => outcome === 'fails');
}

/** As a department sends it in: figures typed, no formula behind them. */
const typed = (sheet: SheetSnapshot): SheetSnapshot => ({
  ...sheet,
  formulas: sheet.formulas.map((row) => row.map(() => null)),
});

/** Figures that some relation of the sheet speaks of: changed beyond all rounding, they are found. */
function involved(sheet: SheetSnapshot, template: Template): Place[] {
  const result = examine(sheet, template);
  if (!result.ok) throw new Error(result.reason.key);
  const places: Place[] = [];
  for (const column of result.examination.reading.facts.measures.values()) {
    column.state.forEach((state, line) => {
      const place = { row: column.row[line] ?? -1, column: column.column[line] ?? -1 };
      if (state !== FigureState.number || (figureAt(column, line)?.digits ?? 0) === 0) return;
      const value = valueAt(sheet, place);
      const isInvolved = [value * 7.31, -value * 3.77].some((wrong) =>
        failing(withValue(sheet, place, Number(wrong.toPrecision(12))), template).some(
          ({ severity, rule, cells }) =>
            severity !== 'hint' &&
            /^(arithmetic|rule)\./.test(rule) &&
            cells.some((cell) => isSame(cell, place)),
        ),
      );
      if (isInvolved) places.push(place);
    });
  }
  return places;
}

function mutationsOf(value: number, percent: boolean): Mutation[] {
  const shown = percent ? Number((value * 100).toFixed(8)) : value;
  const text = String(Math.abs(shown));
  const digits = [...text].flatMap((character, i) => (/\d/.test(character) ? [i] : []));
  const back = (size: number) => Number(((percent ? size / 100 : size) * Math.sign(value)).toPrecision(12));
  const replaced = digits.map((i) => {
    const other = (Number(text[i]) + 1 + ((i * 5 + text.length) % 8)) % 10;
    return { kind: 'digit-slip', value: back(Number(text.slice(0, i) + other + text.slice(i + 1))) };
  });
  const swapped = digits.slice(1).flatMap((i, k) => {
    const j = digits[k] ?? i;
    if (text[i] === text[j]) return [];
    const letters = [...text];
    [letters[i], letters[j]] = [letters[j] ?? '', letters[i] ?? ''];
    return [{ kind: 'digit-swap', value: back(Number(letters.join(''))) }];
  });
  const powers = percent
    ? []
    : [1, 2, 3, 4, 8].map((k) => ({ kind: 'unit-slip', value: back(Math.abs(shown) * 10 ** k) }));
  const percents = percent ? [{ kind: 'percent-slip', value: back(Math.abs(shown) * 100) }] : [];
  return [{ kind: 'sign-flip', value: -value }, ...powers, ...percents, ...replaced, ...swapped].filter(
    (mutation) => mutation.value !== value && mutation.value !== 0,
  );
}

const isPercent = (sheet: SheetSnapshot, { row, column }: Place): boolean =>
  (sheet.numberFormats[row - sheet.used.row]?.[column - sheet.used.column] ?? '').includes('%');

function valueAt(sheet: SheetSnapshot, { row, column }: Place): number {
  const value = sheet.values[row - sheet.used.row]?.[column - sheet.used.column];
  return typeof value === 'number' ? value : Number(value);
}

function withValue(sheet: SheetSnapshot, { row, column }: Place, value: number): SheetSnapshot {
  const values = sheet.values.map((cells, r) =>
    r === row - sheet.used.row
      ? cells.map((cell, c) => (c === column - sheet.used.column ? value : cell))
      : cells,
  );
  return { ...sheet, values };
}

function print({ byKind, escapes }: Measured): void {
  const percent = (part: number, whole: number) =>
    `${((100 * part) / (whole || 1)).toFixed(1)} %`.padStart(9);
  console.log('kind            planted    found  by a hint  nothing else   first suspect   among them');
  for (const [kind, tally] of [...byKind, ['all', sum(byKind)] as const]) {
    const { planted, found, hinted, alone, first, listed } = tally;
    console.log(
      `${kind.padEnd(15)} ${String(planted).padStart(7)} ${percent(found, planted)} ${percent(hinted, planted)}  ${percent(alone, found)}       ${percent(first, found)}     ${percent(listed, found)}`,
    );
  }
  if (process.argv.includes('--escapes'))
    for (const { where, why } of escapes) console.log(`${where}: ${why}`);
  else console.log(`${escapes.length} escapes; --escapes lists them`);
}

function sum(byKind: ReadonlyMap<string, Tally>): Tally {
  const total: Tally = { planted: 0, found: 0, hinted: 0, alone: 0, first: 0, listed: 0 };
  for (const tally of byKind.values()) {
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
  }
  return total;
}

if (require.main === module) void measureMutations().then(print);
