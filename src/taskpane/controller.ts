/** What the panel does: reads through the host, asks the engine, remembers in the session, changes the sheet only by host.apply. */
import type { Period } from '../core/statistics/period';
import type { CellRef } from '../workbook/address';
import type { WorkbookEvent, WorkbookHost } from '../workbook/host';
import type { Engine } from './engine';
import { failureMessage } from './failure';
import { guessTemplate } from './guess';
import { litSheets, rememberLit, rememberTemplate, rememberedTemplate } from './remembered';
import { onPanelRequest } from './requests';
import type { PanelRequest } from './requests';
import type { TemplateSource } from './samples';
import { emptySession, nextSession } from './session';
import type { ChosenTemplate, Notice, Session, SessionEvent, Tab } from './session';
import { createStore } from './store';
import type { Store } from './store';

/** Typing a number takes a moment; reading the sheet at every key would only be in the way. */
const QUIET_AFTER_EDIT = 600;
/** How long a solved finding stays, crossed through, before it goes. */
const SETTLE_AFTER = 4000;
const LARGEST_TEMPLATE = 1_000_000;

export interface Controller extends Pick<Store<Session, SessionEvent>, 'get' | 'subscribe' | 'send'> {
  /** Looks at the workbook and keeps watching it until the returned function is called. */
  start(): () => void;
  /** 审核: reads the sheet and shows the verdict, or goes on to the progress. */
  validate(tab?: Tab): Promise<void>;
  chooseSheet(sheet: string): Promise<void>;
  choosePeriod(period: Period | null): Promise<void>;
  chooseSample(source: TemplateSource): Promise<void>;
  chooseFile(file: File): Promise<void>;
  setLights(on: boolean): Promise<void>;
  select(cell: CellRef): Promise<void>;
  retry(): Promise<void>;
  retryNotice(notice: Notice): Promise<void>;
  cancel(): void;
}

export function createController(
  host: WorkbookHost,
  engine: Engine,
  samples: readonly TemplateSource[],
): Controller {
  const store = createStore(emptySession, nextSession);
  const { get, send } = store;
  /** Only the newest run may speak; cancelling makes it the older one. */
  let run = 0;
  let stopped = false;
  let quietTimer: ReturnType<typeof setTimeout> | undefined;
  let settleTimer: ReturnType<typeof setTimeout> | undefined;
  let templateText: string | null = null;

  async function open(): Promise<void> {
    const mine = ++run;
    send({ type: 'work-began', work: { step: 'outline', quiet: false } });
    try {
      const outline = await host.outline();
      if (mine !== run) return;
      send({ type: 'outlined', outline });
      send({ type: 'lit', sheets: litSheets(host.settings) });
      await recallTemplate(mine);
      if (mine === run) send({ type: 'work-ended' });
    } catch (error) {
      if (mine === run) send({ type: 'failed', reason: failureMessage(error) });
    }
  }

  /** The template that the workbook remembers, else one that the active sheet fits. */
  async function recallTemplate(mine: number): Promise<void> {
    const text = rememberedTemplate(host.settings);
    if (text !== null) {
      const parsed = await engine.parse(text);
      if (mine !== run) return;
      if (parsed.ok) return use({ template: parsed.template, source: 'remembered' }, text);
      send({ type: 'template-refused', bad: { name: null, problems: parsed.problems } });
      return;
    }
    const sheet = get().sheet;
    if (sheet === null) return;
    const [snapshot] = await host.read({ sheets: [sheet] });
    const guess = snapshot ? await guessTemplate(snapshot, samples, engine) : null;
    if (guess && mine === run) await use({ template: guess.template, source: 'guessed' }, guess.text);
  }

  function use(template: ChosenTemplate, text: string): Promise<void> {
    templateText = text;
    send({ type: 'template-chosen', template });
    return look(!get().asked);
  }

  /** Reads and judges the sheet in view. quiet: what is shown stays until the new result is there. */
  async function look(quiet: boolean): Promise<void> {
    const { sheet, template, period } = get();
    if (sheet === null || template === null) return;
    const mine = ++run;
    clearTimeout(quietTimer);
    send({ type: 'work-began', work: { step: 'reading', quiet } });
    try {
      const [snapshot] = await host.read({ sheets: [sheet] });
      if (mine !== run || !snapshot) return;
      send({ type: 'work-began', work: { step: 'judging', quiet } });
      if (!quiet) await painted();
      if (mine !== run) return;
      const result = await engine.examine(snapshot, template.template, period);
      if (mine !== run) return;
      const at = Date.now();
      if (result.ok) send({ type: 'examined', sheet, examination: result.examination, at });
      else send({ type: 'no-table', sheet, reason: result.reason, at });
      clearTimeout(settleTimer);
      settleTimer = setTimeout(() => send({ type: 'settled' }), SETTLE_AFTER);
    } catch (error) {
      if (mine !== run) return;
      // A quiet look that fails (a cell is being edited) leaves the old result, marked as out of date.
      if (quiet && get().look) send({ type: 'work-ended' });
      else send({ type: 'failed', reason: failureMessage(error) });
    }
  }

  async function load(name: string, read: () => Promise<string>): Promise<void> {
    const mine = ++run;
    send({ type: 'work-began', work: { step: 'template', quiet: false } });
    let text: string;
    try {
      text = await read();
    } catch {
      if (mine === run) send({ type: 'template-refused', bad: { name, reason: 'unreadable' } });
      return;
    }
    try {
      const parsed = await engine.parse(text);
      if (mine !== run) return;
      if (!parsed.ok) {
        send({ type: 'template-refused', bad: { name, problems: parsed.problems } });
        return;
      }
      templateText = text;
      send({ type: 'template-chosen', template: { template: parsed.template, source: 'chosen' } });
      await Promise.all([remember(), look(!get().asked)]);
    } catch (error) {
      if (mine === run) send({ type: 'failed', reason: failureMessage(error) });
    }
  }

  async function remember(): Promise<void> {
    if (templateText === null) return;
    try {
      await rememberTemplate(host.settings, templateText);
    } catch (error) {
      notice('panel.failure.remember', error, 'remember');
    }
  }

  async function setLights(on: boolean): Promise<void> {
    const { look: seen, lit } = get();
    if (seen?.kind !== 'examined') return;
    const { sheet, examination } = seen;
    send({ type: 'noticed', notice: null });
    try {
      await host.apply(on ? examination.highlights : [{ kind: 'clear-highlights', sheet }]);
    } catch (error) {
      notice('panel.failure.lights', error, on ? 'lights-on' : 'lights-off');
      return;
    }
    const others = lit.filter((name) => name !== sheet);
    const sheets = on ? [...others, sheet] : others;
    send({ type: 'lit', sheets });
    // Only a memory for the next opening: if it cannot be kept, the switch starts off and can still be turned.
    await rememberLit(host.settings, sheets).catch(() => undefined);
  }

  function notice(title: Notice['title'], error: unknown, retry: Notice['retry']): void {
    send({ type: 'noticed', notice: { title, reason: failureMessage(error), retry } });
  }

  /** Other lights than before (another period, another template) replace the ones in the sheet. */
  async function relight(): Promise<void> {
    const { look: seen, lit } = get();
    if (seen?.kind === 'examined' && lit.includes(seen.sheet)) await setLights(true);
  }

  async function validate(tab: Tab = 'check'): Promise<void> {
    await check(tab);
    await relight();
  }

  async function check(tab: Tab): Promise<void> {
    if (get().template === null) {
      send({ type: 'templates-opened', open: true });
      return;
    }
    send({ type: 'asked', tab });
    await look(get().look !== null);
  }

  function heard(event: WorkbookEvent): void {
    if (event.kind === 'sheet-activated') {
      if (event.sheet === get().sheet) return;
      send({ type: 'sheet-chosen', sheet: event.sheet });
      void look(!get().asked);
    } else if (event.kind === 'edited') {
      send({ type: 'edited', sheet: event.sheet });
      if (!get().stale) return;
      clearTimeout(quietTimer);
      quietTimer = setTimeout(() => void look(true), QUIET_AFTER_EDIT);
    } else {
      void reopen();
    }
  }

  /** Sheets came or went, or the whole workbook is another one; its settings tell which. */
  async function reopen(): Promise<void> {
    const another = templateText === null || rememberedTemplate(host.settings) !== templateText;
    if (another) {
      templateText = null;
      send({ type: 'workbook-changed' });
      return open();
    }
    try {
      send({ type: 'outlined', outline: await host.outline() });
      await look(true);
    } catch (error) {
      send({ type: 'failed', reason: failureMessage(error) });
    }
  }

  async function answer(request: PanelRequest): Promise<void> {
    if (request === 'validate') await validate('check');
    if (request !== 'progress') return;
    // The ribbon's button is a toggle: it takes off lights that are on.
    const { sheet, lit } = get();
    const on = sheet === null || !lit.includes(sheet);
    await check('progress');
    await setLights(on);
  }

  return {
    ...store,
    start() {
      stopped = false;
      const unwatch = host.watch((event) => {
        if (!stopped) heard(event);
      });
      let unhear = (): void => undefined;
      // A request that came before the panel waits until it knows the workbook.
      void open().then(() => {
        if (!stopped) unhear = onPanelRequest((request) => void answer(request));
      });
      return () => {
        stopped = true;
        run += 1;
        unwatch();
        unhear();
        clearTimeout(quietTimer);
        clearTimeout(settleTimer);
      };
    },
    validate,
    async chooseSheet(sheet) {
      if (sheet === get().sheet) return;
      send({ type: 'sheet-chosen', sheet });
      await goTo({ sheet, row: 0, column: 0 });
      await look(!get().asked);
    },
    async choosePeriod(period) {
      send({ type: 'period-chosen', period });
      await look(true);
      await relight();
    },
    chooseSample: (source) => load(source.title.zh, () => source.load()),
    async chooseFile(file) {
      if (file.size > LARGEST_TEMPLATE) {
        send({ type: 'template-refused', bad: { name: file.name, reason: 'too-large' } });
        return;
      }
      await load(file.name, () => file.text());
    },
    setLights,
    select: goTo,
    retry: () => (get().template === null ? open() : look(false)),
    retryNotice({ retry }) {
      send({ type: 'noticed', notice: null });
      if (retry === 'remember') return remember();
      return retry === null ? Promise.resolve() : setLights(retry === 'lights-on');
    },
    cancel() {
      run += 1;
      send({ type: 'work-ended' });
    },
  };

  async function goTo({ sheet, row, column }: CellRef): Promise<void> {
    try {
      await host.apply([{ kind: 'select', sheet, range: { row, column, rows: 1, columns: 1 } }]);
    } catch (error) {
      notice('panel.failure.select', error, null);
    }
  }
}

/** Lets the browser draw the step before the engine takes the thread. */
const painted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
