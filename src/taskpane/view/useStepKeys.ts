/** Alt+[ and Alt+] step through a list from anywhere in the panel. Excel has no use for either, nor have browsers. */
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** @param inside any element of the panel */
export function useStepKeys(inside: RefObject<HTMLElement>, step: (by: 1 | -1) => void): void {
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const panel = inside.current?.closest('main');
    // By the place of the key: with Alt it types other characters on some keyboards.
    const onKeyDown = (event: KeyboardEvent): void => {
      const by = STEPS[event.code];
      if (!event.altKey || event.ctrlKey || event.metaKey || by === undefined) return;
      event.preventDefault();
      latest.current(by);
    };
    panel?.addEventListener('keydown', onKeyDown);
    return () => panel?.removeEventListener('keydown', onKeyDown);
  }, [inside]);
}

const STEPS: Readonly<Record<string, 1 | -1>> = { BracketLeft: -1, BracketRight: 1 };
