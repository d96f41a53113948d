/** What could not be said, and why: gathered sentence by sentence, told together where it is the same. */
import { message } from '../message';
import type { Message } from '../message';
import type { Subject } from './runs';
import type { Lack } from './sentence';

export class LeftOut {
  private readonly groups = new Map<string, Group>();

  /** @param missing of one sentence about the subject */
  note(missing: readonly Lack[], { name, why }: Subject): void {
    const byReason = new Map<string, { readonly why: Message | null; readonly fields: Set<string> }>();
    for (const lack of missing) {
      if (lack.kind === 'wording') {
        this.add({ kind: 'wording', fields: [], why: null }, name);
        continue;
      }
      for (const field of lack.fields) {
        const reason = why(field);
        const key = JSON.stringify(reason);
        const known = byReason.get(key) ?? { why: reason, fields: new Set() };
        byReason.set(key, known);
        known.fields.add(SAME.get(field) ?? field);
      }
    }
    for (const { why: reason, fields } of byReason.values()) {
      this.add({ kind: 'fields', fields: [...fields], why: reason }, name);
    }
  }

  messages(): Message[] {
    return [...this.groups.values()].map(({ kind, fields: names, why, subjects: all }) => {
      const subjects = [...all];
      if (kind === 'wording') return message('bulletin.left-out-wording', { subjects });
      const fields = names.map((field) => message(`bulletin.field.${field}` as Message['key']));
      return why
        ? message('bulletin.left-out-why', { fields, subjects, why })
        : message('bulletin.left-out', { fields, subjects });
    });
  }

  private add(group: Omit<Group, 'subjects'>, name: string): void {
    const key = JSON.stringify(group);
    const known = this.groups.get(key) ?? { ...group, subjects: new Set() };
    this.groups.set(key, known);
    known.subjects.add(name);
  }
}

interface Group {
  readonly kind: Lack['kind'];
  readonly fields: readonly string[];
  readonly why: Message | null;
  readonly subjects: Set<string>;
}

/** Words and sizes are told by the figure that they belong to. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['actualSize', 'actual'],
  ['priorSize', 'prior'],
  ['growthKind', 'growth'],
  ['completionKind', 'completion'],
  ['gapKind', 'gap'],
  ['moveKind', 'moved'],
  ['firstKind', 'firstMonths'],
  ['missedKind', 'missedMonths'],
]);
