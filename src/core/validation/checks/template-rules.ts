/** rule.<id>: the template's own rules, judged for each entity and each measure they are to hold for. */
import { message } from '../../message';
import type { FigureText, Message, RuleText } from '../../message';
import { toleranceOf as ruleTolerance } from '../../localization/rule-tolerance';
import { FigureState } from '../../report/facts';
import type { Tolerance } from '../../rules/comparison';
import { judgeLogicalRule } from '../../rules/judge';
import type { ConditionJudgement } from '../../rules/judge';
import { comparisonsOf, termsOf } from '../../rules/rule';
import type { FigureMeasure, Rule } from '../../rules/rule';
import type { CheckContext } from '../context';
import { BLOCK } from '../face-block';
import { faceValueOf, Sure } from '../face-value';
import type { Finding } from '../finding';
import { RuleFinder } from '../rule-case';
import type { JudgedRule } from '../rule-case';
import { figuresOfCase, shownUnitOf } from '../rule-words';

export function checkTemplateRules(context: CheckContext): void {
  sayProblems(context);
  for (const rule of distinctRules(context)) {
    const isRepeated = rule.terms.some(
      (term) => (term.kind === 'entities' ? term.figure : term).measure === null,
    );
    for (const measure of isRepeated ? figureMeasures(rule) : (['actual'] as const)) {
      checkRule(context, new RuleFinder(context.figures, rule, measure));
    }
  }
}

function sayProblems({ ruleProblems, findings }: CheckContext): void {
  for (const { rule, message: reason, at } of ruleProblems) {
    findings.couldNotJudge();
    const isLong = rule.check.length > LONGEST_SHOWN;
    findings.add({
      rule: `rule.${rule.id}`,
      severity: 'error',
      outcome: 'undecided',
      cells: [],
      indicator: null,
      entity: null,
      reported: null,
      expected: null,
      message: message('validation.rule.problem', {
        id: rule.id,
        check: isLong ? `${rule.check.slice(0, LONGEST_SHOWN)}…` : rule.check,
        at: at.start + 1,
        reason,
      }),
      working: null,
    });
  }
}

const LONGEST_SHOWN = 200;

/** The same relation is not told twice: the first of two rules that say the same is judged. */
function distinctRules({ rules, logicalRules }: CheckContext): JudgedRule[] {
  const seen = new Set<string>();
  const judged = [
    ...rules.map(asJudged),
    ...logicalRules.map(({ source, condition }) => ({ source, condition })),
  ];
  return judged
    .filter(({ source, condition }) => {
      const { measures, missing, tolerance } = source;
      const meaning = JSON.stringify([condition, measures, missing, tolerance], bigintAsText);
      return !seen.has(meaning) && seen.add(meaning);
    })
    .map((rule) => ({
      ...rule,
      terms: comparisonsOf(rule.condition).flatMap(({ left, right }) => [
        ...termsOf(left),
        ...termsOf(right),
      ]),
    }));
}

const asJudged = ({ source, comparison, left, right }: Rule): Omit<JudgedRule, 'terms'> => ({
  source,
  condition: { kind: 'comparison', comparison, left, right },
});

const bigintAsText = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value;

const figureMeasures = ({ source }: JudgedRule): FigureMeasure[] =>
  source.measures.filter((measure): measure is FigureMeasure => measure !== 'unit' && measure !== 'note');

function checkRule(context: CheckContext, finder: RuleFinder): void {
  const { condition } = finder.rule;
  const sureOf = faceValueOf(finder, condition);
  const end = entityCount(context, finder);
  const { findings } = context;
  const id = idOf(finder.rule);
  let judged = 0;
  for (let first = firstEntity(finder); first < end; first += BLOCK) {
    const count = Math.min(BLOCK, end - first);
    const sure = sureOf(first, count);
    for (let i = 0; i < count; i++) {
      const bits = sure[i] ?? 0;
      const isRight = bits & Sure.holds || (bits & Sure.mayHold && !findings.hasRoomToExplain(id));
      if (isRight) judged += 1;
      else judge(context, finder, first + i);
    }
  }
  findings.judged(judged);
}

/** −1, for which a rule without entities is judged; a rule of entities starts with the first of them. */
function firstEntity({ figures, rule }: RuleFinder): number {
  let first = -1;
  for (const term of rule.terms) {
    if (term.kind !== 'figure') continue;
    if (figures.line(term.indicator, -1) >= 0) return -1;
    first = 0;
  }
  return first;
}

/** A rule that speaks of all entities at once, and of none in particular, is judged once. */
function entityCount({ figures: { facts } }: CheckContext, { rule }: RuleFinder): number {
  return rule.terms.some(({ kind }) => kind === 'figure') ? facts.entities.length : 0;
}

function judge(context: CheckContext, finder: RuleFinder, entity: number): void {
  const { findings } = context;
  const { source, terms, condition } = finder.rule;
  const own = terms.filter(({ kind }) => kind === 'figure');
  const states = (own.length > 0 ? own : terms)
    .flatMap((term) => finder.places(term, entity))
    .map((place) => finder.state(place));
  // A relation of which the sheet has no figure at all is none of this entity's, or not of this sheet's columns.
  if (states.every((state) => state === FigureState.absent)) return;
  const isMissing = states.some((state) => state !== FigureState.number && state !== FigureState.belowUnit);
  if (isMissing && source.missing === 'fail') {
    findings.judged();
    const said = message('validation.rule.missing', label(finder.rule));
    findings.add({ ...told(finder, entity), outcome: 'fails', message: said });
    return;
  }
  const { figure, entities } = finder.of(entity);
  const judgement = judgeLogicalRule({ source, condition }, figure, entities, toleranceOf(finder)?.value);
  if (!judgement) {
    findings.couldNotJudge();
    return;
  }
  findings.judged();
  if (judgement.verdict !== 'holds') tell(context, finder, entity, judgement);
}

function tell(
  { findings }: CheckContext,
  finder: RuleFinder,
  entity: number,
  { verdict, telling }: ConditionJudgement,
): void {
  const { rule } = finder;
  const tolerance = toleranceOf(finder);
  const finding = (said: Message) => ({
    ...told(finder, entity),
    ...(telling ? figuresOfCase(finder, entity, telling) : {}),
    message: said,
  });
  switch (verdict) {
    case 'rounding':
      findings.explain(idOf(rule), () => finding(message('validation.explained.rule-rounding')));
      return;
    case 'tolerated':
      findings.explain(idOf(rule), () =>
        finding(message('validation.explained.tolerance', { tolerance: tolerance?.text ?? '' })),
      );
      return;
    case 'truncated':
      findings.add({
        ...finding(message('validation.truncated.rule', label(rule))),
        rule: 'arithmetic.truncated',
        severity: 'hint',
        outcome: 'fails',
      });
      return;
    default: {
      const said = tolerance
        ? message('validation.rule.fails.tolerance', { ...label(rule), tolerance: tolerance.text })
        : message('validation.rule.fails', label(rule));
      findings.add({ ...finding(said), outcome: 'fails' });
    }
  }
}

/** What the rule allows, and as its author wrote it. */
function toleranceOf({
  rule,
  measure,
  figures,
}: RuleFinder): { readonly value: Tolerance; readonly text: FigureText } | null {
  const { tolerance } = rule.source;
  const value = ruleTolerance(rule.source, rule.terms, measure, figures.template);
  if (tolerance === null || !value) return null;
  const unit = value.kind === 'fraction' ? '%' : shownUnitOf({ figures, measure }, rule.terms).unit;
  const isPoints = value.kind === 'amount' && unit === '%';
  return { value, text: { figure: tolerance.replace('%', ''), unit: isPoints ? '百分点' : unit } };
}

function told(finder: RuleFinder, entity: number) {
  const { rule, figures } = finder;
  const first = rule.terms[0]?.kind === 'entities' ? rule.terms[0].figure : rule.terms[0];
  return {
    rule: idOf(rule),
    severity: rule.source.severity,
    cells: finder.cells(entity),
    indicator: first ? (figures.template.indicators[first.indicator]?.code ?? null) : null,
    entity: figures.facts.entities[entity] ?? null,
    reported: null,
    expected: null,
    working: null,
  };
}

const idOf = ({ source }: JudgedRule): Extract<Finding['rule'], `rule.${string}`> => `rule.${source.id}`;
const label = ({ source, terms }: JudgedRule) => ({
  label: source.label ?? wordsOf(source.check, terms.length),
});

/** Of a sum of thousands its beginning and its end are enough to know it by. */
function wordsOf(check: string, count: number): RuleText | Message {
  if (check.length <= LONGEST_SHOWN) return { check };
  const first = check.slice(0, LONGEST_SHOWN / 2);
  const last = check.slice(-LONGEST_SHOWN / 4);
  const [start, end] = [first.search(/[-+*/,(=<>][^-+*/,(=<>]*$/), last.search(/[-+*/,)=<>]/)];
  return message('validation.rule.long', {
    start: { check: start > 0 ? first.slice(0, start + 1) : first },
    end: { check: end >= 0 ? last.slice(end) : last },
    count,
  });
}
