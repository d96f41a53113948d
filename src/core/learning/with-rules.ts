/** The template with the rules that the user accepted. */
import type { Template } from '../template/template';
import type { Proposal } from './learned';

/** Those that the template has already are left out; the others come after its own, in the order given. */
export function withRules(template: Template, accepted: readonly Proposal[]): Template {
  const used = new Set(template.rules.map(({ id }) => id));
  const added = accepted.flatMap(({ rule, known }) => {
    if (known !== null || used.has(rule.id)) return [];
    used.add(rule.id);
    return [rule];
  });
  return { ...template, rules: [...template.rules, ...added] };
}
