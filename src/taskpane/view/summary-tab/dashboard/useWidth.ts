/** How wide something is drawn, so that letters in a picture have the size of those around it. */
import { useEffect, useState } from 'react';

/** @param least until it is known, and where it is narrower. @returns the width, and who has to be told of the element */
export function useWidth(least: number): readonly [number, (element: HTMLElement | null) => void] {
  const [element, observe] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(least);
  useEffect(() => {
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [Math.max(least, width), observe];
}
