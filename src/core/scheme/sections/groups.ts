/** Section groups: departments that are assessed as one (大组捆绑考核) and share their figures. */
import * as z from 'zod/mini';
import { message } from '../../message';
import { decimalOf, decimalText } from '../../statistics/decimal';
import type { SchemeNames } from '../names';
import { indicators, keysOf, text } from '../shapes';

export interface Group {
  readonly name: string;
  /** As the template spells them. */
  readonly members: readonly string[];
  /** Codes of the indicators in which they are one; null: in all. */
  readonly indicators: readonly string[] | null;
  /** Targets set for the group as a whole, decimal text by code; without one the targets of its members are summed up. */
  readonly targets: ReadonlyMap<string, string>;
}

const groupSchema = z.strictObject({
  name: text,
  members: z.array(text).check(z.minLength(1)),
  indicators,
  targets: z._default(z.record(z.string(), z.number()), {}),
});

export const groupsSchema = z._default(z.array(groupSchema), []);

export const GROUP_FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['groups', keysOf(groupSchema)],
]);

export function readGroups(document: z.output<typeof groupsSchema>, names: SchemeNames): readonly Group[] {
  const used = new Map<string, string>();
  const bound = new Map<string, string>();
  const all = names.template.indicators.map(({ code }) => code);
  return document.map((group, index): Group => {
    const path = `groups[${index}]`;
    names.once(group.name, `${path}.name`, used);
    const codes = names.listed(group.indicators, `${path}.indicators`);
    const members = group.members.map((member, i) => {
      const at = `${path}.members[${i}]`;
      const name = names.entity(member, at);
      const shared = (codes ?? all).map((code) => bound.get(JSON.stringify([name, code])));
      const other = shared.find((taken) => taken !== undefined);
      if (other !== undefined) names.problem(at, message('scheme.two-groups', { name, other }));
      for (const code of codes ?? all) bound.set(JSON.stringify([name, code]), at);
      return name;
    });
    const targets = new Map(
      Object.entries(group.targets).map(([name, amount]) => [
        names.indicator(name, `${path}.targets.${name}`),
        decimalText(decimalOf(amount)),
      ]),
    );
    return { name: group.name, members, indicators: codes, targets };
  });
}
