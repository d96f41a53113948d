/** The list divided: by what is to be done, by rule, by indicator or by entity. */
import type { Template } from '../core/template/template';
import type { Words } from '../messages/speak';
import { ruleName } from '../sheets/findings/rule-names';
import { FINDING_KINDS, indicatorName } from './findings';
import type { FindingKind, ListedFinding } from './findings';
import type { Focus, Grouping } from './session';

export interface FindingGroup {
  readonly id: string;
  readonly name: string;
  readonly listed: readonly ListedFinding[];
  /** The one indicator or entity that all of it is about. */
  readonly focus: Focus | null;
  /** Whether it starts folded: what looks wrong and is right, which nobody has to read. */
  readonly startsFolded: boolean;
}

/** Groups in the order of their first finding, the worst first; what is explained stays a group of its own at the end. */
export function groupsOf(
  listed: readonly ListedFinding[],
  grouping: Grouping,
  filter: FindingKind | null,
  template: Template,
  words: Words,
): readonly FindingGroup[] {
  const wanted = listed.filter(({ kind }) => filter === null || kind === filter);
  const kindGroup = (kind: FindingKind): FindingGroup => ({
    id: kind,
    name: words.t(`panel.group.${kind}`),
    listed: wanted.filter((one) => one.kind === kind),
    focus: null,
    startsFolded: kind === 'explained' && filter !== 'explained',
  });
  const kinds = FINDING_KINDS.map(kindGroup).filter((group) => group.listed.length > 0);
  if (grouping === 'kind') return kinds;
  const named = new Map<string, ListedFinding[]>();
  for (const one of wanted) {
    if (one.kind === 'explained') continue;
    const name = nameOf(one, grouping, template, words);
    named.set(name, [...(named.get(name) ?? []), one]);
  }
  const groups = [...named].map(([name, own]): FindingGroup => ({
    id: `${grouping} ${name}`,
    name,
    listed: own,
    focus: focusOf(own[0], grouping),
    startsFolded: false,
  }));
  return [...groups, ...kinds.filter(({ id }) => id === 'explained')];
}

function focusOf(first: ListedFinding | undefined, grouping: Grouping): Focus | null {
  if (grouping !== 'indicator' && grouping !== 'entity') return null;
  const of = first?.finding[grouping] ?? null;
  return of === null ? null : { by: grouping, of };
}

function nameOf(
  { finding }: ListedFinding,
  grouping: Exclude<Grouping, 'kind'>,
  template: Template,
  words: Words,
): string {
  if (grouping === 'rule') return ruleName(finding.rule, template, words);
  return grouping === 'indicator'
    ? (indicatorName(finding, template.indicators) ?? words.t('panel.by.no-indicator'))
    : (finding.entity ?? words.t('panel.by.no-entity'));
}
