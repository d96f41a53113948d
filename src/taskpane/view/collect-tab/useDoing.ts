/** One thing at a time is made of the result; what goes wrong is said at the bottom of the tab. */
import { useState } from 'react';
import { usePanel } from '../context';
import { useDoing as useOneThing } from '../useDoing';
import type { Doing as OneThing } from '../useDoing';
import { useCollect } from './collect';

export type Doing = OneThing['doing'];

export function useDoing(): {
  readonly doing: Doing;
  /** What is being done; null: nothing. */
  readonly busy: string | null;
  readonly setBusy: (busy: string) => void;
} {
  const { words } = usePanel();
  const { say } = useCollect();
  const [at, setBusy] = useState<string | null>(null);
  const { isBusy, doing } = useOneThing(say);
  return {
    busy: isBusy ? (at ?? words.t('panel.collect.exporting')) : null,
    setBusy,
    doing: (what) =>
      doing((signal) => {
        setBusy(null);
        return what(signal);
      }),
  };
}
