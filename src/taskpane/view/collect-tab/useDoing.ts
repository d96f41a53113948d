/** One thing at a time is made of the result; what goes wrong is said at the bottom of the tab. */
import { useEffect, useRef, useState } from 'react';
import { failureMessage } from '../../failure';
import { Stopped } from '../../engine/stopped';
import { usePanel } from '../context';
import { useCollect } from './collect';

export type Doing = (what: (signal: AbortSignal) => Promise<void>) => Promise<void>;

export function useDoing(): {
  readonly doing: Doing;
  /** What is being done; null: nothing. */
  readonly busy: string | null;
  readonly setBusy: (busy: string) => void;
} {
  const { words } = usePanel();
  const { say } = useCollect();
  const [busy, setBusy] = useState<string | null>(null);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  async function doing(what: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (current.current) return;
    const mine = (current.current = new AbortController());
    say(null);
    setBusy(words.t('panel.collect.exporting'));
    try {
      await what(mine.signal);
    } catch (error) {
      if (!(error instanceof Stopped)) say({ tone: 'failed', message: failureMessage(error) });
    }
    current.current = null;
    setBusy(null);
  }

  return { doing, busy, setBusy };
}
