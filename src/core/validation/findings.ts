/** Collects what the checks say: counts what was judged, keeps what is worth a word. */
import type { Finding, Summary, Validation } from './finding';

/** Explanations of one rule that are told one by one; what is more is only counted, so that a long sheet does not drown in them. */
const MOST_EXPLAINED = 20;

export class Findings {
  private readonly list: Finding[] = [];
  private readonly explained = new Map<string, number>();
  private checks = 0;
  private undecided = 0;

  /** Notes relations or cells that were judged, whatever came of it. */
  judged(count = 1): void {
    this.checks += count;
  }

  /** Notes relations that could not be judged; they count as checks too. */
  couldNotJudge(count = 1): void {
    this.checks += count;
    this.undecided += count;
  }

  add(finding: Omit<Finding, 'suspects'> & Partial<Pick<Finding, 'suspects'>>): void {
    this.list.push({ suspects: [], ...finding });
  }

  /** False once a rule has been explained often enough: then nothing more needs to be worked out for a relation that holds. */
  hasRoomToExplain(rule: Finding['rule']): boolean {
    return (this.explained.get(rule) ?? 0) < MOST_EXPLAINED;
  }

  /** A relation that holds, and why it looks as if it did not; called only while there is room for it. */
  explain(
    rule: Finding['rule'],
    finding: () => Omit<Finding, 'rule' | 'severity' | 'outcome' | 'suspects'>,
  ): void {
    if (!this.hasRoomToExplain(rule)) return;
    this.explained.set(rule, (this.explained.get(rule) ?? 0) + 1);
    this.add({ ...finding(), rule, severity: 'hint', outcome: 'holds' });
  }

  result(): Validation {
    const findings = [...this.list].sort(severityOrder);
    return {
      findings,
      summary: { ...summaryOf(findings), checks: this.checks, undecided: this.undecided },
    };
  }
}

/** Findings by severity; what holds is no doubt, and counts nowhere. */
export function summaryOf(findings: readonly Finding[]): Pick<Summary, 'errors' | 'queries' | 'hints'> {
  const count = (keeps: (finding: Finding) => boolean) => findings.filter(keeps).length;
  return {
    errors: count(({ severity, outcome }) => severity === 'error' && outcome !== 'holds'),
    queries: count(({ severity, outcome }) => severity === 'query' && outcome !== 'holds'),
    hints: count(({ severity, outcome }) => severity === 'hint' && outcome === 'fails'),
  };
}

const SEVERITIES = ['error', 'query', 'hint'];
const OUTCOMES = ['fails', 'undecided', 'holds'];

/** By severity, then by what came of it, then by place. */
export function severityOrder(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) ||
    (a.cells[0]?.row ?? -1) - (b.cells[0]?.row ?? -1) ||
    (a.cells[0]?.column ?? -1) - (b.cells[0]?.column ?? -1) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
