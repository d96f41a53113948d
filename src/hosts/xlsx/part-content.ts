/** What a part holds that we wrote: texts, and stretches of bytes taken over as they were. A sheet may have 46 MB, which are not put together. */
export type PartContent = readonly (string | Uint8Array)[];

/** Characters of a text that become bytes at a time. */
const SLICE = 2 ** 20;
/** Bytes that are handed on at a time. */
const STRETCH = 2 ** 20;

const encoder = new TextEncoder();

/** As UTF-8. */
export function* bytePieces(content: PartContent): Generator<Uint8Array> {
  for (const piece of content) {
    if (typeof piece === 'string') for (const text of slices(piece)) yield encoder.encode(text);
    else for (let at = 0; at < piece.length; at += STRETCH) yield piece.subarray(at, at + STRETCH);
  }
}

function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + SLICE);
    // The two halves of a character beyond the first 65,536 stay together.
    if (end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end -= 1;
    yield text.slice(at, end);
    at = end;
  }
}

export function contentText(content: PartContent): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return content.map((piece) => (typeof piece === 'string' ? piece : decoder.decode(piece))).join('');
}

export function contentBytes(content: PartContent): Uint8Array {
  const pieces = [...bytePieces(content)];
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
