/** One tab stop for a whole list: ↑ ↓ Home End walk it, and whoever watches hears where we are. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

export interface RovingItem {
  readonly tabIndex: 0 | -1;
  /** The one that was gone to last; none before the first. */
  readonly 'aria-current': true | undefined;
  readonly ref: (element: HTMLElement | SVGElement | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onClick: () => void;
}

export interface RovingList {
  readonly itemOf: (key: string) => RovingItem;
  /** Index of the item that was gone to last; null before the first. */
  readonly place: number | null;
  /** To the next item or the one before, wherever the keyboard is; from before the first to the first. */
  readonly step: (by: 1 | -1) => void;
}

export function useRovingList(
  keys: readonly string[],
  onWalk: (key: string) => void,
  onEnter: (key: string) => void,
): RovingList {
  const [wanted, setWanted] = useState<{ key: string; index: number } | null>(null);
  const elements = useRef(new Map<string, HTMLElement | SVGElement>());
  const focused = useRef(false);

  const there = wanted !== null && keys.includes(wanted.key);
  const current = there ? wanted.key : (keys[Math.min(wanted?.index ?? 0, keys.length - 1)] ?? null);

  // The item under the keyboard went (it was solved): stay at the same place in the list.
  useLayoutEffect(() => {
    if (!there && focused.current && current !== null) elements.current.get(current)?.focus();
  }, [there, current]);

  const goTo = (index: number): void => {
    const key = keys[Math.max(0, Math.min(index, keys.length - 1))];
    if (key === undefined) return;
    setWanted({ key, index: keys.indexOf(key) });
    const element = elements.current.get(key);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView?.({ block: 'nearest' });
    onWalk(key);
  };

  return {
    place: there ? keys.indexOf(wanted.key) : null,
    step: (by) =>
      goTo(
        wanted === null ? 0 : Math.max(0, current === null ? 0 : keys.indexOf(current)) + (there ? by : 0),
      ),
    itemOf: (key) => ({
      tabIndex: key === current ? 0 : -1,
      'aria-current': there && key === current ? true : undefined,
      ref: (element) => {
        if (element) elements.current.set(key, element);
        else elements.current.delete(key);
      },
      onKeyDown: (event) => {
        const index = keys.indexOf(key);
        const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: keys.length - 1 }[event.key];
        if (target !== undefined) {
          event.preventDefault();
          goTo(target);
        } else if (event.key === 'Enter' && event.target === event.currentTarget) {
          event.preventDefault();
          onEnter(key);
        }
      },
      onFocus: () => {
        focused.current = true;
        setWanted({ key, index: keys.indexOf(key) });
      },
      onBlur: () => {
        focused.current = false;
      },
      onClick: () => {
        setWanted({ key, index: keys.indexOf(key) });
        onWalk(key);
      },
    }),
  };
}
