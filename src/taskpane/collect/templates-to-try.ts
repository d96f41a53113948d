/** By which templates submitted files may be recognised: the one in use, the user's own, the samples. */
import type { Template } from '../../core/template/template';
import type { Desk } from '../actions/desk';
import { readLibrary } from '../actions/template/library';
import { keyOf } from './collection';

/** The likelier one first; one of several of the same id and version only. What cannot be had is left out. */
export async function templatesToTry({
  get,
  engine,
  samples,
}: Pick<Desk, 'get' | 'engine' | 'samples'>): Promise<readonly Template[]> {
  const current = get().template?.template;
  const found = await Promise.all(
    samples.map(async (source) => {
      try {
        const parsed = await engine.parse(await source.load());
        return parsed.ok ? [parsed.template] : [];
      } catch {
        return [];
      }
    }),
  );
  const all = [...(current ? [current] : []), ...ownTemplates(), ...found.flat()];
  return [...new Map(all.reverse().map((one) => [keyOf(one), one])).values()].reverse();
}

/** None where the browser gives no storage: nobody asked for it. */
function ownTemplates(): readonly Template[] {
  try {
    return readLibrary().kept.map(({ template }) => template);
  } catch {
    return [];
  }
}
