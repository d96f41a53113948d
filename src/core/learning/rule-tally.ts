/** How often each rule could be judged over the sheets at hand, and what came of it. */
import { toleranceOf } from '../localization/rule-tolerance';
import { FigureState } from '../report/facts';
import type { ReportReading } from '../report/reading';
import { SheetFigures } from '../report/sheet-figures';
import type { CompiledRules } from '../rules/compile';
import { judgeLogicalRule } from '../rules/judge';
import { comparisonsOf, termsOf } from '../rules/rule';
import type { EntitiesTerm, FigureMeasure, FigureTerm } from '../rules/rule';
import type { Template, TemplateRule } from '../template/template';
import { RuleFinder } from '../validation/rule-case';
import type { JudgedRule } from '../validation/rule-case';

export interface RuleTally {
  readonly rule: TemplateRule;
  /** Places where it held, and where it failed, up to what was needed to know. */
  readonly held: number;
  readonly failed: number;
  /** Names of the indicators that no sheet has a line for. */
  readonly absentNames: readonly string[];
  /** Columns that no sheet has. */
  readonly absentMeasures: readonly FigureMeasure[];
}

/** In the order of the template. A rule that held somewhere is not looked at any further. */
export function talliesOf(
  { rules, logical }: CompiledRules,
  template: Template,
  readings: readonly ReportReading[],
): RuleTally[] {
  const sheets = readings.map(({ facts }) => new SheetFigures(facts, template));
  const present = new Set<number>();
  for (const { facts } of sheets) for (const indicator of facts.indicator) present.add(indicator);
  const judged: Omit<JudgedRule, 'terms'>[] = [
    ...rules.map(({ source, comparison, left, right }) => ({
      source,
      condition: { kind: 'comparison', comparison, left, right } as const,
    })),
    ...logical,
  ];
  const tallies = new Map(
    judged.map((rule) => {
      const terms = comparisonsOf(rule.condition).flatMap(({ left, right }) => [
        ...termsOf(left),
        ...termsOf(right),
      ]);
      return [rule.source, tallyOf({ ...rule, terms }, sheets, present)];
    }),
  );
  return template.rules.flatMap((source) => tallies.get(source) ?? []);
}

function tallyOf(rule: JudgedRule, sheets: readonly SheetFigures[], present: ReadonlySet<number>): RuleTally {
  const figures = rule.terms.map((term) => (term.kind === 'entities' ? term.figure : term));
  const isRepeated = figures.some(({ measure }) => measure === null);
  const measures: readonly FigureMeasure[] = isRepeated
    ? rule.source.measures.filter((m): m is FigureMeasure => m !== 'unit' && m !== 'note')
    : ['actual'];
  const [first] = sheets;
  const absentNames = figures
    .filter(({ indicator }) => !present.has(indicator))
    .map(({ indicator }) => first?.template.indicators[indicator]?.name ?? '');
  const asked = figures.flatMap(({ measure }) => (measure === null ? measures : [measure]));
  const absentMeasures = asked.filter((measure) => sheets.every((sheet) => !sheet.column(measure)));
  const counts = { held: 0, failed: 0 };
  for (const sheet of sheets) {
    for (const measure of measures) count(new RuleFinder(sheet, rule, measure), counts);
  }
  return {
    rule: rule.source,
    ...counts,
    absentNames: [...new Set(absentNames)],
    absentMeasures: [...new Set(absentMeasures)],
  };
}

/** More failures than this, and nothing that held, say enough of a rule. */
const ENOUGH = 200;

function count(finder: RuleFinder, counts: { held: number; failed: number }): void {
  const { rule, figures } = finder;
  const own = rule.terms.filter(({ kind }) => kind === 'figure');
  const needed = own.length > 0 ? own : rule.terms;
  const isHere = needed.some(
    (term) => figures.column(figureOf(term).measure ?? finder.measure) !== undefined,
  );
  if (!isHere) return;
  const end = own.length > 0 ? figures.facts.entities.length : 0;
  const tolerance = toleranceOf(rule.source, rule.terms, finder.measure, figures.template);
  for (let entity = -1; entity < end && counts.held === 0 && counts.failed < ENOUGH; entity++) {
    const states = needed.flatMap((term) => finder.places(term, entity)).map((place) => finder.state(place));
    if (states.every((state) => state === FigureState.absent)) continue;
    const { figure, entities } = finder.of(entity);
    const judgement = judgeLogicalRule(rule, figure, entities, tolerance);
    if (judgement) counts[judgement.verdict === 'fails' ? 'failed' : 'held'] += 1;
  }
}

const figureOf = (term: FigureTerm | EntitiesTerm): FigureTerm =>
  term.kind === 'entities' ? term.figure : term;
