/** The same sum for other figures of the same names: 在建项目 = 续建项目 + 新建项目, so perhaps also their 到位资金. */
import type { Template } from '../template/template';
import type { UnitGroups } from './sheet-table';
import type { Sum } from './sum-evidence';

export function parallelSums(sums: readonly Sum[], { indicators }: Template, { group }: UnitGroups): Sum[] {
  const names = indicators.map(({ name }) => name);
  const byName = new Map(names.map((name, index) => [name, index]));
  const found: Sum[] = [];
  for (const { whole, parts } of sums.slice(0, MOST_SUMS)) {
    const members = [whole, ...parts].map((index) => names[index] ?? '');
    for (const side of ['end', 'start'] as const) {
      const shared = sharedPart(members, side);
      const stems = members.map((name) => without(name, shared, side));
      if (stems.some((stem) => stem === '')) continue;
      const [stem = ''] = stems;
      for (const [index, name] of names.entries()) {
        const isOther = side === 'end' ? name.startsWith(stem) : name.endsWith(stem);
        if (index === whole || !isOther) continue;
        const ending = without(name, stem, side === 'end' ? 'start' : 'end');
        const others = stems.map((other) => byName.get(side === 'end' ? other + ending : ending + other));
        const [otherWhole = -1, ...otherParts] = others.filter((place) => place !== undefined);
        if (otherParts.length < parts.length) continue;
        if ([...otherParts].every((part) => group[part] === group[otherWhole]))
          found.push({ whole: otherWhole, parts: otherParts });
      }
    }
  }
  return found;
}

/** Every name is looked at for every sum: some millions at the most. */
const MOST_SUMS = 500;

/** The longest ending, or beginning, that all the names have. */
function sharedPart(names: readonly string[], side: 'start' | 'end'): string {
  const [first = '', ...others] = names;
  for (let length = first.length; length > 0; length--) {
    const part = side === 'start' ? first.slice(0, length) : first.slice(-length);
    if (others.every((name) => (side === 'start' ? name.startsWith(part) : name.endsWith(part)))) return part;
  }
  return '';
}

const without = (name: string, part: string, side: 'start' | 'end'): string =>
  side === 'start' ? name.slice(part.length) : name.slice(0, name.length - part.length);
