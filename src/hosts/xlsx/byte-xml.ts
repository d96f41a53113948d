/**
 * Reads large parts byte by byte, five times as fast as the parser of text in xml.ts and under the same rules: one root,
 * tags that match, namespaces, no DOCTYPE, limited depth. Nothing becomes a string before somebody asks for it.
 */
import { AttributeList } from './byte-attributes';
import { isSameName, Names, NO_NAMES } from './byte-names';
import type { Place, Scope } from './byte-names';
import { codePointOf, utf8Of } from './byte-text';

/** What to do at the elements of a path, as in xml.ts; text comes as UTF-8, entities resolved, perhaps in pieces. */
export type ByteHandlers = Readonly<Record<string, ByteHandler>>;

export interface ByteHandler {
  /** The attributes are gone as soon as this returns. */
  open?(attributes: AttributeList): void;
  /** Gone as soon as this returns. */
  text?(bytes: Uint8Array, start: number, end: number): void;
  close?(): void;
  /**
   * A whole element among the children, read at one go: given the place of its <, it tells where the element ends, or −1
   * where it must be read tag by tag. Asked only where names without a prefix mean what they mean here.
   */
  whole?(bytes: Uint8Array, at: number): number;
}

const MAX_DEPTH = 64;
/** Of one tag, comment or CDATA section: Excel's longest texts and formulas have 32,767 characters. */
const MAX_TOKEN = 2 ** 20;
/** Text shorter than this is told in one piece, unless an entity parts it. */
const WHOLE_TEXT = 2 ** 16;

interface OpenElement {
  place: Place;
  name: Uint8Array;
  scope: Scope;
  whole: ByteHandler['whole'];
}

export class ByteXml {
  private bytes: Uint8Array = new Uint8Array(0);
  private at = 0;
  private isBegun = false;
  private hasRoot = false;
  private depth = 0;
  private readonly names: Names;
  private readonly open: OpenElement[] = [];
  private readonly attributes = new AttributeList();
  /** Of the element that is open. */
  private whole: ByteHandler['whole'];

  constructor(handlers: ByteHandlers) {
    this.names = new Names(handlers);
  }

  /** The next bytes; they are copied. @throws Error at the first thing that is not well-formed. */
  write(more: Uint8Array): void {
    const rest = this.bytes.length - this.at;
    if (rest > MAX_TOKEN) throw new Error('a tag without end');
    const bytes = new Uint8Array(rest + more.length);
    bytes.set(this.bytes.subarray(this.at));
    bytes.set(more, rest);
    this.bytes = bytes;
    this.at = 0;
    if (!this.isBegun) {
      if (bytes.length < 3) return;
      this.isBegun = true;
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.at = 3;
    }
    this.run();
  }

  /** Must be called once after the last piece. @throws Error when the document is not complete. */
  end(): void {
    while (this.at < this.bytes.length && isSpace(this.bytes[this.at] as number)) this.at += 1;
    if (this.depth > 0 || !this.hasRoot || this.at < this.bytes.length)
      throw new Error('the document is not complete');
  }

  /** Until the bytes are used up, or what is left is no whole token. */
  private run(): void {
    const { bytes } = this;
    while (this.at < bytes.length) {
      if (this.whole && bytes[this.at] === LESS) {
        const end = this.whole(bytes, this.at);
        if (end > 0) {
          this.at = end;
          continue;
        }
      }
      const isRead = bytes[this.at] === LESS ? this.markup() : this.text();
      if (!isRead) return;
    }
  }

  private text(): boolean {
    const { bytes, at } = this;
    const handler = this.depth > 0 ? this.open[this.depth - 1]?.place.handler : undefined;
    let end = at;
    while (end < bytes.length && STOPS[bytes[end] as number] === 0) end += 1;
    const isCut = end === bytes.length;
    if (isCut && handler?.text && end - at < WHOLE_TEXT) return false;
    if (end > at) {
      if (this.depth === 0) requireSpace(bytes, at, end);
      handler?.text?.(bytes, at, end);
      this.at = end;
      if (isCut) return true;
    }
    const stop = bytes[end];
    if (stop === LESS) return true;
    if (stop === AMPERSAND) return this.entity(handler);
    if (stop === RETURN) return this.lineEnd(handler);
    throw new Error('a control character');
  }

  private entity(handler: ByteHandler | undefined): boolean {
    const { bytes, at } = this;
    const end = bytes.indexOf(SEMICOLON, at);
    if (end < 0 && bytes.length - at < 16) return false;
    if (this.depth === 0) throw new Error('text outside the root');
    const character = utf8Of(codePointOf(bytes, at, end));
    handler?.text?.(character, 0, character.length);
    this.at = end + 1;
    return true;
  }

  /** A line end is one line feed, however it was written. */
  private lineEnd(handler: ByteHandler | undefined): boolean {
    if (this.at + 1 === this.bytes.length) return false;
    this.at += 1;
    if (this.bytes[this.at] !== LINE_FEED) handler?.text?.(LINE_END, 0, 1);
    return true;
  }

  private markup(): boolean {
    const { bytes, at } = this;
    switch (bytes[at + 1]) {
      case undefined:
        return false;
      case SLASH:
        return this.endTag();
      case QUESTION:
        return this.skip('?>', at + 2);
      case EXCLAMATION:
        return this.declaration();
      default:
        return this.startTag();
    }
  }

  private skip(end: string, from: number): boolean {
    const found = indexOfText(this.bytes, end, from);
    if (found < 0) return false;
    this.at = found + end.length;
    return true;
  }

  private declaration(): boolean {
    const { bytes, at } = this;
    if (startsWith(bytes, at, '<!--')) return this.skip('-->', at + 4);
    if (startsWith(bytes, at, '<![CDATA[')) {
      const end = indexOfText(bytes, ']]>', at + 9);
      if (end < 0) return false;
      if (this.depth === 0) throw new Error('text outside the root');
      const { handler } = (this.open[this.depth - 1] as OpenElement).place;
      if (end > at + 9) handler?.text?.(bytes, at + 9, end);
      this.at = end + 3;
      return true;
    }
    if (bytes.length - at < 9) return false;
    throw new Error('a document type declaration is refused');
  }

  private startTag(): boolean {
    const { bytes, attributes } = this;
    const start = this.at + 1;
    let nameEnd = start;
    while (nameEnd < bytes.length && !isNameEnd(bytes[nameEnd] as number)) nameEnd += 1;
    const end = attributes.read(bytes, nameEnd);
    if (end < 0) return false;
    if (nameEnd === start || !isNameStart(bytes[start] as number)) throw new Error('a tag without a name');
    const isEmpty = bytes[end - 2] === SLASH && attributes.isClosed;
    this.at = end;
    this.enter(start, nameEnd);
    if (isEmpty) this.leave();
    return true;
  }

  private enter(start: number, end: number): void {
    const above = this.depth > 0 ? (this.open[this.depth - 1] as OpenElement) : null;
    if (!above && this.hasRoot) throw new Error('a second root');
    if (this.depth === MAX_DEPTH) throw new Error(`nested deeper than ${MAX_DEPTH}`);
    this.hasRoot = true;
    const declares = this.attributes.declaresNames;
    const parent = above?.scope ?? NO_NAMES;
    const scope = declares ? { parent, prefixes: this.attributes.declaredNames() } : parent;
    const known = this.names.at(above?.place ?? this.names.top, this.bytes, start, end, scope, declares);
    const element = this.open[this.depth];
    const whole = known.hasPrefix ? undefined : known.place.handler?.whole;
    if (element) {
      element.place = known.place;
      element.name = known.name;
      element.scope = scope;
      element.whole = whole;
    } else this.open.push({ place: known.place, name: known.name, scope, whole });
    this.whole = whole;
    this.depth += 1;
    known.place.handler?.open?.(this.attributes);
  }

  private endTag(): boolean {
    const { bytes } = this;
    const element = this.open[this.depth - 1];
    if (this.depth === 0 || !element) throw new Error('an end tag that closes nothing');
    const { name } = element;
    const nameEnd = this.at + 2 + name.length;
    // Short enough that waiting for more bytes of a wrong one does no harm.
    if (nameEnd >= bytes.length) return false;
    let end = nameEnd;
    while (isSpace(bytes[end] as number)) end += 1;
    if (end === bytes.length) return false;
    if (bytes[end] !== GREATER || !isSameName(bytes, this.at + 2, nameEnd, name))
      throw new Error('an end tag that closes nothing');
    this.at = end + 1;
    this.leave();
    return true;
  }

  private leave(): void {
    this.depth -= 1;
    this.whole = this.open[this.depth - 1]?.whole;
    this.open[this.depth]?.place.handler?.close?.();
  }
}

const [LINE_FEED, RETURN, EXCLAMATION, AMPERSAND, SLASH, SEMICOLON, LESS, GREATER, QUESTION] = [
  0x0a, 0x0d, 0x21, 0x26, 0x2f, 0x3b, 0x3c, 0x3e, 0x3f,
] as const;
const LINE_END = Uint8Array.of(LINE_FEED);

/** What text stops at: markup, entities, and control characters. */
const STOPS = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === LESS || byte === AMPERSAND || (byte < 0x20 && byte !== 0x09 && byte !== LINE_FEED) ? 1 : 0,
);

const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === LINE_FEED || byte === 0x09 || byte === RETURN;

const isNameEnd = (byte: number): boolean => byte === GREATER || byte === SLASH || isSpace(byte);

/** Letters, _ and whatever is not ASCII. */
const isNameStart = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x5f || byte >= 0x80;

function requireSpace(bytes: Uint8Array, start: number, end: number): void {
  for (let i = start; i < end; i += 1) {
    if (!isSpace(bytes[i] as number)) throw new Error('text outside the root');
  }
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

function indexOfText(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, at, text)) return at;
  }
  return -1;
}
