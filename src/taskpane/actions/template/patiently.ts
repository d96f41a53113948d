/** Asks the engine again where somebody else's cancel ended its worker: what is asked here was not meant. */
import { Stopped } from '../../engine/stopped';

const MOST_ATTEMPTS = 3;

/** @param ask gets a signal that is never given: to cancel would end the examination that may be running beside */
export async function patiently<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask(new AbortController().signal);
    } catch (error) {
      if (!(error instanceof Stopped) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}
