/** The names that a rule may use, and what somebody may have meant by one that is not among them. */
import { nameKey } from '../template/name-key';
import type { Template } from '../template/template';

/** A suggestion costs a look at every name; a template with more wrong names than this has another problem. */
const MOST_SEARCHES = 50;
const MOST_SUGGESTIONS = 3;

export class Names {
  private readonly indicators = new Map<string, number>();
  private readonly spellings = new Map<string, string>();
  private searches = 0;

  constructor({ indicators }: Template) {
    indicators.forEach(({ code, name, aliases }, index) => {
      for (const word of [code, name, ...aliases]) {
        const key = nameKey(word);
        if (this.indicators.has(key)) continue;
        this.indicators.set(key, index);
        this.spellings.set(key, word);
      }
    });
  }

  /** Index into template.indicators. */
  find(name: string): number | undefined {
    return this.indicators.get(nameKey(name));
  }

  /** The nearest names, the nearest first: a few letters apart, or with the name inside them. */
  near(name: string): string[] {
    this.searches += 1;
    if (this.searches > MOST_SEARCHES) return [];
    return nearNames(this.spellings, name);
  }
}

/** @param spellings the known names by their keys */
export function nearNames(spellings: ReadonlyMap<string, string>, name: string): string[] {
  const wanted = nameKey(name);
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const found: { readonly word: string; readonly distance: number }[] = [];
  for (const [key, word] of spellings) {
    const isPart = wanted.length >= 2 && (key.includes(wanted) || (key.length >= 2 && wanted.includes(key)));
    const distance = Math.abs(key.length - wanted.length) > most ? Infinity : editDistance(key, wanted, most);
    if (distance <= most || isPart) found.push({ word, distance: Math.min(distance, most + 1) });
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ word }) => word);
}

/** Letters to insert, delete, replace or swap with their neighbour; anything above most may come out as Infinity. */
function editDistance(a: string, b: string, most: number): number {
  // Each letter that the other has not costs an edit of its own: most names are told apart by that, and at once.
  let strange = 0;
  for (let i = 0; i < b.length; i++) if (!a.includes(b.charAt(i)) && (strange += 1) > most) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let leastOfRow = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      leastOfRow = Math.min(leastOfRow, least);
      row.push(least);
    }
    if (leastOfRow > most) return Infinity;
    [before, last] = [last, row];
  }
  return last[b.length] ?? Infinity;
}
