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
    let at = from;
    for (;;) {
      const before = at;
      while (isSpace(bytes[at])) at += 1;
      const byte = bytes[at];
      if (byte === undefined) return -1;
      if (byte === 0x3e) break;
      if (byte === 0x2f) {
        if (at + 1 >= bytes.length) return -1;
        if (bytes[at + 1] !== 0x3e) throw new Error('a slash inside a tag');
        this.isClosed = true;
        at += 1;
        break;
      }
      if (at === before) throw new Error('attributes without a space between them');
      at = this.readOne(bytes, at);
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
    return found < 0 ? undefined : this.valueAt(found);
  }

  isTrue(name: string): boolean {
    const value = this.text(name);
    return value === '1' || value === 'true';
  }

  /** A whole number of digits only; undefined where there is no such attribute, NaN where it is something else. */
  whole(name: string): number | undefined {
    const found = this.find(name);
    if (found < 0) return undefined;
    const [start, end] = [this.start(found), this.end(found)];
    if (start === end || end - start > 15) return NaN;
    let whole = 0;
    for (let i = start; i < end; i += 1) {
      const digit = (this.bytes[i] as number) - 0x30;
      if (digit < 0 || digit > 9) return NaN;
      whole = whole * 10 + digit;
    }
    return whole;
  }

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
      if (name === 'xmlns') names.set('', this.valueAt(i));
      else if (name.startsWith('xmlns:')) names.set(name.slice(6), this.valueAt(i));
    }
    return names;
  }

  private readOne(bytes: Uint8Array, from: number): number {
    let nameEnd = from;
    while (nameEnd < bytes.length && !isSpace(bytes[nameEnd]) && bytes[nameEnd] !== 0x3d) {
      if (bytes[nameEnd] === 0x3e || bytes[nameEnd] === 0x3c) throw new Error('an attribute without a value');
      nameEnd += 1;
    }
    let at = nameEnd;
    while (isSpace(bytes[at])) at += 1;
    if (bytes[at] === undefined) return -1;
    if (bytes[at] !== 0x3d || nameEnd === from) throw new Error('an attribute without a value');
    at += 1;
    while (isSpace(bytes[at])) at += 1;
    const quote = bytes[at];
    if (quote === undefined) return -1;
    if (quote !== 0x22 && quote !== 0x27) throw new Error('an attribute without quotes');
    const start = at + 1;
    at = start;
    while (at < bytes.length && bytes[at] !== quote) {
      if (bytes[at] === 0x3c) throw new Error('a tag inside a tag');
      at += 1;
    }
    if (at >= bytes.length) return -1;
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
  private valueAt(place: number): string {
    const [start, end] = [this.start(place), this.end(place)];
    if (!this.bytes.subarray(start, end).includes(0x26)) {
      return textOf(this.bytes, start, end).replace(/\r\n|[\t\n\r]/g, ' ');
    }
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

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
