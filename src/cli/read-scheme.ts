/** A scheme in a file of JSON. */
import { message } from '../core/message';
import { parseScheme } from '../core/scheme/parse';
import { DEFAULT_SCHEME } from '../core/scheme/scheme';
import type { Scheme } from '../core/scheme/scheme';
import type { Template } from '../core/template/template';
import { Failure } from './failure';
import type { Terminal } from './terminal';

/**
 * @param file null: what is done where an office has no scheme of its own
 * @throws Failure, naming the file and the field
 */
export async function readScheme(
  file: string | null,
  template: Template,
  terminal: Terminal,
): Promise<Scheme> {
  if (file === null) return DEFAULT_SCHEME;
  const bytes = await terminal.read(file).catch((error: unknown) => {
    throw Failure.ofReading(file, error);
  });
  const result = parseScheme(new TextDecoder().decode(bytes), template);
  if (result.ok) return result.scheme;
  const [first] = result.problems;
  const { path = '', message: said = '' } = first ?? {};
  const problem = path === '' ? said : message('cli.template.field', { path, problem: said });
  const more = result.problems.length - 1;
  throw new Failure(
    more > 0
      ? message('cli.scheme.problems', { file, problem, more })
      : message('cli.scheme.problem', { file, problem }),
  );
}
