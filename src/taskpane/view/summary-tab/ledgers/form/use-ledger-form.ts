/** A ledger in the form: what its sheet proposes, what has been changed since, and what it gives as it stands. */
import { useEffect, useRef, useState } from 'react';
import { message } from '../../../../../core/message';
import type { Message } from '../../../../../core/message';
import type { SheetColumns } from '../../../../../core/ledger-drafting/sheet-columns';
import type { LedgerDocument } from '../../../../../core/scheme/sections/ledgers';
import type { SheetSnapshot } from '../../../../../workbook/snapshot';
import { lightSnapshot } from '../../../../engine/light-snapshot';
import { Stopped } from '../../../../engine/stopped';
import { failureMessage } from '../../../../failure';
import type { LedgerPreviewTold } from '../../../../summary/jobs/ledger-draft';
import { usePanel } from '../../../context';
import { useSummary } from '../../summary';

export interface FormOf {
  /** Its place in the scheme; null: it is a new one. */
  readonly place: number | null;
  /** As the scheme has it; null: the sheet proposes it. */
  readonly ledger: LedgerDocument | null;
  readonly sheet: string;
  /** Names of the other ledgers of the scheme. */
  readonly taken: readonly string[];
}

export interface LedgerForm {
  readonly sheetName: string;
  chooseSheet(name: string): void;
  /** null: not read yet, or nothing in it looks like a ledger. */
  readonly sheet: SheetColumns | null;
  readonly ledger: LedgerDocument | null;
  change(ledger: LedgerDocument): void;
  /** What it gives; of the description as it was a moment ago where isOld. */
  readonly told: LedgerPreviewTold | null;
  readonly isOld: boolean;
  readonly failure: Message | null;
}

interface ReadSheet {
  readonly id: number;
  readonly snapshot: SheetSnapshot;
  readonly columns: SheetColumns | null;
}

export function useLedgerForm({ place, ledger: before, sheet: first, taken }: FormOf): LedgerForm {
  const { controller } = usePanel();
  const { summing, state } = useSummary();
  const { host } = controller.desk;
  const [sheetName, setSheetName] = useState(first);
  const [read, setRead] = useState<ReadSheet | null>(null);
  const [edits, setEdits] = useState(0);
  const [ledger, change] = useState(before);
  const [failure, fail] = useState<Message | null>(null);
  /** What was proposed of one sheet is not laid over another, and what was typed stays when the sheet is read again. */
  const proposedOf = useRef<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    const reading = async (): Promise<void> => {
      const [snapshot] = (await host.read({ sheets: [sheetName] })).map(lightSnapshot);
      if (!snapshot || !isWanted) return;
      const proposed = await summing.ask('ledger-draft', { sheet: snapshot, taken });
      if (!isWanted) return;
      setRead({ id: (lastId += 1), snapshot, columns: proposed?.sheet ?? null });
      fail(proposed ? null : message('panel.ledgers.form.no-table', { sheet: sheetName }));
      if (proposed && before === null && proposedOf.current !== sheetName) {
        proposedOf.current = sheetName;
        change(proposed.ledger);
      }
    };
    reading().catch((error: unknown) => {
      if (isWanted && !(error instanceof Stopped)) fail(failureMessage(error));
    });
    return () => {
      isWanted = false;
    };
    // The names that are taken do not change while the form is open.
  }, [host, summing, sheetName, edits]);
  useEffect(
    () =>
      host.watch((event) => {
        if (event.kind === 'edited' && event.sheet === sheetName) setEdits((count) => count + 1);
      }),
    [host, sheetName],
  );
  const chooseSheet = (name: string): void => {
    setSheetName(name);
    // What the scheme says of it stays; only where it is to be found is another place.
    if (before !== null && ledger) change({ ...ledger, sheets: [name] });
  };
  const scheme = state.scheme?.text ?? null;
  const preview = usePreview(read, ledger, scheme, place, fail);
  return {
    ...{ sheetName, chooseSheet, ledger, change, failure },
    sheet: read?.snapshot.name === sheetName ? read.columns : null,
    told: preview.told,
    isOld: preview.isOld,
  };
}

let lastId = 0;
/** Typing is not interrupted by a count for every letter. */
const PAUSE = 250;

function usePreview(
  read: ReadSheet | null,
  ledger: LedgerDocument | null,
  scheme: string | null,
  place: number | null,
  fail: (reason: Message | null) => void,
): { readonly told: LedgerPreviewTold | null; readonly isOld: boolean } {
  const { summing } = useSummary();
  const [answer, setAnswer] = useState<{ readonly of: unknown; readonly told: LedgerPreviewTold } | null>(
    null,
  );
  const of = JSON.stringify([read?.id, ledger, scheme]);
  useEffect(() => {
    if (!read?.columns || !ledger) return undefined;
    let isWanted = true;
    const asking = async (): Promise<void> => {
      const asked = { sheet: read.id, ledger, scheme, place };
      const known = await summing.ask('ledger-preview', { ...asked, given: null });
      const told = known ?? (await summing.ask('ledger-preview', { ...asked, given: read.snapshot }));
      if (!isWanted || !told) return;
      setAnswer({ of, told });
      fail(null);
    };
    const timer = setTimeout(() => {
      asking().catch((error: unknown) => {
        if (isWanted && !(error instanceof Stopped)) fail(failureMessage(error));
      });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // The question says all that it depends on.
  }, [summing, of]);
  return { told: answer?.told ?? null, isOld: answer?.of !== of };
}
