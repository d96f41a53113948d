/**
 * In which order a list of changes is carried out, so that what can be refused comes early and what cannot be taken back
 * comes last; what no workbook could do is refused before Excel is asked.
 */
import type { Highlight, WorkbookChange } from '../../workbook/changes';
import { requireLegalContent } from '../../workbook/content-limits';
import { WorkbookError } from '../../workbook/host';
import { requireNewSheetName } from '../../workbook/sheet-names';

type Of<K extends WorkbookChange['kind']> = Extract<WorkbookChange, { readonly kind: K }>;

export interface Plan {
  /** Sheets that must be there beforehand; each name in one spelling throughout. */
  readonly existing: readonly string[];
  /** Sheets to make, in their order. */
  readonly added: readonly string[];
  /** What goes into cells, in order. */
  readonly steps: readonly (Of<'add-sheet'> | Of<'replace-sheet'> | Of<'write'>)[];
  /** Highlights by sheet; an empty list clears the sheet. */
  readonly marks: ReadonlyMap<string, readonly Highlight[]>;
  /** Everything of ours on every other sheet shall go. */
  readonly clearOthers: boolean;
  readonly removed: readonly string[];
  readonly selected: Of<'select'> | null;
}

/** @throws WorkbookError where a change cannot follow those before it, whatever the workbook holds; RangeError where Excel takes no such sheet. */
export function planOf(changes: readonly WorkbookChange[]): Plan {
  const draft = new Draft();
  for (const change of changes) draft.take(change);
  return draft;
}

class Draft implements Plan {
  added: string[] = [];
  steps: Plan['steps'][number][] = [];
  marks = new Map<string, readonly Highlight[]>();
  clearOthers = false;
  removed: string[] = [];
  selected: Of<'select'> | null = null;
  private readonly spelling = new Map<string, string>();
  private readonly there = new Set<string>();

  get existing(): readonly string[] {
    return [...this.there];
  }

  take(change: WorkbookChange): void {
    if (change.kind === 'add-sheet') return this.add(change);
    if (change.sheet === null) return this.clearAll();
    const sheet = this.find(change.sheet);
    switch (change.kind) {
      case 'highlight':
        return void this.marks.set(sheet, change.highlights);
      case 'clear-highlights':
        return void this.marks.set(sheet, []);
      case 'select':
        this.selected = { ...change, sheet };
        return undefined;
      case 'write':
        return void this.steps.push({ ...change, sheet });
      case 'replace-sheet':
        return this.replace({ ...change, sheet });
      case 'remove-sheet':
        return this.remove(sheet);
    }
  }

  private add(change: Of<'add-sheet'>): void {
    const known = [...this.there, ...this.added];
    requireNewSheetName(
      known.filter((name) => !this.removed.includes(name)),
      change.sheet,
    );
    const sheet = this.spell(change.sheet);
    if (this.removed.includes(sheet)) {
      // The place stays where a sheet is removed and comes again: formulas that point to it then still do.
      this.removed = this.removed.filter((name) => name !== sheet);
      return this.replace({ ...change, kind: 'replace-sheet', sheet });
    }
    requireLegalContent(change.content);
    this.added.push(sheet);
    this.steps.push({ ...change, sheet });
  }

  private replace(change: Of<'replace-sheet'>): void {
    const { sheet, content } = change;
    requireLegalContent(content);
    this.forget(sheet);
    this.steps.push(this.added.includes(sheet) ? { kind: 'add-sheet', sheet, content } : change);
  }

  private remove(sheet: string): void {
    this.forget(sheet);
    if (this.added.includes(sheet)) this.added = this.added.filter((name) => name !== sheet);
    else this.removed.push(sheet);
  }

  private clearAll(): void {
    for (const sheet of this.marks.keys()) this.marks.set(sheet, []);
    this.clearOthers = true;
  }

  /** What was planned for a sheet that will not be as it was. */
  private forget(sheet: string): void {
    this.steps = this.steps.filter((step) => step.sheet !== sheet);
    this.marks.delete(sheet);
    if (this.selected?.sheet === sheet) this.selected = null;
  }

  private find(name: string): string {
    const sheet = this.spell(name);
    if (this.removed.includes(sheet)) throw new WorkbookError('sheet-not-found', name);
    if (!this.added.includes(sheet)) this.there.add(sheet);
    return sheet;
  }

  /** Excel takes a name in any case for the same sheet; here the first spelling stands for all. */
  private spell(name: string): string {
    const key = name.toLowerCase();
    const first = this.spelling.get(key) ?? name;
    this.spelling.set(key, first);
    return first;
  }
}
