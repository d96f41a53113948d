/** Which indicators or entities a sentence is kept to: all of them, or some that are ticked. */
import type { Chosen as ChosenNames } from '../../../../core/bulletin/pattern-documents';
import type { SchemeProblem } from '../../../../core/scheme/names';
import { SchemeProblems } from '../SchemeProblems';
import { Tick, Ticks } from '../Ticks';

export function Chosen(props: {
  readonly legend: string;
  readonly all: string;
  readonly chosen: ChosenNames;
  readonly options: readonly (readonly [value: string, name: string])[];
  /** The value of an option that stands in the scheme under another spelling. */
  readonly valueOf: (spelling: string) => string;
  readonly problems: readonly SchemeProblem[];
  onChange(chosen: ChosenNames): void;
}) {
  const { legend, all, chosen, options, valueOf, problems, onChange } = props;
  const values = chosen === 'all' ? [] : chosen.map(valueOf);
  // What nobody knows is shown too, so that it can be taken out.
  const unknown = values.filter((value) => options.every(([known]) => known !== value));
  const [first] = options;
  return (
    <Ticks
      legend={legend}
      options={chosen === 'all' ? [] : [...options, ...unknown.map((name) => [name, name] as const)]}
      chosen={values}
      onChange={onChange}
    >
      <Tick
        label={all}
        checked={chosen === 'all'}
        onChange={(isAll) => onChange(isAll || !first ? 'all' : [first[0]])}
      />
      <SchemeProblems problems={problems} />
    </Ticks>
  );
}
