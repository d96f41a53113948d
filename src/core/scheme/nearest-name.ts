/** Which of the known names was probably meant: the one with the fewest letters to be changed, if they are few. */
import { nameKey } from '../template/name-key';

/** null where none is near; of two that are equally near the first. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const wanted = nameKey(name);
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const candidate of known) {
    const distance = distanceOf(wanted, nameKey(candidate));
    if (distance !== null && (best === null || distance < best.distance))
      best = { name: candidate, distance };
  }
  return best?.name ?? null;
}

/** Letters to be changed; null where they are too many for a slip. What is cut short (桐乡 for 桐乡市) is near. */
function distanceOf(a: string, b: string): number | null {
  const longest = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) >= 2 && (a.includes(b) || b.includes(a))) return 0.5;
  if (longest > LONGEST) return null;
  const distance = edits(a, b);
  return distance <= Math.max(1, Math.floor(longest / 3)) && distance < longest ? distance : null;
}

/** Names are short; a text of a thousand letters is none. */
const LONGEST = 60;

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
