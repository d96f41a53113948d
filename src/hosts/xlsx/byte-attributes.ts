/** The attributes of one tag, as places in its bytes: most are never asked for, and numbers need no text. */
import { codePointOf, textOf, utf8Of } from './byte-text';

/** Places of one attribute: where its name and its value begin and end. */
const WIDTH = 4;
const [NAME, NAME_END, VALUE, VALUE_END] = [0, 1, 2, 3] as const;
/** More than this and doubles are looked for in a set. */
const FEW = 8;

export class AttributeList {
  private bytes: Uint8Array = new Uint8Array(0);
  private places = new Int32Array(16 * WIDTH);
  private count = 0;
  /** Whether one of them declares a namespace. */
  declaresNames = false;
  /** Whether the tag closes itself. */
  isClosed = false;

  /**
   * Reads from behind the name of the element.
   * @returns where the tag ends, behind its >; −1 where the bytes end first. @throws Error for what is not well-formed.
   */
  read(bytes: Uint8Array, from: number): number {
    this.bytes = bytes;
    this.count = 0;
    this.declaresNames = false;
    this.isClosed = false;
    if (bytes[from] === GREATER) return from + 1;
    const { length } = bytes;
    let at = from;
    for (;;) {
      const before = at;
      while (at < length && KINDS[bytes[at] as number] === SPACE) at += 1;
      if (at === length) return -1;
      const byte = bytes[at] as number;
      if (byte === GREATER) break;
      if (byte === SLASH) {
        if (at + 1 === length) return -1;
        if (bytes[at + 1] !== GREATER) throw new Error('a slash inside a tag');
        this.isClosed = true;
        at += 1;
        break;
      }
      if (at === before) throw new Error('attributes without a space between them');
      at = this.readOne(bytes, at, length);
      if (at < 0) return -1;
    }
    if (this.count > 1) this.requireDifferent();
    return at + 1;
  }

  /** Place of an attribute without prefix, to be asked for its value; −1 where there is none. */
  find(name: string): number {
    const { bytes, places } = this;
    for (let i = 0; i < this.count * WIDTH; i += WIDTH) {
      const start = places[i + NAME] as number;
      if ((places[i + NAME_END] as number) - start !== name.length) continue;
      let same = 0;
      while (same < name.length && bytes[start + same] === name.charCodeAt(same)) same += 1;
      if (same === name.length) return i;
    }
    return -1;
  }

  text(name: string): string | undefined {
    const found = this.find(name);
    return found < 0 ? undefined : this.textAt(found);
  }

  isTrue(name: string): boolean {
    const value = this.text(name);
    return value === '1' || value === 'true';
  }

  /** A whole number of digits only; undefined where there is no such attribute, NaN where it is something else. */
  whole(name: string): number | undefined {
    const found = this.find(name);
    return found < 0 ? undefined : this.wholeAt(found);
  }

  wholeAt(place: number): number {
    const start = this.start(place);
    const end = this.end(place);
    if (start === end || end - start > 15) return NaN;
    let whole = 0;
    for (let i = start; i < end; i += 1) {
      const digit = (this.bytes[i] as number) - 0x30;
      if (digit < 0 || digit > 9) return NaN;
      whole = whole * 10 + digit;
    }
    return whole;
  }

  /**
   * The name at a place where it is one letter, as those of a million cells are; 0 where it is longer.
   * Places run from 0 to below size, in steps of step.
   */
  letter(place: number): number {
    const start = this.places[place + NAME] as number;
    return this.places[place + NAME_END] === start + 1 ? (this.bytes[start] as number) : 0;
  }
  get size(): number {
    return this.count * WIDTH;
  }
  readonly step = WIDTH;

  /** The bytes of the value at a place that find gave, as they stand in the file. */
  byte(index: number): number {
    return this.bytes[index] ?? 0;
  }
  start(place: number): number {
    return this.places[place + VALUE] as number;
  }
  end(place: number): number {
    return this.places[place + VALUE_END] as number;
  }

  /** Addresses by prefix, '' for the default. */
  declaredNames(): Map<string, string> {
    const names = new Map<string, string>();
    for (let i = 0; i < this.count * WIDTH; i += WIDTH) {
      const name = this.nameAt(i);
      if (name === 'xmlns') names.set('', this.textAt(i));
      else if (name.startsWith('xmlns:')) names.set(name.slice(6), this.textAt(i));
    }
    return names;
  }

  private readOne(bytes: Uint8Array, from: number, length: number): number {
    let nameEnd = from;
    while (nameEnd < length && KINDS[bytes[nameEnd] as number] === OTHER) nameEnd += 1;
    let at = nameEnd;
    while (at < length && KINDS[bytes[at] as number] === SPACE) at += 1;
    if (at === length) return -1;
    if (bytes[at] !== EQUALS || nameEnd === from) throw new Error('an attribute without a value');
    at += 1;
    while (at < length && KINDS[bytes[at] as number] === SPACE) at += 1;
    if (at === length) return -1;
    const quote = bytes[at] as number;
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new Error('an attribute without quotes');
    const start = at + 1;
    at = start;
    while (at < length && bytes[at] !== quote) {
      if (bytes[at] === LESS) throw new Error('a tag inside a tag');
      at += 1;
    }
    if (at === length) return -1;
    this.remember(from, nameEnd, start, at);
    return at + 1;
  }

  private remember(name: number, nameEnd: number, start: number, end: number): void {
    const i = this.count * WIDTH;
    if (i === this.places.length) {
      const more = new Int32Array(2 * i);
      more.set(this.places);
      this.places = more;
    }
    this.places[i + NAME] = name;
    this.places[i + NAME_END] = nameEnd;
    this.places[i + VALUE] = start;
    this.places[i + VALUE_END] = end;
    this.count += 1;
    if (nameEnd - name >= 5 && this.bytes[name] === 0x78 && this.nameAt(i).startsWith('xmlns'))
      this.declaresNames = true;
  }

  private requireDifferent(): void {
    if (this.count > FEW) {
      const names = Array.from({ length: this.count }, (_, i) => this.nameAt(i * WIDTH));
      if (new Set(names).size < names.length) throw new Error('an attribute twice');
      return;
    }
    for (let i = WIDTH; i < this.count * WIDTH; i += WIDTH) {
      for (let before = 0; before < i; before += WIDTH) {
        if (this.isSameName(i, before)) throw new Error('an attribute twice');
      }
    }
  }

  private isSameName(a: number, b: number): boolean {
    const { bytes, places } = this;
    const [first, second] = [places[a + NAME] as number, places[b + NAME] as number];
    const length = (places[a + NAME_END] as number) - first;
    if (length !== (places[b + NAME_END] as number) - second) return false;
    for (let i = 0; i < length; i += 1) if (bytes[first + i] !== bytes[second + i]) return false;
    return true;
  }

  private nameAt(place: number): string {
    return textOf(this.bytes, this.places[place + NAME] as number, this.places[place + NAME_END] as number);
  }

  /** Entities resolved; line ends and tabs are spaces, as XML has it. */
  textAt(place: number): string {
    const start = this.start(place);
    const end = this.end(place);
    let plain = start;
    while (plain < end && (this.bytes[plain] as number) >= 0x20 && this.bytes[plain] !== AMPERSAND)
      plain += 1;
    if (plain === end) return textOf(this.bytes, start, end);
    let text = '';
    let at = start;
    while (at < end) {
      const mark = this.bytes.indexOf(0x26, at);
      const stop = mark < 0 || mark > end ? end : mark;
      text += textOf(this.bytes, at, stop).replace(/\r\n|[\t\n\r]/g, ' ');
      if (stop === end) break;
      const close = this.bytes.indexOf(0x3b, stop);
      if (close > end) throw new Error('an entity without end');
      const character = utf8Of(codePointOf(this.bytes, stop, close));
      text += textOf(character, 0, character.length);
      at = close + 1;
    }
    return text;
  }
}

const [QUOTE, AMPERSAND, APOSTROPHE, SLASH, LESS, EQUALS, GREATER] = [
  0x22, 0x26, 0x27, 0x2f, 0x3c, 0x3d, 0x3e,
] as const;

/** What a byte is inside a tag: of a name, a space, or something that ends a name. */
const [OTHER, SPACE, STOP] = [0, 1, 2] as const;
const KINDS = new Uint8Array(256);
for (const byte of [0x20, 0x09, 0x0a, 0x0d]) KINDS[byte] = SPACE;
for (const byte of [QUOTE, AMPERSAND, APOSTROPHE, SLASH, LESS, EQUALS, GREATER]) KINDS[byte] = STOP;
