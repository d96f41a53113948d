/** What could not be said, and why: indicator by indicator, told together where it is the same, with the next step. */
import { message } from '../message';
import type { Message } from '../message';
import type { Missing } from '../summary/attainment';
import type { Subject } from './runs';
import type { Lack } from './sentence';

export class LeftOut {
  private readonly groups = new Map<string, Group>();
  /** Entities for whose figures something waits. */
  private readonly awaited = new Set<string>();

  /** @param missing figures that nobody gave, or that do not count */
  constructor(private readonly missing: readonly Missing[]) {}

  /** @param missing of one sentence about the subject */
  note(missing: readonly Lack[], { name, entity, why }: Subject): void {
    for (const lack of missing) {
      if (lack.kind === 'wording') {
        this.group('wording', name, entity, null, '').entities.add(entity);
        continue;
      }
      // Several fields of one entity for one reason are one line of its own; those of the whole go together.
      const own = entity === null ? '' : missing.map((one) => JSON.stringify(one)).join();
      for (const field of lack.fields) {
        const reason = why(field);
        const group = this.group('fields', name, entity, reason, own);
        group.entities.add(entity);
        group.fields.add(fieldOf(field, reason));
        if (isWaiting(reason)) for (const one of namesIn(reason)) this.awaited.add(one);
      }
    }
  }

  messages(): Message[] {
    const lines = new Map<string, Line>();
    for (const { kind, name, why, fields, entities } of this.groups.values()) {
      const names = [...fields];
      const key = JSON.stringify([kind, names, why]);
      const line = lines.get(key) ?? { kind, why, fields: names, subjects: [] };
      lines.set(key, line);
      line.subjects.push(subjectOf(name, [...entities]));
    }
    return [...[...lines.values()].map(lineMessage), ...this.nextSteps()];
  }

  private nextSteps(): Message[] {
    const named = (reason: Missing['reason']): string[] => {
      const of = this.missing.filter((one) => one.reason === reason).map(({ entity }) => entity);
      return [...this.awaited].filter((one) => of.includes(one));
    };
    const late = named('not-reported');
    const wrong = named('left-out');
    return [
      ...(late.length > 0 ? [message('bulletin.next.collect', { names: late })] : []),
      ...(wrong.length > 0 ? [message('bulletin.next.correct', { names: wrong })] : []),
    ];
  }

  private group(
    kind: Lack['kind'],
    name: string,
    entity: string | null,
    why: Message | null,
    own: string,
  ): Group {
    const key = JSON.stringify([kind, name, entity === null, why, own]);
    const known = this.groups.get(key) ?? { kind, name, why, fields: new Set(), entities: new Set() };
    this.groups.set(key, known);
    return known;
  }
}

interface Group {
  readonly kind: Lack['kind'];
  readonly name: string;
  readonly why: Message | null;
  readonly fields: Set<string>;
  readonly entities: Set<string | null>;
}

interface Line {
  readonly kind: Lack['kind'];
  readonly why: Message | null;
  readonly fields: readonly string[];
  readonly subjects: (string | Message)[];
}

function lineMessage({ kind, fields: names, why, subjects }: Line): Message {
  if (kind === 'wording') return message('bulletin.left-out-wording', { subjects });
  const fields = names.map((field) => message(`bulletin.field.${field}` as Message['key']));
  return why
    ? message('bulletin.left-out-why', { fields, subjects, why })
    : message('bulletin.left-out', { fields, subjects });
}

function subjectOf(name: string, entities: readonly (string | null)[]): string | Message {
  const names = entities.filter((one) => one !== null);
  if (names.length === 0) return name;
  return names.length === 1 ? `${names[0]} · ${name}` : message('bulletin.left-out-of', { name, names });
}

const SHORT = 'bulletin.why.sum-short';
const isWaiting = (why: Message | null): why is Message =>
  why !== null && (why.key === SHORT || why.key === 'bulletin.why.not-all');

const namesIn = ({ values }: Message): readonly string[] =>
  Array.isArray(values?.names) ? values.names.filter((one) => typeof one === 'string') : [];

function fieldOf(field: string, why: Message | null): string {
  const own = SAME.get(field) ?? field;
  // The entities give theirs: it is the whole that cannot be told.
  return own === 'actual' && why?.key === SHORT ? 'amount' : own;
}

/** Words and sizes are told by the figure that they belong to, and all of a ranking by its places. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['actualSize', 'actual'],
  ['priorSize', 'prior'],
  ['growthKind', 'growth'],
  ['completionKind', 'completion'],
  ['gapKind', 'gap'],
  ['moveKind', 'moved'],
  ['firstKind', 'firstMonths'],
  ['missedKind', 'missedMonths'],
  ['best', 'place'],
  ['worst', 'place'],
  ['value', 'place'],
]);
