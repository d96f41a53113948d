/** The user's own templates, kept in the browser's storage: an entry for each, so that a broken one harms no other. */
import { parseTemplate } from '../../../core/template/parse';
import { printTemplate } from '../../../core/template/print';
import type { Template } from '../../../core/template/template';
import type { TemplateSource } from '../../samples';

/** What a library needs of localStorage; all of it may throw. */
export type LibraryStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** blocked: the browser gives no storage; full: what was there stays, and what is new is not kept. */
export class LibraryError extends Error {
  constructor(readonly reason: 'blocked' | 'full') {
    super(reason);
    this.name = 'LibraryError';
  }
}

export interface KeptTemplate {
  readonly key: string;
  readonly template: Template;
  /** As printTemplate writes it. */
  readonly text: string;
}

/** Something under our name that is no template any more; it stays until somebody takes it away. */
export interface BrokenEntry {
  readonly key: string;
  readonly text: string;
}

export interface Library {
  readonly kept: readonly KeptTemplate[];
  readonly broken: readonly BrokenEntry[];
}

/** By title, then by version. @throws LibraryError blocked */
export function readLibrary(storage: LibraryStorage = browserStorage()): Library {
  const kept: KeptTemplate[] = [];
  const broken: BrokenEntry[] = [];
  for (const key of ownKeys(storage)) {
    const text = guarded(() => storage.getItem(key)) ?? '';
    const parsed = parseTemplate(text);
    if (parsed.ok) kept.push({ key, template: parsed.template, text: printTemplate(parsed.template) });
    else broken.push({ key, text });
  }
  return { kept: kept.sort(byTitle), broken };
}

/** The one of the same id and version; null where there is none. */
export function sameInLibrary(library: Library, template: Template): KeptTemplate | null {
  const key = keyOf(template);
  return library.kept.find((one) => one.key === key) ?? null;
}

/** In place of the one of the same id and version: ask before (sameInLibrary). @throws LibraryError */
export function keepTemplate(template: Template, storage: LibraryStorage = browserStorage()): void {
  putBack(keyOf(template), printTemplate(template), storage);
}

/** @throws LibraryError blocked */
export function removeEntry(key: string, storage: LibraryStorage = browserStorage()): void {
  guarded(() => storage.removeItem(key));
}

/** What was taken away comes back as it was, broken or not. @throws LibraryError */
export function putBack(key: string, text: string, storage: LibraryStorage = browserStorage()): void {
  try {
    storage.setItem(key, text);
  } catch (error) {
    throw new LibraryError(isQuota(error) ? 'full' : 'blocked');
  }
}

/** To be tried on a sheet like the samples. @throws LibraryError blocked */
export const keptSources = (storage: LibraryStorage = browserStorage()): readonly TemplateSource[] =>
  readLibrary(storage).kept.map(({ template: { id, title }, text }) => ({
    id,
    title: { zh: title, en: title },
    load: () => Promise.resolve(text),
  }));

const PREFIX = 'target-tracker.library.';

const keyOf = ({ id, version }: Template): string => `${PREFIX}${JSON.stringify([id, version])}`;

function ownKeys(storage: LibraryStorage): string[] {
  return guarded(() =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
      key.startsWith(PREFIX),
    ),
  );
}

const byTitle = ({ template: a }: KeptTemplate, { template: b }: KeptTemplate): number =>
  a.title.localeCompare(b.title, 'zh-CN') || a.version.localeCompare(b.version, 'zh-CN', { numeric: true });

/** Asking for the storage may throw already, where cookies are forbidden. */
const browserStorage = (): LibraryStorage => guarded(() => window.localStorage);

function guarded<T>(what: () => T): T {
  try {
    return what();
  } catch {
    throw new LibraryError('blocked');
  }
}

/** The name in today's browsers, and the one of older Firefox. */
const isQuota = (error: unknown): boolean =>
  error instanceof DOMException && /^(?:QuotaExceededError|NS_ERROR_DOM_QUOTA_REACHED)$/.test(error.name);
