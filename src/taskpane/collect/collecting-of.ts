/** The files of the collect tab, known to other tabs too: begun by whoever asks first. */
import type { Desk } from '../actions/desk';
import { createCollecting } from './collecting';
import type { Collecting } from './collecting';
import { createCollector } from './collector';
import { templatesToTry } from './templates-to-try';

const known = new WeakMap<Desk, Collecting>();

/** One for each panel. */
export function collectingOf(desk: Desk): Collecting {
  let collecting = known.get(desk);
  if (!collecting) {
    collecting = createCollecting(createCollector(), () => templatesToTry(desk));
    known.set(desk, collecting);
  }
  return collecting;
}
