/** What the names of elements mean to whoever asked for their paths: looked up by bytes, namespaces resolved. */
import type { ByteHandler, ByteHandlers } from './byte-xml';
import { isKnownNamespace } from './xml';

/** A place in the tree of paths that somebody asked for. */
export interface Place {
  handler: ByteHandler | undefined;
  readonly children: Map<string, Place>;
  /** Names met here before, as they were written: comparing bytes is faster than making a string of each of a million names. */
  readonly met: KnownName[];
}

export interface KnownName {
  readonly name: Uint8Array;
  readonly scope: Scope;
  readonly place: Place;
  readonly hasPrefix: boolean;
}

/** What an element declares of namespaces. */
export interface Scope {
  readonly parent: Scope | null;
  readonly prefixes: Map<string, string>;
}

export const NO_NAMES: Scope = { parent: null, prefixes: new Map() };

const MAX_MET = 8;

export class Names {
  readonly top = newPlace();
  private readonly elsewhere = newPlace();

  constructor(handlers: ByteHandlers) {
    for (const [path, handler] of Object.entries(handlers)) this.plant(path, handler);
  }

  /**
   * The element at a place whose name stands at [start, end) of bytes.
   * @param declares whether its own tag declares namespaces: then scope is its own
   * @throws Error where its prefix is not declared
   */
  at(
    place: Place,
    bytes: Uint8Array,
    start: number,
    end: number,
    scope: Scope,
    declares: boolean,
  ): KnownName {
    if (!declares) {
      for (const met of place.met) {
        if (met.scope === scope && isSameName(bytes, start, end, met.name)) return met;
      }
    }
    const name = bytes.slice(start, end);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(name);
    const colon = text.indexOf(':');
    const uri = uriOf(scope, colon < 0 ? '' : text.slice(0, colon));
    const child = isKnownNamespace(uri) ? place.children.get(text.slice(colon + 1)) : undefined;
    const found = { name, scope, place: child ?? this.elsewhere, hasPrefix: colon >= 0 };
    if (!declares && place.met.length < MAX_MET) place.met.push(found);
    return found;
  }

  private plant(path: string, handler: ByteHandler): void {
    let place = this.top;
    for (const step of path.split('/')) {
      const next = place.children.get(step) ?? newPlace();
      place.children.set(step, next);
      place = next;
    }
    place.handler = handler;
  }
}

function newPlace(): Place {
  return { handler: undefined, children: new Map(), met: [] };
}

export function isSameName(bytes: Uint8Array, start: number, end: number, name: Uint8Array): boolean {
  if (end - start !== name.length) return false;
  for (let i = 0; i < name.length; i += 1) if (bytes[start + i] !== name[i]) return false;
  return true;
}

function uriOf(scope: Scope, prefix: string): string {
  for (let at: Scope | null = scope; at; at = at.parent) {
    const uri = at.prefixes.get(prefix);
    if (uri !== undefined) return uri;
  }
  if (prefix === '' || prefix === 'xml') return '';
  throw new Error(`the prefix ${prefix} is not declared`);
}
