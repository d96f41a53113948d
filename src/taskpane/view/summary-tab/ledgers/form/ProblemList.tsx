/** What is wrong at one place of the form. */
import type { SchemeProblem } from '../../../../../core/scheme/names';
import { usePanel } from '../../../context';
import { useFormStyles } from './styles';

export function ProblemList({ problems }: { readonly problems: readonly SchemeProblem[] }) {
  const { words } = usePanel();
  const styles = useFormStyles();
  if (problems.length === 0) return null;
  return (
    <ul role="alert" className={styles.problems}>
      {problems.map(({ message }, index) => (
        <li key={index}>{words.say(message)}</li>
      ))}
    </ul>
  );
}
