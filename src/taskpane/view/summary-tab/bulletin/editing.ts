/** What every part of the editor of sentences may need: in which language it writes, what can be chosen, and the keyboard. */
import { createContext, useContext, useEffect, useRef } from 'react';
import type { Locale } from '../../../../messages/keys';
import type { SchemeNames } from '../../../../core/scheme/names';

export interface Editing {
  readonly language: Locale;
  /** Of the template; entities that only have figures too. */
  readonly indicators: readonly (readonly [code: string, name: string])[];
  readonly entities: readonly string[];
  /** For names under any of their spellings. */
  readonly names: Pick<SchemeNames, 'indicator' | 'entity'>;
  /** Once the page shows what was changed, the keyboard goes to the element of this id. */
  focusOn(id: string): void;
  /** What a screen reader is told of. */
  tell(said: string): void;
}

const Context = createContext<Editing | null>(null);

export const EditingProvider = Context.Provider;

export function useEditing(): Editing {
  const editing = useContext(Context);
  if (!editing) throw new Error('outside the editor of sentences');
  return editing;
}

/** What the keyboard stood on may be moved or taken away by what was pressed. */
export function useFocusNext(): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  });
  return (id) => {
    wanted.current = id;
  };
}
