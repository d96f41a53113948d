/** Names with nothing about them, told at a glance: a report may have a hundred thousand, and each is asked much. */

const FIRST = 0x4e00;
const LAST = 0x9fff;

/** 1 for each ideograph that neither numbers (一), nor totals (计), nor goes before parts (其中), nor begins a note or a signature. */
const ORDINARY = new Uint8Array(LAST - FIRST + 1).fill(1);
for (const char of '其一二三四五六七八九十计全注说资数填编指') ORDINARY[char.charCodeAt(0) - FIRST] = 0;

/** True for ideographs and digits, an ideograph first, without any that could mean more than a name; false is no more than "look closer". */
export function isOrdinaryName(label: string): boolean {
  for (let i = 0; i < label.length; i++) {
    const code = label.charCodeAt(i);
    if (code >= FIRST && code <= LAST) {
      if (ORDINARY[code - FIRST] === 0) return false;
    } else if (i === 0 || code < 0x30 || code > 0x39) return false;
  }
  return label !== '';
}

/**
 * A list of names, each once, that tells the place of each. Tables of the platform cost several times as much where there
 * are a hundred thousand: they touch each name again whenever they grow. Names one after the other (第1镇, 第2镇) stand side
 * by side in this one.
 */
export class NamePlaces {
  /** Hash and place + 1 of each name, side by side; 0 where there is none. */
  private slots = new Int32Array(2 * 16);
  private count = 0;
  private crowded: Map<string, number> | null = null;

  /** @param names where new names are put at the end; what stands there already is not looked at */
  constructor(private readonly names: string[]) {}

  /** The place of a name among names. */
  place(name: string): number {
    if (this.crowded) return this.placeAmongMany(name, this.crowded);
    const hash = hashOf(name);
    const mask = this.slots.length / 2 - 1;
    for (let step = 0; step < LONGEST_WAY; step++) {
      const slot = 2 * ((hash + step) & mask);
      const known = (this.slots[slot + 1] ?? 0) - 1;
      if (known < 0) return this.put(slot, hash, name);
      if (this.slots[slot] === hash && this.names[known] === name) return known;
    }
    this.crowded = this.asMap();
    return this.placeAmongMany(name, this.crowded);
  }

  private put(slot: number, hash: number, name: string): number {
    const place = this.names.push(name) - 1;
    this.slots[slot] = hash;
    this.slots[slot + 1] = place + 1;
    this.count += 1;
    if (this.count * 4 > this.slots.length) this.grow();
    return place;
  }

  private grow(): void {
    const { slots } = this;
    const wider = new Int32Array(slots.length * 4);
    const mask = wider.length / 2 - 1;
    for (let slot = 0; slot < slots.length; slot += 2) {
      const [hash = 0, known = 0] = [slots[slot], slots[slot + 1]];
      if (known === 0) continue;
      let free = hash & mask;
      while (wider[2 * free + 1] !== 0) free = (free + 1) & mask;
      wider[2 * free] = hash;
      wider[2 * free + 1] = known;
    }
    this.slots = wider;
  }

  /** Names may be made to crowd one place: then the platform's table, which no name can slow down. */
  private asMap(): Map<string, number> {
    const map = new Map<string, number>();
    for (let slot = 1; slot < this.slots.length; slot += 2) {
      const place = (this.slots[slot] ?? 0) - 1;
      if (place >= 0) map.set(this.names[place] ?? '', place);
    }
    return map;
  }

  private placeAmongMany(name: string, map: Map<string, number>): number {
    let place = map.get(name);
    if (place === undefined) map.set(name, (place = this.names.push(name) - 1));
    return place;
  }
}

const LONGEST_WAY = 256;

function hashOf(name: string): number {
  let hash = name.length;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
  return hash;
}
