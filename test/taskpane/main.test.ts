/** @jest-environment jsdom */
import { createMemoryHost } from '../../src/hosts/memory/host';
import { reportSheet } from './fixtures';

jest.mock('../../src/hosts/excel/excel-host', () => ({
  createExcelHost: () => createMemoryHost([reportSheet()]),
}));

// The first page compiles everything there is.
jest.setTimeout(30_000);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

type Ready = (info: { readonly host: string | null }) => void;

/** What the page says once it says this; its parts are fetched one after the other. */
async function said(text: string): Promise<string> {
  const now = (): string => document.body.textContent ?? '';
  for (let waited = 0; waited < 20_000 && !now().includes(text); waited += 50) await pause(50);
  return now();
}

/** Loads the page anew, as Excel or a browser would; what it fetches later must meet the same modules. */
async function withPage(office: object | undefined, look: () => Promise<void>): Promise<void> {
  // How Office tells a page about itself.
  window.name = office ? '_host_Info=Excel$Win32$16.01' : '';
  Object.assign(globalThis, {
    Office: office,
    matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
  });
  const page = document.createElement('div');
  page.id = 'panel';
  document.body.replaceChildren(page);
  await jest.isolateModulesAsync(async () => {
    await import('../../src/taskpane/main');
    await look();
  });
}

const officeThat = (onReady: (answer: Ready) => void): object => ({
  onReady,
  HostType: { Excel: 'Excel' },
  actions: { associate: () => undefined },
  context: { displayLanguage: 'zh-CN' },
});

test('without office.js the page says what it is, how to sideload, and where to try it', () =>
  withPage(undefined, async () => {
    const text = await said('This is the panel of an Excel add-in');
    expect(text).toContain('This is the panel of an Excel add-in');
    expect(text).toContain('manifest.xml');
    expect(document.querySelector('a')?.getAttribute('href')).toBe('./preview/index.html');
  }));

test('so it does where office.js finds no Excel', () =>
  withPage(
    officeThat((answer) => answer({ host: null })),
    async () => expect(await said('Excel add-in')).toContain('Excel add-in'),
  ));

test('in Excel it is the panel', () =>
  withPage(
    officeThat((answer) => answer({ host: 'Excel' })),
    async () => {
      const text = await said('嘉兴科技城双招双引目标 2017');
      expect(text).toContain('嘉兴科技城双招双引目标 2017');
      expect(text).not.toContain('manifest.xml');
    },
  ));

test('where Excel is slow to answer, the kind word gives way to the panel', async () => {
  let answer: Ready = () => undefined;
  await withPage(
    officeThat((listener) => (answer = listener)),
    async () => {
      await pause(3500);
      expect(document.body.textContent).toBe('');
      expect(await said('Excel add-in')).toContain('Excel add-in');
      answer({ host: 'Excel' });
      const text = await said('嘉兴科技城双招双引目标 2017');
      expect(text).toContain('嘉兴科技城双招双引目标 2017');
      expect(text).not.toContain('Excel add-in');
    },
  );
});
