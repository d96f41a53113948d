/** Puts the panel into a page: Excel's task pane, or the preview beside its grid. */
import { FluentProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import type { Locale } from '../messages/keys';
import { wordsFor } from '../messages/words';
import type { WorkbookHost } from '../workbook/host';
import { createController } from './controller';
import { engine } from './engine';
import type { Engine } from './engine';
import type { TemplateSource } from './samples';
import { fluentTheme } from './theme';
import type { PanelTheme } from './theme';
import { PanelProvider } from './view/context';
import { Panel } from './view/Panel';

export interface PanelOptions {
  readonly host: WorkbookHost;
  readonly locale: Locale;
  readonly theme: PanelTheme;
  readonly samples: readonly TemplateSource[];
  /** Puts the keyboard back into the sheet after Enter on a finding; the default lets go of the panel's focus. */
  readonly returnFocus?: () => void;
  /** Another engine than the product's own, for tests. */
  readonly engine?: Engine;
}

export interface PanelHandle {
  setTheme(theme: PanelTheme): void;
  setLocale(locale: Locale): void;
  unmount(): void;
}

/** The panel fills the container, which must have a height. It watches the workbook until it is unmounted. */
export function mountPanel(container: HTMLElement, options: PanelOptions): PanelHandle {
  const controller = createController(options.host, options.engine ?? engine, options.samples);
  const root = createRoot(container);
  let { theme, locale } = options;
  const render = (): void => {
    root.render(
      <FluentProvider theme={fluentTheme(theme)} style={{ height: '100%' }}>
        <PanelProvider
          value={{
            controller,
            words: wordsFor(locale),
            samples: options.samples,
            returnFocus: options.returnFocus ?? letGo,
          }}
        >
          <Panel />
        </PanelProvider>
      </FluentProvider>,
    );
  };
  render();
  const stop = controller.start();
  return {
    setTheme(next) {
      theme = next;
      render();
    },
    setLocale(next) {
      locale = next;
      render();
    },
    unmount() {
      stop();
      root.unmount();
    },
  };
}

function letGo(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
