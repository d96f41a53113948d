/** What every part of the collect tab may need, beside what the panel knows. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Chosen } from '../../collect/chosen-files';
import type { Collection } from '../../collect/collection';
import type { Collecting } from '../../collect/collecting';
import type { Said } from '../SaidBar';

export interface CollectContext {
  readonly collecting: Collecting;
  /** Files that were chosen or dropped. */
  take(chosen: Chosen): void;
  say(said: Said | null): void;
}

const Context = createContext<CollectContext | null>(null);

export const CollectProvider = Context.Provider;

/** With what is known of the files: whoever uses it is drawn again with every file that is read. */
export function useCollect(): CollectContext & { readonly collection: Collection } {
  const context = useCollectActions();
  const { subscribe, get } = context.collecting;
  return { ...context, collection: useSyncExternalStore(subscribe, get) };
}

export function useCollectActions(): CollectContext {
  const context = useContext(Context);
  if (!context) throw new Error('outside the collect tab');
  return context;
}
