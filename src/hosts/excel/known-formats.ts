/**
 * Which conditional formats we have seen, and which of them are ours. The marker in the formula decides, so this memory
 * only saves round trips: it may be lost, or be behind what the user copied, sorted or deleted, at no harm.
 */
import { isOwnFormula } from '../../workbook/changes';

export class KnownFormats {
  /** By the name of the sheet in small letters, as Excel takes a name in any case. */
  private readonly bySheet = new Map<string, Seen>();

  /** Ids of ours on a sheet, as far as we know. */
  ours(sheet: string): string[] {
    return [...this.of(sheet)].filter(([, owner]) => owner === 'ours').map(([id]) => id);
  }

  /** Sheets whose formats we have seen. */
  sheets(): string[] {
    return [...this.bySheet.values()].map(({ name }) => name);
  }

  /** Those among the custom formats listed on a sheet that were never seen; those no longer listed are forgotten. */
  strangers(sheet: string, listed: readonly string[]): string[] {
    const seen = this.of(sheet);
    for (const id of seen.keys()) if (!listed.includes(id)) seen.delete(id);
    return listed.filter((id) => !seen.has(id));
  }

  /** Remembers whose a format is, by its formula. */
  learn(sheet: string, id: string, formula: string): void {
    this.of(sheet).set(id, isOwnFormula(formula) ? 'ours' : 'other');
  }

  forget(sheet: string): void {
    this.bySheet.delete(sheet.toLowerCase());
  }

  private of(sheet: string): Map<string, 'ours' | 'other'> {
    const key = sheet.toLowerCase();
    const seen = this.bySheet.get(key) ?? { name: sheet, owners: new Map<string, 'ours' | 'other'>() };
    this.bySheet.set(key, seen);
    return seen.owners;
  }
}

interface Seen {
  readonly name: string;
  /** By the id of the format. */
  readonly owners: Map<string, 'ours' | 'other'>;
}
