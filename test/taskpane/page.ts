/** The panel in a page, driven as a person drives it: by what is written on the buttons, and by keys. */
import { act } from 'react';
// What the page fetches is compiled once before, so that no test waits for the compiler.
import '../../src/messages/en-US/all';
import '../../src/messages/zh-CN/all';
import '../../src/taskpane/review-part';
import '../../src/taskpane/view/results';
import { createMemoryHost } from '../../src/hosts/memory/host';
import type { MemoryHost } from '../../src/hosts/memory/host';
import type { MemorySheet } from '../../src/hosts/memory/sheets';
import type { Locale } from '../../src/messages/keys';
import type { Engine } from '../../src/taskpane/engine/engine';
import { mountPanel } from '../../src/taskpane/mount';
import type { PanelHandle, PanelOptions } from '../../src/taskpane/mount';
import { otherSheet, reportSheet, sample, smallEngine, templateText } from './fixtures';

// Whole pages on a busy machine.
jest.setTimeout(30_000);

export interface PanelPage {
  readonly host: MemoryHost;
  readonly handle: PanelHandle;
  readonly text: () => string;
  /** The first element of a role or tag whose name or text matches. */
  readonly find: (selector: string, name?: string | RegExp) => HTMLElement;
  readonly all: (selector: string) => HTMLElement[];
  readonly press: (selector: string, name?: string | RegExp) => Promise<void>;
  readonly key: (key: string) => Promise<void>;
  readonly choose: (label: string, value: string) => Promise<void>;
  readonly offerFile: (name: string, content: string) => Promise<void>;
  readonly doing: (what: () => unknown) => Promise<void>;
  readonly returned: () => number;
}

export interface PageOptions {
  readonly sheets?: readonly MemorySheet[];
  /** The template that the workbook remembers; null: none. */
  readonly remembered?: string | null;
  readonly locale?: Locale;
  readonly samples?: readonly (typeof sample)[];
  /** The small engine of the fixtures unless told otherwise. */
  readonly engine?: Engine;
  readonly startup?: PanelOptions['startup'];
  readonly prepare?: (host: MemoryHost) => void;
}

let mounted: PanelHandle | null = null;

export async function openPanel(options: PageOptions = {}): Promise<PanelPage> {
  prepareBrowser();
  const host = createMemoryHost(options.sheets ?? [reportSheet(), otherSheet]);
  const { remembered = templateText } = options;
  if (remembered !== null) await host.settings.set('target-tracker.template', remembered);
  options.prepare?.(host);
  const container = document.body.appendChild(document.createElement('div'));
  let returned = 0;
  let handle: PanelHandle | null = null;
  await doing(() => {
    handle = mountPanel(container, {
      host,
      locale: options.locale ?? 'zh-CN',
      theme: 'light',
      samples: options.samples ?? [sample],
      engine: options.engine ?? smallEngine,
      ...(options.startup && { startup: options.startup }),
      returnFocus: () => {
        returned += 1;
      },
    });
  });
  mounted = handle;
  const all = (selector: string): HTMLElement[] => [...container.querySelectorAll<HTMLElement>(selector)];
  const find = (selector: string, name: string | RegExp = ''): HTMLElement => {
    const found = all(selector).find((element) => {
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      const known = element.getAttribute('aria-label') ?? label ?? element.textContent ?? '';
      return typeof name === 'string' ? known.includes(name) : name.test(known);
    });
    if (!found) throw new Error(`no ${selector} “${String(name)}” in: ${container.textContent}`);
    return found;
  };
  return {
    host,
    handle: handle!,
    text: () => container.textContent ?? '',
    find,
    all,
    press: (selector, name) =>
      doing(() => {
        const element = find(selector, name);
        element.focus();
        element.click();
      }),
    key: (key) =>
      doing(() =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        ),
      ),
    choose: (label, value) =>
      doing(() => {
        const select = find('select', label) as HTMLSelectElement;
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    offerFile: (name, content) =>
      doing(() => {
        const input = find('input[type=file]') as HTMLInputElement;
        const file = new File([content], name);
        file.text = async () => content;
        Object.defineProperty(input, 'files', { value: [file], configurable: true });
        Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    doing,
    returned: () => returned,
  };
}

export async function closePanel(): Promise<void> {
  await doing(() => mounted?.unmount());
  mounted = null;
  document.body.replaceChildren();
}

/** Does something and lets everything that follows from it happen. */
export async function doing(what: () => unknown, milliseconds = 30): Promise<void> {
  await act(async () => {
    await what();
    await pass(milliseconds);
  });
}

let pass = (milliseconds: number): Promise<unknown> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** For tests in which time must pass: the clock is turned on instead of waited for. At the beginning of a file. */
export function turnClockByHand(): void {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
  pass = async (milliseconds) => {
    // In small steps: what one timer sets off can set the next one in time.
    for (let passed = 0; passed < milliseconds; passed += 10) await jest.advanceTimersByTimeAsync(10);
  };
}

/** What a browser has and jsdom has not. */
function prepareBrowser(): void {
  Object.assign(globalThis, {
    IS_REACT_ACT_ENVIRONMENT: true,
    ResizeObserver: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  });
  HTMLCanvasElement.prototype.getContext = () => null;
}
