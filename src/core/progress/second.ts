/** The same actual against the target of the second owner: 市任务 and 县任务 side by side. */
import type { SheetFigures } from '../report/sheet-figures';
import { completion, gap } from '../statistics/ratios';
import { targetOf } from './line-figures';
import type { Standing } from './lights';
import { nearest } from './nearest';
import type { SecondTarget } from './status';

/** null where only one owner sets targets. */
export function secondOf(
  figures: SheetFigures,
  line: number,
  { actual, schedule }: Standing,
): SecondTarget | null {
  const owner = figures.template.owners[1];
  if (!owner) return null;
  const target = targetOf(figures, line, 'secondTarget');
  const completed = actual && target && completion(actual, target.value);
  return {
    owner: owner.name,
    target: target && target.text(),
    completion: completed && nearest(completed),
    gap: completed && nearest(gap(completed, schedule)),
  };
}
