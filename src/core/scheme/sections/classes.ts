/** Sections classes (三色管理) and stages (签约未注册 …): rows of a list sorted by conditions that the user types; the first that holds. */
import * as z from 'zod/mini';
import { message } from '../../message';
import type { SchemeNames } from '../names';
import { bounds, keysOf, text } from '../shapes';
import type { Bounds } from '../shapes';

/** One way to sort rows: firms into colours, projects into what they have not done yet. */
export interface Classing {
  readonly name: string;
  readonly classes: readonly RowClass[];
}

export interface RowClass {
  readonly name: string;
  /** The colour that it bears; null: none. */
  readonly look: 'green' | 'yellow' | 'red' | null;
  /** All of them must hold; none: whatever is left. */
  readonly when: readonly RowCondition[];
}

export interface RowCondition extends Bounds {
  /** Heading of the column. */
  readonly field: string;
  /** One of these texts. */
  readonly is?: readonly string[] | undefined;
  /** Whether anything stands in the cell. */
  readonly filled?: boolean | undefined;
}

const conditionSchema = z.strictObject({
  field: text,
  ...bounds,
  is: z.optional(z.array(text).check(z.minLength(1))),
  filled: z.optional(z.boolean()),
});

const classSchema = z.strictObject({
  name: text,
  look: z._default(z.nullable(z.enum(['green', 'yellow', 'red'])), null),
  when: z._default(z.array(conditionSchema), []),
});

const classingSchema = z.strictObject({
  name: text,
  classes: z.array(classSchema).check(z.minLength(1)),
});

export const classesSchema = z._default(z.array(classingSchema), []);

export const CLASS_FIELDS: ReadonlyMap<string, readonly string[]> = new Map(
  ['classes', 'stages'].flatMap((section) => [
    [section, keysOf(classingSchema)] as const,
    [`${section}.classes`, keysOf(classSchema)] as const,
    [`${section}.classes.when`, keysOf(conditionSchema)] as const,
  ]),
);

export function readClassings(
  document: z.output<typeof classesSchema>,
  section: 'classes' | 'stages',
  names: SchemeNames,
): readonly Classing[] {
  const used = new Map<string, string>();
  document.forEach(({ name, classes }, index) => {
    const path = `${section}[${index}]`;
    names.once(name, `${path}.name`, used);
    const usedClasses = new Map<string, string>();
    classes.forEach((one, i) => {
      names.once(one.name, `${path}.classes[${i}].name`, usedClasses);
      if (one.when.length === 0 && i < classes.length - 1) {
        names.problem(`${path}.classes[${i + 1}]`, message('template.lights-unreachable'));
      }
      one.when.forEach((condition, c) =>
        conditionProblem(condition, `${path}.classes[${i}].when[${c}]`, names),
      );
    });
  });
  return document;
}

function conditionProblem(condition: RowCondition, path: string, names: SchemeNames): void {
  const { is, filled, atLeast, above, atMost, below } = condition;
  const isBounded = [atLeast, above, atMost, below].some((bound) => bound !== undefined);
  if (is === undefined && filled === undefined && !isBounded) {
    names.problem(path, message('scheme.condition-empty'));
  } else if (filled === false && (is !== undefined || isBounded)) {
    names.problem(path, message('scheme.condition-blank'));
  } else names.bounds(condition, path, true);
}
