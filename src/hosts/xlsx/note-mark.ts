/**
 * How a note of ours is known again: a short code at its end, computed from its text. Programs rewrite authors and ids, never
 * the text; and where somebody has written into the note the code no longer fits, so that their words are kept as theirs.
 */

/** The text with its code: … #7K3F */
export const markedNote = (text: string): string => `${text} #${codeOf(text)}`;

export function isOwnNote(text: string): boolean {
  const match = /^([\s\S]*) #([0-9A-Z]{4})\s*$/.exec(text);
  return match !== null && codeOf(match[1] ?? '') === match[2];
}

/** Four characters. Blanks do not count: programs write line breaks in their own ways. */
function codeOf(text: string): string {
  let hash = 0x811c9dc5;
  // FNV-1a
  for (const letter of text.replace(/\s+/g, '')) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return (hash % 36 ** 4).toString(36).toUpperCase().padStart(4, '0');
}
