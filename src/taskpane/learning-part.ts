/** What it takes to put learned rules into a template; fetched when some are accepted. */
export { withRules } from '../core/learning/with-rules';
export { printTemplate } from '../core/template/print';
