/** Formulas are calculated a moment after an edit: whoever reads waits until their results stand in the cells. */
import type { FUniver, Univer } from '@univerjs/presets';
import { FormulaCalculationSessionService } from '@univerjs/preset-sheets-core';
import { isEdit } from './events';

/** A calculation that takes longer than this is read as it stands. */
const PATIENCE_MS = 10_000;
/** A calculation begins within this time, if it begins at all; Univer collects edits for up to half a second. */
const BEGINS_WITHIN_MS = 2_000;

/** @returns waits until the results of everything that happened so far are in the cells; at rest it does not wait. */
export function trackCalculation(univer: Univer, api: FUniver): () => Promise<void> {
  let pending: Promise<void> | null = null;
  const expect = (): void => {
    const awaited: Promise<void> = univer
      .__getInjector()
      .get(FormulaCalculationSessionService)
      .waitForLatestApplied(PATIENCE_MS, BEGINS_WITHIN_MS)
      .catch(() => undefined)
      .then(() => {
        if (pending === awaited) pending = null;
      });
    pending = awaited;
  };
  api.addEvent(api.Event.CommandExecuted, (command) => {
    if (isEdit(command)) expect();
  });
  api.addEvent(api.Event.WorkbookCreated, expect);
  return async () => {
    while (pending) await pending;
  };
}
