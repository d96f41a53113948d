/** What a ribbon button asks of the panel; kept until the panel is there to hear it. */

export type PanelRequest = 'validate' | 'progress' | 'open';

let waiting: PanelRequest[] = [];
const listeners = new Set<(request: PanelRequest) => void>();

export function requestPanel(request: PanelRequest): void {
  if (listeners.size === 0) waiting.push(request);
  for (const listener of [...listeners]) listener(request);
}

/** Hears every request from now on, and first those that came while nobody listened. Returns what ends it. */
export function onPanelRequest(listener: (request: PanelRequest) => void): () => void {
  listeners.add(listener);
  const missed = waiting;
  waiting = [];
  for (const request of missed) listener(request);
  return () => void listeners.delete(listener);
}
