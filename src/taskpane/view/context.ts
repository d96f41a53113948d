/** What every part of the panel may need: the words, what is known, and what can be done. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ComponentType } from 'react';
import type { Words } from '../../messages/words';
import type { Controller } from '../controller';
import type { TemplateSource } from '../samples';
import type { Done, LearningState, Look, Session, Tab } from '../session';

export interface PanelContext {
  readonly controller: Controller;
  readonly words: Words;
  /** The views of what was examined; null until they were fetched. */
  readonly results: ResultViews | null;
  readonly samples: readonly TemplateSource[];
  /** Puts the keyboard back into the sheet, where the page can do so. */
  readonly returnFocus: () => void;
  /** The findings are of a file that is not worked on here: nothing is corrected or explained. */
  readonly elsewhere?: {
    /** The file happens to be the open workbook. */
    readonly canJump: boolean;
  };
  /** Whether the add-in wakes up with the workbook; only where it can (Excel). */
  readonly startup: Startup | null;
}

/** Rejects with what Office says. */
export interface Startup {
  starts(): Promise<boolean>;
  /** From the next opening of the workbook on. */
  set(starts: boolean): Promise<void>;
}

/** A part of its own (results.tsx). */
export interface ResultViews {
  readonly Results: ComponentType<{ readonly tab: Tab; readonly look: Extract<Look, { kind: 'examined' }> }>;
  readonly LiveSwitch: ComponentType;
  readonly DoneBar: ComponentType<{ readonly done: Done }>;
  readonly LearnView: ComponentType<{ readonly learning: LearningState }>;
}

const Context = createContext<PanelContext | null>(null);

export const PanelProvider = Context.Provider;

export function usePanel(): PanelContext & { readonly session: Session } {
  const context = useContext(Context);
  if (!context) throw new Error('outside the panel');
  const { get, subscribe } = context.controller;
  return { ...context, session: useSyncExternalStore(subscribe, get) };
}
