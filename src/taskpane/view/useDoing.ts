/** One thing is done at a time; what goes wrong is said, and whoever cancels or leaves ends it. */
import { useEffect, useRef, useState } from 'react';
import type { Message } from '../../core/message';
import { Stopped } from '../engine/stopped';
import { failureMessage } from '../failure';
import type { Said } from './SaidBar';

export interface Doing {
  readonly isBusy: boolean;
  /** Nothing where something is being done. Never rejects. */
  readonly doing: (what: (signal: AbortSignal) => Promise<void>) => Promise<void>;
  cancel(): void;
}

/** @param whenStopped what is said where it has ended without being done: cancelled here, or because something began anew */
export function useDoing(
  say: (said: Said | null) => void,
  whenStopped: (isCancelled: boolean) => Said | null = () => null,
): Doing {
  const [isBusy, setBusy] = useState(false);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  return {
    isBusy,
    async doing(what) {
      if (current.current) return;
      const { signal } = (current.current = new AbortController());
      say(null);
      setBusy(true);
      try {
        await what(signal);
      } catch (error) {
        say(error instanceof Stopped ? whenStopped(signal.aborted) : failed(failureMessage(error)));
      }
      current.current = null;
      setBusy(false);
    },
    cancel: () => current.current?.abort(),
  };
}

const failed = (message: Message): Said => ({ tone: 'failed', message });
