/** The text of a rule made ready for the formula parser: full-width punctuation as Excel's own, names hidden behind brackets. */

export interface FormulaText {
  /** What the parser reads: every name in brackets is replaced by as many letters, so that no character of it can mislead. */
  readonly masked: string;
  /** The same text with its names. */
  readonly text: string;
  /** For each character of text, where it stood in the original. */
  readonly origin: readonly number[];
}

/** Full-width punctuation and digits become half-width, ≤ ≥ ≠ × ÷ − their ASCII forms; inside strings and brackets nothing changes. */
export function formulaText(original: string): FormulaText {
  let text = '';
  let masked = '';
  const origin: number[] = [];
  let depth = 0;
  let inString = false;
  for (const [at, character] of original.split('').entries()) {
    let written = character;
    let shown = character;
    if (inString) {
      inString = character !== '"';
    } else if (OPENING.has(character)) {
      written = shown = depth === 0 ? '[' : MASK;
      if (depth > 0) written = character;
      depth += 1;
    } else if (CLOSING.has(character) && depth > 0) {
      depth -= 1;
      written = depth === 0 ? ']' : character;
      shown = depth === 0 ? ']' : MASK;
    } else if (depth > 0) {
      shown = MASK;
    } else {
      inString = character === '"';
      written = shown = SAME_AS.get(character) ?? halfWidth(character);
    }
    text += written;
    masked += shown;
    for (let i = 0; i < written.length; i++) origin.push(at);
  }
  origin.push(original.length);
  return { masked, text, origin };
}

const MASK = 'x';
const OPENING = new Set(['[', '\uff3b']);
const CLOSING = new Set([']', '\uff3d']);
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '<>'],
  ['×', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['–', '-'],
  ['、', ','],
  ['\u3000', ' '],
  ['\u00a0', ' '],
]);

function halfWidth(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}
