/** When two names are the same name: what a typist varies without meaning anything by it is taken away. */

/**
 * Key of a name: full-width letters, digits and brackets as half-width, no blanks of any kind, small letters.
 * 合 计 (with a blank of any width) and 合计 have one key; 实际利用外资(省口径) and 实际利用外资 (省口径) too.
 */
export function nameKey(name: string): string {
  if (PLAIN.test(name)) return name;
  return name
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')')
    .toLowerCase();
}

/** Most names are their own key; a report may have a hundred thousand of them. */
const PLAIN = /^[\u4e00-\u9fff\da-z]*$/;
