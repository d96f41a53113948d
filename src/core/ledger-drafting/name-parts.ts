/** What the name of an indicator says, word by word, as far as a ledger explains it. */
import { nameKey } from '../template/name-key';

/** What is left of a name once everything that is known is taken out of it. */
export class NameParts {
  /** Pieces that nothing has explained yet. */
  private pieces: string[];

  constructor(name: string) {
    this.pieces = [nameKey(name)];
  }

  /** @returns whether it stands there as a whole */
  take(word: string): boolean {
    const key = nameKey(word);
    if (key === '') return false;
    let found = false;
    this.pieces = this.pieces.flatMap((piece) => {
      const parts = piece.split(key);
      found ||= parts.length > 1;
      return parts;
    });
    return found;
  }

  takeMatching(pattern: RegExp): void {
    this.pieces = this.pieces.flatMap((piece) => piece.split(pattern));
  }

  /** Whatever stands in this text as well. @returns the length of the longest of it */
  takeCommon(text: string): number {
    const key = nameKey(text);
    let longest = 0;
    for (;;) {
      const common = this.pieces.reduce((best, piece) => {
        const one = longestCommon(piece, key);
        return one.length > best.length ? one : best;
      }, '');
      if (common.length < (/[a-z]/.test(common) ? FEWEST_LETTERS : FEWEST_CHARACTERS)) return longest;
      longest = Math.max(longest, common.length);
      this.take(common);
    }
  }

  /** How many characters nothing explains. */
  get left(): number {
    return this.pieces.join('').replace(/[^\p{L}\p{N}]/gu, '').length;
  }
}

/** What two texts share by chance is shorter. */
const FEWEST_CHARACTERS = 2;
const FEWEST_LETTERS = 4;
const LONGEST = 200;

function longestCommon(text: string, within: string): string {
  let best = '';
  const [short, long] = [text.slice(0, LONGEST), within.slice(0, LONGEST)];
  for (let start = 0; start + best.length < short.length; start++) {
    while (start + best.length < short.length && long.includes(short.slice(start, start + best.length + 1))) {
      best = short.slice(start, start + best.length + 1);
    }
  }
  return best;
}
