/** Puts the panel into a page: Excel's task pane, or the preview beside its grid. */
import { FluentProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import type { Locale } from '../messages/keys';
import { fetchAllWords, fetchFirstWords } from '../messages/fetch-words';
import type { Words } from '../messages/speak';
import type { WorkbookHost } from '../workbook/host';
import { createController } from './controller';
import { createEngine } from './engine/engine';
import type { Engine } from './engine/engine';
import type { TemplateSource } from './samples';
import { fluentTheme } from './theme';
import type { PanelTheme } from './theme';
import { PanelProvider } from './view/context';
import type { ResultViews, Startup } from './view/context';
import { Panel } from './view/Panel';

export interface PanelOptions {
  readonly host: WorkbookHost;
  readonly locale: Locale;
  readonly theme: PanelTheme;
  readonly samples: readonly TemplateSource[];
  /** Puts the keyboard back into the sheet after Enter on a finding; the default lets go of the panel's focus. */
  readonly returnFocus?: () => void;
  /** Given where the add-in can wake up with the workbook. */
  readonly startup?: Startup;
  /** Another engine than the product's own, for tests. */
  readonly engine?: Engine;
}

export interface PanelHandle {
  setTheme(theme: PanelTheme): void;
  setLocale(locale: Locale): void;
  unmount(): void;
}

/**
 * The panel fills the container, which must have a height. It is drawn as soon as its first words are there, and watches the
 * workbook until it is unmounted.
 */
export function mountPanel(container: HTMLElement, options: PanelOptions): PanelHandle {
  const root = createRoot(container);
  let { theme } = options;
  let words: Words | null = null;
  let results: ResultViews | null = null;
  let turn = 0;
  const render = (): void => {
    if (words === null) return;
    root.render(
      <FluentProvider theme={fluentTheme(theme)} style={{ height: '100%' }}>
        <PanelProvider
          value={{
            controller,
            words,
            results,
            samples: options.samples,
            returnFocus: options.returnFocus ?? letGo,
            startup: options.startup ?? null,
          }}
        >
          <Panel />
        </PanelProvider>
      </FluentProvider>,
    );
  };
  /** The first words only where there are none yet: a change of language waits for all of them. */
  async function speak(locale: Locale): Promise<void> {
    const mine = (turn += 1);
    const say = (next: Words): void => {
      if (mine !== turn) return;
      words = next;
      render();
    };
    const all = Promise.all([fetchAllWords(locale), fetchResults()]);
    all.catch(() => undefined);
    if (words === null) say(await fetchFirstWords(locale));
    const [everything, views] = await all;
    results = views;
    say(everything);
  }
  let { locale } = options;
  let spoken = speak(locale);
  // Whoever asks the engine hears of words that cannot be had, and who asks again tries again.
  spoken.catch(() => undefined);
  const there = (): Promise<void> => (spoken = spoken.catch(() => speak(locale)));
  const controller = createController(
    options.host,
    afterResults(options.engine ?? createEngine(), there),
    options.samples,
    () => {
      // Nothing can be asked for before there are words to ask in.
      if (words === null) throw new Error('no words yet');
      return words;
    },
  );
  const stop = controller.start();
  return {
    setTheme(next) {
      theme = next;
      render();
    },
    setLocale(next) {
      if (next === locale) return;
      locale = next;
      spoken = speak(next);
      spoken.catch(() => undefined);
    },
    unmount() {
      turn += 1;
      stop();
      root.unmount();
    },
  };
}

const fetchResults = () => import(/* webpackChunkName: "results" */ './view/results');

/** What the engine finds is said in words, and shown in views, that come after the panel's first ones. */
function afterResults(engine: Engine, there: () => Promise<void>): Engine {
  return {
    parse: async (...given) => (await there(), engine.parse(...given)),
    examine: async (...given) => (await there(), engine.examine(...given)),
    read: async (...given) => (await there(), engine.read(...given)),
    learn: async (...given) => (await there(), engine.learn(...given)),
    preview: async (...given) => (await there(), engine.preview(...given)),
    draft: async (...given) => (await there(), engine.draft(...given)),
  };
}

function letGo(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
