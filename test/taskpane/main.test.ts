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

/** Loads the page anew, as Excel or a browser would. */
async function loadPage(office?: object): Promise<string> {
  // How Office tells a page about itself.
  window.name = office ? '_host_Info=Excel$Win32$16.01' : '';
  Object.assign(globalThis, {
    Office: office,
    matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
  });
  const page = document.createElement('div');
  page.id = 'panel';
  document.body.replaceChildren(page);
  await jest.isolateModulesAsync(async () => void (await import('../../src/taskpane/main')));
  await pause(200);
  return page.textContent ?? '';
}

const officeThat = (onReady: (answer: Ready) => void): object => ({
  onReady,
  HostType: { Excel: 'Excel' },
  actions: { associate: () => undefined },
  context: { displayLanguage: 'zh-CN' },
});

test('without office.js the page says what it is, how to sideload, and where to try it', async () => {
  const text = await loadPage();
  expect(text).toContain('This is the panel of an Excel add-in');
  expect(text).toContain('manifest.xml');
  expect(document.querySelector('a')?.getAttribute('href')).toBe('./preview/index.html');
});

test('so it does where office.js finds no Excel', async () => {
  expect(await loadPage(officeThat((answer) => answer({ host: null })))).toContain('Excel add-in');
});

test('in Excel it is the panel', async () => {
  const text = await loadPage(officeThat((answer) => answer({ host: 'Excel' })));
  expect(text).toContain('嘉兴科技城双招双引目标 2017');
  expect(text).not.toContain('manifest.xml');
});

test('where Excel is slow to answer, the kind word gives way to the panel', async () => {
  let answer: Ready = () => undefined;
  const text = await loadPage(officeThat((listener) => (answer = listener)));
  expect(text).toBe('');
  await pause(3500);
  expect(document.body.textContent).toBe('');
  // The word itself is a part that is fetched.
  for (let waited = 0; waited < 10_000 && document.body.textContent === ''; waited += 100) await pause(100);
  expect(document.body.textContent).toContain('Excel add-in');
  answer({ host: 'Excel' });
  await pause(200);
  expect(document.body.textContent).toContain('嘉兴科技城双招双引目标 2017');
  expect(document.body.textContent).not.toContain('Excel add-in');
});
