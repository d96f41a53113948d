/** Which page of the template tab is open, and what was last said there. */
import { createContext, useContext } from 'react';
import type { Draft } from '../../../core/drafting/draft';
import { tabFailure } from '../../actions/template/failing';
import type { Said } from '../SaidBar';

export type PageName = 'overview' | 'library' | 'lights' | 'form' | 'sheets' | 'plan' | 'draft' | 'export';

export interface Drafted {
  readonly draft: Draft;
  /** From a sheet, whose cells can be gone to. */
  readonly isSheet: boolean;
}

export interface Tab {
  go(page: PageName): void;
  say(said: Said | null): void;
  /** The one that is being looked over; it waits while other pages are open. */
  readonly draft: Drafted | null;
  setDraft(draft: Drafted | null): void;
}

const Context = createContext<Tab | null>(null);

export const TabProvider = Context.Provider;

export function useTab(): Tab & {
  /** Does something, and says why where it could not be done. */
  attempt(what: () => unknown): Promise<void>;
} {
  const tab = useContext(Context);
  if (!tab) throw new Error('outside the template tab');
  return {
    ...tab,
    async attempt(what) {
      tab.say(null);
      try {
        await what();
      } catch (error) {
        tab.say({ tone: 'failed', message: tabFailure(error) });
      }
    },
  };
}
