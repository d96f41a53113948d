/** What a rule is called: the short name of a built-in one, the template's own words for its rules. */
import type { RuleId } from '../../core/validation/finding';
import { BUILT_IN_RULES } from '../../core/validation/finding';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/speak';
import { withSheetWords } from '../words';

/** The label of a template's rule, else its formula as people write it; the id itself where the template does not know it. */
export function ruleName(rule: RuleId, template: Template, words: Words): string {
  const builtIn = BUILT_IN_RULES.find((known) => known === rule);
  if (builtIn) return withSheetWords(words).t(`sheets.rule.${builtIn}`);
  const own = template.rules.find(({ id }) => `rule.${id}` === rule);
  return own ? (own.label ?? words.rule(own.check)) : rule;
}
