/** What is wrong with a rule of lights: bounds that exclude everything, steps that are never reached. */
import { message } from '../message';
import type { LightCondition } from './lights';
import type { TemplateProblem } from './parse';
import type { TemplateDocument } from './schema';

export function lightProblems({ lights }: TemplateDocument): TemplateProblem[] {
  if (!Array.isArray(lights)) {
    const { yellow, green } = lights;
    if (yellow <= green) return [];
    return [{ path: 'lights.yellow', message: message('template.lights-order', { yellow, green }) }];
  }
  const rest = lights.findIndex(({ when }) => when.length === 0);
  return [
    ...lights.flatMap(({ when }, step) =>
      when.flatMap((condition, i) => conditionProblems(condition, `lights[${step}].when[${i}]`)),
    ),
    ...(rest >= 0 && rest < lights.length - 1
      ? [{ path: `lights[${rest + 1}]`, message: message('template.lights-unreachable') }]
      : []),
  ];
}

function conditionProblems(condition: LightCondition, path: string): TemplateProblem[] {
  const { measure, against, atLeast, above, atMost, below } = condition;
  const lower = atLeast ?? above;
  const upper = atMost ?? below;
  if (lower === undefined && upper === undefined) {
    return [{ path, message: message('template.lights-unbounded') }];
  }
  const problems: TemplateProblem[] = [];
  if ((atLeast !== undefined && above !== undefined) || (atMost !== undefined && below !== undefined)) {
    problems.push({ path, message: message('template.lights-two-bounds') });
  } else if (lower !== undefined && upper !== undefined) {
    const isEmpty = atLeast === undefined || atMost === undefined ? lower >= upper : lower > upper;
    if (isEmpty) problems.push({ path, message: message('template.lights-nothing', { lower, upper }) });
  }
  if (against !== undefined && measure !== 'growth') {
    problems.push({ path: `${path}.against`, message: message('template.lights-against') });
  }
  return problems;
}
