/** What is wrong with a part of the scheme that is being edited, below the field in which it is. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { SchemeProblem } from '../../../core/scheme/names';
import { usePanel } from '../context';

export function SchemeProblems({
  id,
  problems,
}: {
  readonly id?: string;
  readonly problems: readonly SchemeProblem[];
}) {
  const { words } = usePanel();
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <ul id={id} role="alert" className={styles.problems}>
      {problems.map(({ path, message }, index) => (
        <li key={`${path} ${index}`}>{words.say(message)}</li>
      ))}
    </ul>
  );
}

/** Those of a field and of what stands in it: of ways[1], not of ways[10]. */
export const problemsAt = (problems: readonly SchemeProblem[], path: string): readonly SchemeProblem[] =>
  problems.filter(
    (one) => one.path === path || one.path.startsWith(`${path}.`) || one.path.startsWith(`${path}[`),
  );

const useStyles = makeStyles({
  problems: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusDangerForeground1,
    overflowWrap: 'anywhere',
  },
});
