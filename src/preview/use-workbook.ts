/** The grid and what is open in it. A file that cannot be read leaves the open workbook as it is. */
import type { RefObject } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Message } from '../core/message';
import { message } from '../core/message';
import { openXlsx } from '../hosts/xlsx/open';
import { WorkbookError } from '../workbook/host';
import type { WorkbookHost } from '../workbook/host';
import type { Grid } from './grid';
import type { Preferences } from './preferences';
import { rememberedTemplate, rememberTemplate } from '../taskpane/remembered';
import { fetchSample, fetchSampleTemplate } from './samples';
import type { SampleId } from './samples';
import type { WorkbookContent } from './workbook-data';

/** One of the samples, or a file of the reader's own by its name. */
export type OpenWorkbook = { readonly sample: SampleId } | { readonly file: string };

interface WorkbookOnPage {
  /** null until the first workbook is shown. */
  readonly host: WorkbookHost | null;
  readonly open: OpenWorkbook;
  readonly problem: Message | null;
  readonly isReady: boolean;
  /** Puts the keyboard into the sheet. */
  focusSheet(): void;
  openSample(id: SampleId): void;
  openFiles(files: readonly File[]): void;
  dismiss(): void;
}

export function useWorkbook(
  element: RefObject<HTMLElement>,
  { locale, dark }: Preferences,
  firstSample: SampleId,
): WorkbookOnPage {
  const grid = useRef<Promise<Grid> | null>(null);
  const latest = useRef(0);
  const [host, setHost] = useState<WorkbookHost | null>(null);
  const [open, setOpen] = useState<OpenWorkbook>({ sample: firstSample });
  const [problem, setProblem] = useState<Message | null>(null);

  const show = useCallback(async (what: OpenWorkbook, read: () => Promise<Opened>) => {
    // Of two workbooks asked for in quick succession the later one is meant.
    const turn = (latest.current += 1);
    try {
      const { content, template } = await read();
      const ready = await grid.current;
      if (turn !== latest.current || !ready) return;
      ready.open(content);
      // Before the panel looks: so it finds the template where a workbook keeps it.
      if (template !== null) void rememberTemplate(ready.host.settings, template);
      setOpen(what);
      setHost(ready.host);
      setProblem(null);
    } catch (error) {
      if (turn === latest.current) setProblem(reasonOf(error, what));
    }
  }, []);
  const openSample = useCallback((id: SampleId) => void show({ sample: id }, () => readSample(id)), [show]);
  const openFiles = useCallback(
    (files: readonly File[]) => {
      const [file] = files;
      if (files.length > 1) setProblem(message('preview.bad.several'));
      else if (file)
        void show({ file: file.name }, async () =>
          readFile(new Uint8Array(await file.arrayBuffer()), file.name),
        );
    },
    [show],
  );

  useEffect(() => {
    if (grid.current || !element.current) return;
    grid.current = startGrid(element.current, locale, dark);
    openSample(firstSample);
  }, [element, locale, dark, firstSample, openSample]);
  useEffect(() => void grid.current?.then((ready) => ready.setLocale(locale)).catch(alreadyTold), [locale]);
  useEffect(() => void grid.current?.then((ready) => ready.setDark(dark)).catch(alreadyTold), [dark]);

  const focusSheet = useCallback(
    () => void grid.current?.then((ready) => ready.focus()).catch(alreadyTold),
    [],
  );

  return {
    host,
    open,
    problem,
    isReady: host !== null,
    focusSheet,
    openSample,
    openFiles,
    dismiss: () => setProblem(null),
  };
}

/** A workbook that was read, and the template that comes with it. */
interface Opened {
  readonly content: WorkbookContent;
  readonly template: string | null;
}

async function readSample(id: SampleId): Promise<Opened> {
  const [bytes, template] = await Promise.all([fetchSample(id), fetchSampleTemplate(id)]);
  return { ...(await readFile(bytes, `${id}.xlsx`)), template };
}

async function readFile(bytes: Uint8Array, name: string): Promise<Opened> {
  const file = await openXlsx(bytes, name);
  const [snapshots, { activeSheet }] = await Promise.all([file.read({ sheets: 'all' }), file.outline()]);
  const sheets = await Promise.all(
    snapshots.map(async (snapshot) => ({ snapshot, appearance: await file.readAppearance(snapshot.name) })),
  );
  return { content: { name, sheets, activeSheet }, template: rememberedTemplate(file.settings) };
}

class GridMissing extends Error {}

/** The scripts of the grid come after ours, so that the page is seen while they load. */
async function startGrid(element: HTMLElement, ...look: [Preferences['locale'], boolean]): Promise<Grid> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
  }
  try {
    const { createGrid } = await import(/* webpackChunkName: "grid" */ './grid');
    return createGrid(element, ...look);
  } catch (error) {
    throw new GridMissing(String(error));
  }
}

function reasonOf(error: unknown, what: OpenWorkbook): Message {
  if (error instanceof GridMissing) return message('preview.bad.grid');
  if (error instanceof WorkbookError) return message(`host.${error.code}`, { subject: error.subject });
  if ('sample' in what) return message('preview.bad.sample', { name: what.sample });
  return message('host.broken-file', { subject: what.file });
}

/** Whoever opens a workbook hears of a missing grid. */
const alreadyTold = (): void => undefined;
