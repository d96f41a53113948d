/** Answers that are not worked out twice: the reports of one template repeat each other's words, from column to column and from file to file. */

/** Answers that are kept; the headings and labels of a form are some dozens. */
const MOST = 2000;
/** Characters: what is longer hardly comes again, and would only be in the way. */
const LONGEST = 100;

/**
 * The same function of a text, which looks up what it said before.
 * @param of must depend on the text alone, and what it gives must never be written into
 */
export function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const answer = of(text);
    if (text.length > LONGEST) return answer;
    // What is still in use comes back at once; keeping count of it would cost every look.
    if (known.size === MOST) known.clear();
    known.set(text, answer);
    return answer;
  };
}

/**
 * The same of a thing that never changes, as long as the thing is there.
 * @param of must depend on the thing alone, and what it gives must never be written into
 */
export function rememberedOf<K extends object, T>(of: (thing: K) => T): (thing: K) => T {
  const known = new WeakMap<K, { readonly answer: T }>();
  return (thing) => {
    const before = known.get(thing);
    if (before) return before.answer;
    const answer = of(thing);
    known.set(thing, { answer });
    return answer;
  };
}
