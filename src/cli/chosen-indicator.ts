/** --trend: the indicator of the template that a name on the command line means. */
import { SchemeNames } from '../core/scheme/names';
import type { Template } from '../core/template/template';
import { Failure } from './failure';

/** @returns its code. @throws Failure with the name that was probably meant */
export function chosenIndicator(template: Template, name: string): string {
  const names = new SchemeNames(template);
  const code = names.indicator(name, '');
  const [problem] = names.problems;
  if (problem) throw new Failure(problem.message);
  return code;
}
