/** What the panel does: its actions put together, and what it hears from the workbook and the ribbon. */
import type { Period } from '../core/statistics/period';
import type { Words } from '../messages/speak';
import type { CellRef } from '../workbook/address';
import type { WorkbookEvent, WorkbookHost } from '../workbook/host';
import { createChoosingTemplate } from './actions/choosing-template';
import type { ChoosingTemplate } from './actions/choosing-template';
import { createCorrecting } from './actions/correcting';
import type { Correcting } from './actions/correcting';
import { createDesk } from './actions/desk';
import type { Desk } from './actions/desk';
import { createExamining } from './actions/examining';
import { createExplaining } from './actions/explaining';
import type { Explaining } from './actions/explaining';
import { createExporting } from './actions/exporting';
import { createHeard } from './actions/heard';
import { createLearning } from './actions/learning';
import type { Learning } from './actions/learning';
import { createLighting } from './actions/lighting';
import { createLive } from './actions/live';
import type { Live } from './actions/live';
import type { TemplateRoom } from './actions/template/room';
import type { Engine } from './engine/engine';
import { likesLive } from './habits';
import { onPanelRequest } from './requests';
import type { PanelRequest } from './requests';
import type { TemplateSource } from './samples';
import { nextSession } from './next-session';
import type { SessionEvent } from './next-session';
import { emptySession } from './session';
import type { Notice, Session, Tab } from './session';
import { createStore } from './store';
import type { Store } from './store';

export interface Controller
  extends
    Pick<Store<Session, SessionEvent>, 'get' | 'subscribe' | 'send'>,
    Pick<ChoosingTemplate, 'chooseSample' | 'chooseFile'>,
    Correcting,
    Explaining,
    Learning,
    Live {
  /** What the collect tab works with. */
  readonly desk: Desk;
  /** What the template tab works with: it is a part of its own, and brings its actions along. */
  readonly room: TemplateRoom;
  /** Looks at the workbook and keeps watching it until the returned function is called. */
  start(): () => void;
  /** 审核: reads the sheet and shows the verdict, or goes on to the progress. */
  validate(tab?: Tab): Promise<void>;
  chooseSheet(sheet: string): Promise<void>;
  choosePeriod(period: Period | null): Promise<void>;
  setLights(on: boolean): Promise<void>;
  /** 导出审核报告: writes the findings into a sheet of the workbook. */
  exportFindings(): Promise<void>;
  select(cell: CellRef): Promise<void>;
  retry(): Promise<void>;
  retryNotice(notice: Notice): Promise<void>;
  cancel(): void;
}

export function createController(
  host: WorkbookHost,
  engine: Engine,
  samples: readonly TemplateSource[],
  words: () => Words,
): Controller {
  const store = createStore(emptySession, nextSession);
  const { get, send } = store;
  const desk = createDesk({ host, engine, samples, words }, store);
  const examining = createExamining(desk);
  const templates = createChoosingTemplate(desk, examining);
  const lighting = createLighting(desk);
  const { setLights, relight } = lighting;
  const fromWorkbook = createHeard((listener) => host.watch(listener));
  const live = createLive(desk, examining, lighting, fromWorkbook, store.subscribe);
  const { look, ask } = examining;
  let stopped = false;

  async function validate(tab: Tab = 'check'): Promise<void> {
    await ask(tab);
    await relight();
  }

  function heard(event: WorkbookEvent): void {
    if (event.kind === 'sheet-activated') {
      if (event.sheet === get().sheet) return;
      send({ type: 'sheet-chosen', sheet: event.sheet });
      void look(!get().asked);
    } else if (event.kind === 'edited') {
      send({ type: 'edited', sheet: event.sheet });
    } else {
      void templates.reopen();
    }
  }

  async function answer(request: PanelRequest): Promise<void> {
    if (request === 'validate') await validate('check');
    if (request !== 'progress') return;
    // The ribbon's button is a toggle: it takes off lights that are on.
    const { sheet, lit } = get();
    const on = sheet === null || !lit.includes(sheet);
    await ask('progress');
    await setLights(on);
  }

  async function goTo({ sheet, row, column }: CellRef): Promise<void> {
    try {
      await host.apply([{ kind: 'select', sheet, range: { row, column, rows: 1, columns: 1 } }]);
    } catch (error) {
      desk.notice('panel.failure.select', error, null);
    }
  }

  return {
    ...store,
    start() {
      stopped = false;
      const unwatch = fromWorkbook.watch((event) => {
        if (!stopped) heard(event);
      });
      let unhear = (): void => undefined;
      if (likesLive()) live.begin();
      // A request that came before the panel waits until it knows the workbook.
      void templates.open().then(() => {
        if (!stopped) unhear = onPanelRequest((request) => void answer(request));
      });
      return () => {
        stopped = true;
        unwatch();
        unhear();
        live.end();
        examining.stop();
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
    chooseSample: templates.chooseSample,
    chooseFile: templates.chooseFile,
    setLights,
    setLive: live.setLive,
    ...createCorrecting(desk, examining, fromWorkbook),
    ...createExplaining(desk, examining),
    ...createLearning(desk, templates),
    desk,
    room: {
      ...desk,
      put: templates.put,
      async amend(template, its) {
        await templates.amend(template, its);
        await relight();
      },
    },
    exportFindings: createExporting(desk),
    select: goTo,
    retry: () => (get().template === null ? templates.open() : look(false)),
    async retryNotice({ retry }) {
      send({ type: 'noticed', notice: null });
      await retry?.();
    },
    cancel() {
      desk.begin();
      send({ type: 'work-ended' });
    },
  };
}
