/** Root cause first: findings that one wrong cell explains become one finding, with that cell as its suspect and the others under it. */
import { explain } from '../localization/corrections';
import type { Correction, Explanation } from '../localization/corrections';
import { localize } from '../localization/localize';
import type { LocalizationLimits } from '../localization/localize';
import { cellsOf } from '../localization/relations';
import type { CellId, Relation } from '../localization/relations';
import { cellId } from '../localization/cell-id';
import { SheetRelations } from '../localization/sheet-relations';
import { amountUnit, figureText } from '../report/figure-text';
import type { SheetFigures } from '../report/sheet-figures';
import type { LogicalRule, Rule } from '../rules/rule';
import type { Period } from '../statistics/period';
import type { Finding, Suspect, Validation } from './finding';
import type { LastReport } from './last-report';
import { printedCells } from './printed-cells';
import { severityOrder, summaryOf } from './findings';
import { WholeFinder } from './wholes';

export interface RootCauseSources {
  readonly figures: SheetFigures;
  readonly rules: readonly Rule[];
  readonly logicalRules?: readonly LogicalRule[];
  readonly period: Period | null;
  /** The report of the period before; null or absent where it is not at hand. */
  readonly last?: LastReport | null;
}

/** The same findings, every dependent one under its root cause; as they were, and said so, where the time was up. */
export function withRootCauses(
  validation: Validation,
  sources: RootCauseSources,
  limits: LocalizationLimits = {},
): Validation {
  const broken = brokenIn(validation.findings);
  if (broken.length === 0) return validation;
  const finder = new WholeFinder(sources.figures, sources.rules);
  const sheet = new SheetRelations({
    ...sources,
    wholesOf: (line) => {
      const { obvious, others } = finder.of(line);
      return [...(obvious ? [obvious] : []), ...others].map(({ cells }) => cells);
    },
  });
  const problem = sheet.problem(broken.slice(0, MOST_BROKEN));
  const located = localize(problem, limits);
  const findingsOf = new Map<Relation, Finding[]>();
  for (const [finding, relation] of problem.relationOf) {
    findingsOf.set(relation, [...(findingsOf.get(relation) ?? []), finding]);
  }
  const cells = printedCells(sheet, sources.figures);
  const roots: Root[] = [];
  for (const { relations, answers } of located.troubles) {
    if (limits.shouldStop?.()) break;
    const accusing = relations.flatMap((relation) =>
      (findingsOf.get(relation) ?? []).map((finding) => ({ finding, cells: new Set(cellsOf(relation)) })),
    );
    roots.push(...rootsOf(explain(answers, problem, cells), accusing, sheet));
  }
  const isCut = located.isStopped || broken.length > MOST_BROKEN;
  return folded(validation, roots, isCut);
}

/** Beyond so many broken relations something is wrong with the whole sheet, not with a cell. */
const MOST_BROKEN = 300;
/** Suspects that are told for one finding: "A or B". */
const MOST_SUSPECTS = 3;
/** How much less likely than the first a further suspect may be. */
const WORTH_TELLING = 1 / 50;

interface Root {
  readonly cell: CellId;
  /** Whether nothing else is nearly as likely. */
  readonly isSure: boolean;
  readonly finding: Finding;
  readonly suspects: readonly Suspect[];
  readonly dependants: readonly Finding[];
}

/** Relations that fail; of an altered target only where it breaks something else too. */
function brokenIn(findings: readonly Finding[]): Finding[] {
  const failing = findings.filter(({ outcome, severity }) => outcome === 'fails' && severity !== 'hint');
  const relations = failing.filter(({ rule }) => RELATIONS.test(rule));
  const involved = new Set(relations.flatMap(({ cells }) => cells.map(cellId)));
  const altered = failing.filter(
    ({ rule, cells: [first] }) => rule === 'target.altered' && first && involved.has(cellId(first)),
  );
  return [...relations, ...altered];
}

const RELATIONS =
  /^(arithmetic\.(completion|growth|change|gap|share|total|cumulative)$|plausibility\.base-sign$|rule\.)/;
/** What else a wrong cell brings about. */
const FOLLOWING = /^(arithmetic\.rank|plausibility\.(magnitude|growth)|cell\.(negative|excess-decimals))$/;

/** A finding, and every cell that its relation speaks of; the finding may name fewer. */
interface Accusing {
  readonly finding: Finding;
  readonly cells: ReadonlySet<CellId>;
}

/** One root for each cell of the likeliest explanation, with the cells that could take its place. */
function rootsOf(
  explanations: readonly Explanation[],
  findings: readonly Accusing[],
  sheet: SheetRelations,
): Root[] {
  const [best] = explanations;
  if (!best) return [];
  let left = [...findings].sort((a, b) => severityOrder(a.finding, b.finding));
  return best.cells.flatMap((cell, place): Root[] => {
    const accusing = left.filter(({ cells }) => cells.has(cell));
    left = left.filter((other) => !accusing.includes(other));
    const own = accusing.map(({ finding }) => finding);
    // The first cell is where to look; a finding that does not name the cell at all is no place to speak of it.
    const finding =
      own.find(({ cells: [first] }) => first && cellId(first) === cell) ??
      own.find(({ cells }) => cells.some((ref) => cellId(ref) === cell)) ??
      own[0];
    if (!finding) return [];
    const others = explanations.slice(1).filter(({ cells }) => isSwapOf(best.cells, cells, cell));
    const telling = others.filter(({ chance }) => chance >= best.chance * WORTH_TELLING);
    const corrections = [
      best.corrections[place],
      ...telling.map(
        ({ cells, corrections }) => corrections[cells.findIndex((one) => !best.cells.includes(one))],
      ),
    ];
    const suspects = corrections
      .filter((correction) => correction != null)
      .filter(({ kind }) => kind === 'sign-flip' || !isOfSign(finding))
      .slice(0, MOST_SUSPECTS)
      .map((correction) => suspectOf(correction, sheet));
    const dependants = own.filter((other) => other !== finding);
    return [{ cell, isSure: telling.length === 0, finding, suspects, dependants }];
  });
}

/** A loss is no error: only a sign that would make the rate right is worth a word. */
const isOfSign = ({ rule }: Finding): boolean => rule === 'plausibility.base-sign';

/** Whether two explanations differ in one cell only. */
const isSwapOf = (best: readonly CellId[], other: readonly CellId[], cell: CellId): boolean =>
  other.length === best.length && best.every((one) => (one === cell) !== other.includes(one));

function suspectOf({ cell, printed, kind }: Correction, sheet: SheetRelations): Suspect {
  const place = sheet.place(cell);
  if (!place) throw new RangeError(`no figure at ${cell}`);
  const shown = amountUnit(place.measure, sheet.figures.indicator(place.line));
  return { cell: sheet.ref(cell), suggestion: figureText(printed, shown), reason: kind };
}

function folded(validation: Validation, roots: readonly Root[], isCut: boolean): Validation {
  const rootOf = new Map(roots.map((root) => [root.finding, root]));
  const under = new Set(roots.flatMap(({ dependants }) => dependants));
  const followers = new Map<Root, Finding[]>();
  for (const finding of validation.findings) {
    const [first] = finding.cells;
    if (!first || finding.outcome !== 'fails' || rootOf.has(finding)) continue;
    const root = FOLLOWING.test(finding.rule) && roots.find((candidate) => follows(finding, candidate));
    if (!root) continue;
    followers.set(root, [...(followers.get(root) ?? []), finding]);
    under.add(finding);
  }
  const findings = validation.findings
    .filter((finding) => !under.has(finding))
    .map((finding) => {
      const root = rootOf.get(finding);
      if (!root) return finding;
      const dependants = [...root.dependants, ...(followers.get(root) ?? [])];
      return { ...finding, suspects: root.suspects, ...(dependants.length > 0 && { dependants }) };
    });
  const summary = { ...validation.summary, ...summaryOf(findings) };
  return { ...validation, findings, summary, ...(isCut && { causesCut: true }) };
}

/** A rank speaks of many cells, an implausible size of a whole line, everything else of its first cell. */
function follows({ rule, cells, indicator, entity }: Finding, { cell, isSure, finding }: Root): boolean {
  if (!isSure) return false;
  if (rule.startsWith('plausibility.') && cells.length === 1)
    return indicator === finding.indicator && entity === finding.entity;
  return (rule === 'arithmetic.rank' ? cells : cells.slice(0, 1)).some((ref) => cellId(ref) === cell);
}
