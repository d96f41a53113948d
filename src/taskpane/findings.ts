/** Findings as the list shows them: by kind, in a fixed order, each with a name of its own that survives the next run. */
import type { ExplanationState, Review } from '../core/review/explanations';
import type { Finding, Validation } from '../core/validation/finding';
import type { StoredExplanation } from '../sheets/findings/explanations-sheet';
import { cellAddress } from '../workbook/address';
import type { Focus } from './session';

/** What a reader does with a finding: correct, verify, consider, fill in, or just understand. */
export const FINDING_KINDS = ['error', 'query', 'hint', 'undecided', 'explained'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** An error that could not be judged (a rule that cannot be read) stands in the way all the same. */
export function kindOf({ outcome, severity }: Finding): FindingKind {
  if (outcome === 'holds') return 'explained';
  return outcome === 'undecided' && severity !== 'error' ? 'undecided' : severity;
}

export interface ListedFinding {
  readonly key: string;
  readonly kind: FindingKind;
  readonly finding: Finding;
  /** fresh: not there in the run before; solved: there in the run before and now gone. */
  readonly mark: 'fresh' | 'solved' | null;
  /** Of a query: whether it is explained; null of every other finding. */
  readonly answer: ExplanationState<StoredExplanation> | null;
}

export type KindCounts = Readonly<Record<FindingKind, number>>;

/** @param states of the queries */
export function listFindings(
  { findings }: Validation,
  { states }: Pick<Review<StoredExplanation>, 'states'>,
): ListedFinding[] {
  const seen = new Map<string, number>();
  const listed = findings.map((finding): ListedFinding => {
    const name = nameOf(finding);
    const repeat = (seen.get(name) ?? 0) + 1;
    seen.set(name, repeat);
    return {
      key: repeat === 1 ? name : `${name}#${repeat}`,
      kind: kindOf(finding),
      finding,
      mark: null,
      answer: states.get(finding) ?? null,
    };
  });
  return FINDING_KINDS.flatMap((kind) => listed.filter((one) => one.kind === kind));
}

/**
 * The new list with what changed since the old one: new ones marked, solved ones kept where they stood until they settle.
 * @param follows nobody asked in between: what was new still is
 */
export function compareLists(
  before: readonly ListedFinding[],
  now: readonly ListedFinding[],
  follows = false,
): ListedFinding[] {
  const isOld = ({ mark }: ListedFinding): boolean => mark !== 'solved' && !(follows && mark === 'fresh');
  // What was explained and is an error now is news, though it is the same place; what is merely explained never is.
  const known = ({ kind, key }: ListedFinding): string => `${kind} ${key}`;
  const oldKeys = new Set(before.filter(isOld).map(known));
  const nowKeys = new Set(now.map(({ key }) => key));
  const merged = now.map((one): ListedFinding => ({
    ...one,
    mark: one.kind === 'explained' || oldKeys.has(known(one)) ? null : 'fresh',
  }));
  before.forEach((one, index) => {
    // An explanation that is no longer needed is no achievement.
    if (nowKeys.has(one.key) || one.kind === 'explained') return;
    const above = before[index - 1]?.key;
    const place = merged.findIndex(({ key }) => key === above) + 1;
    merged.splice(place, 0, { ...one, mark: 'solved' });
  });
  return merged;
}

/** What is broken only because of it counts as well: who looks at one indicator wants to know why it is wrong. */
export const isAbout = ({ finding }: ListedFinding, { by, of }: Focus): boolean =>
  [finding, ...(finding.dependants ?? [])].some((one) => one[by] === of);

export function countKinds(listed: readonly ListedFinding[]): KindCounts {
  const counts = { error: 0, query: 0, hint: 0, undecided: 0, explained: 0 };
  for (const { kind, mark } of listed) if (mark !== 'solved') counts[kind] += 1;
  return counts;
}

function nameOf({ rule, cells, indicator, entity }: Finding): string {
  const where = cells.map(({ row, column }) => cellAddress(row, column)).join('+');
  return [rule, where, indicator ?? '', entity ?? ''].join('|');
}

/** The template's name of the indicator; its code where the template does not know it. */
export const indicatorName = (
  { indicator }: Pick<Finding, 'indicator'>,
  indicators: readonly { readonly code: string; readonly name: string }[],
): string | null => indicators.find(({ code }) => code === indicator)?.name ?? indicator;
