/** The text of a file in the encodings that offices use: UTF-8, UTF-16 (Excel's "Unicode text") and GB 18030 (Excel's .csv in China). */

/** null where the bytes are no text in any of them. */
export function decodeText(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  const encodings =
    a === 0xff && b === 0xfe
      ? ['utf-16le']
      : a === 0xfe && b === 0xff
        ? ['utf-16be']
        : // Chinese in GB 18030 is hardly ever well-formed UTF-8; the other way round it often is.
          ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding);
    if (text !== null) return CONTROL.test(text) ? null : text;
  }
  return null;
}

/** Line ends, tabs and form feeds are text; the rest, and what GB 18030 gives for no character, is not. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f\ufffd]/;

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
