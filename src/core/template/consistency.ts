/** What the fields of a template must mean together: names that are one thing's, targets of known entities, time that runs forward. */
import { message } from '../message';
import type { Message } from '../message';
import { unitOf } from '../statistics/units';
import { lightProblems } from './light-problems';
import { nameKey } from './name-key';
import type { TemplateProblem } from './parse';
import type { TemplateDocument } from './schema';

/** Everything that contradicts itself in a document of the right shape. */
export function contradictionsOf(document: TemplateDocument): TemplateProblem[] {
  return [
    ...windowProblems(document),
    ...lightProblems(document),
    ...ownerProblems(document),
    ...entityProblems(document),
    ...indicatorProblems(document),
    ...ruleProblems(document),
    ...scheduleProblems(document.schedule, document.window, 'schedule'),
  ];
}

function windowProblems({ window }: TemplateDocument): TemplateProblem[] {
  return window.to < window.from
    ? [{ path: 'window.to', message: message('template.window-order', { from: window.from, to: window.to }) }]
    : [];
}

function ownerProblems({ owners }: TemplateDocument): TemplateProblem[] {
  const names = new FirstUses('template.duplicate-owner');
  owners.forEach(({ name, aliases }, index) => {
    names.add(name, `owners[${index}].name`, `owners[${index}]`);
    aliases.forEach((alias, i) => names.add(alias, `owners[${index}].aliases[${i}]`, `owners[${index}]`));
  });
  return names.problems;
}

function entityProblems({ entities, total }: TemplateDocument): TemplateProblem[] {
  const names = new FirstUses('template.duplicate-entity');
  if (total !== null) names.add(total, 'total', 'total');
  entities.forEach((entity, index) => {
    names.add(entity.name, `entities[${index}].name`, `entities[${index}]`);
    entity.aliases.forEach((alias, i) =>
      names.add(alias, `entities[${index}].aliases[${i}]`, `entities[${index}]`),
    );
  });
  return names.problems;
}

function indicatorProblems(document: TemplateDocument): TemplateProblem[] {
  const { indicators, entities, total } = document;
  const names = new FirstUses('template.duplicate-name');
  const problems: TemplateProblem[] = [];
  const known = new Set(
    [...entities.flatMap(({ name, aliases }) => [name, ...aliases]), ...(total === null ? [] : [total])].map(
      nameKey,
    ),
  );
  indicators.forEach((indicator, index) => {
    const path = `indicators[${index}]`;
    names.add(indicator.code, `${path}.code`, path);
    names.add(indicator.name, `${path}.name`, path);
    indicator.aliases.forEach((alias, i) => names.add(alias, `${path}.aliases[${i}]`, path));
    if (!unitOf(indicator.unit)) {
      problems.push({
        path: `${path}.unit`,
        message: message('template.unknown-unit', { found: indicator.unit }),
      });
    }
    if (indicator.schedule !== undefined) {
      problems.push(...scheduleProblems(indicator.schedule, document.window, `${path}.schedule`));
    }
    const inEntities = (value: TargetValue, at: string) => {
      for (const name of typeof value === 'object' && value !== null ? Object.keys(value) : []) {
        if (known.has(nameKey(name))) continue;
        problems.push({ path: `${at}.${name}`, message: message('template.unknown-entity', { name }) });
      }
    };
    inEntities(indicator.target ?? null, `${path}.target`);
    inEntities(indicator.plannedGrowth, `${path}.plannedGrowth`);
    indicator.targets.forEach(({ value }, i) => inEntities(value, `${path}.targets[${i}].value`));
    problems.push(...versionProblems(indicator, path, document.owners));
  });
  return [...names.problems, ...problems];
}

type TargetValue = TemplateDocument['indicators'][number]['plannedGrowth'];

/** Versions are all of it, and each is somebody's: two owners without a name could not be told apart. */
function versionProblems(
  { target, targets }: TemplateDocument['indicators'][number],
  path: string,
  owners: TemplateDocument['owners'],
): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  if (targets.length > 0 && target !== undefined) {
    problems.push({ path: `${path}.target`, message: message('template.target-twice') });
  }
  const known = new Set(owners.flatMap(({ name, aliases }) => [name, ...aliases]).map(nameKey));
  const first = new Map<string, number>();
  targets.forEach(({ owner, version, date }, index) => {
    const at = `${path}.targets[${index}]`;
    const problem = (field: string, said: Message) =>
      problems.push({ path: `${at}.${field}`, message: said });
    if (owner === null && known.size > 0) {
      problem('owner', message('template.owner-missing', { owners: owners.map(({ name }) => name) }));
    } else if (owner !== null && !known.has(nameKey(owner))) {
      problem('owner', message('template.unknown-owner', { name: owner }));
    }
    const key = JSON.stringify([owner && nameKey(owner), nameKey(version), date]);
    const other = first.get(key);
    if (other === undefined) first.set(key, index);
    else {
      const said = { name: version, other: `${path}.targets[${other}]` };
      problem('version', message('template.duplicate-version', said));
    }
  });
  return problems;
}

function ruleProblems({ rules }: TemplateDocument): TemplateProblem[] {
  const ids = new FirstUses('template.duplicate-rule');
  rules.forEach((rule, index) => ids.add(rule.id, `rules[${index}].id`, `rules[${index}]`));
  return ids.problems;
}

function scheduleProblems(
  schedule: TemplateDocument['schedule'],
  window: TemplateDocument['window'],
  path: string,
): TemplateProblem[] {
  // A window that ends before it begins is one mistake, not one for every month of the curve.
  if (typeof schedule === 'string' || window.to < window.from) return [];
  const months = Object.keys(schedule).sort();
  if (months.length === 0) return [{ path, message: message('template.curve-empty') }];
  const problems: TemplateProblem[] = [];
  let due = 0;
  for (const month of months) {
    const problem = (said: Message) => problems.push({ path: `${path}.${month}`, message: said });
    const share = schedule[month] ?? 0;
    if (month < window.from.slice(0, 7) || month > window.to.slice(0, 7)) {
      problem(message('template.curve-outside', { month, from: window.from, to: window.to }));
    } else if (share < due) {
      problem(message('template.curve-decreasing', { share, before: due }));
    } else {
      due = share;
      const isEnd = month === window.to.slice(0, 7);
      if (isEnd && share !== 1) problem(message('template.curve-end', { month, share }));
    }
  }
  return problems;
}

/** Notes the first use of each name; a later use by another owner is a problem. */
class FirstUses {
  readonly problems: TemplateProblem[] = [];
  private readonly first = new Map<string, { readonly path: string; readonly owner: string }>();

  constructor(
    private readonly key:
      | 'template.duplicate-name'
      | 'template.duplicate-entity'
      | 'template.duplicate-owner'
      | 'template.duplicate-rule',
  ) {}

  add(name: string, path: string, owner: string): void {
    const use = this.first.get(nameKey(name));
    if (!use) this.first.set(nameKey(name), { path, owner });
    else if (use.owner !== owner)
      this.problems.push({ path, message: message(this.key, { name, other: use.path }) });
  }
}
