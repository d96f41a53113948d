/** A value that changes by events and tells its listeners; React reads it through useSyncExternalStore. */

export interface Store<State, Event> {
  readonly get: () => State;
  readonly send: (event: Event) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<State, Event>(
  start: State,
  next: (state: State, event: Event) => State,
): Store<State, Event> {
  let state = start;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    send(event) {
      const changed = next(state, event);
      if (changed === state) return;
      state = changed;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
