/** A page knows at once whether Office opened it. */
import { isOpenedByOffice } from '../../src/taskpane/hosted';
import { bootOffice, bootOutsideExcel } from '../office/boot';

test('inside Excel, as office.js meets it there', async () => {
  const { window, close } = await bootOffice({ sheets: [{ name: 'Sheet1', rows: [] }] });
  expect(isOpenedByOffice(window as unknown as Window)).toBe(true);
  close();
});

test('in a browser, even after office.js has been loaded', async () => {
  const { window, close } = await bootOutsideExcel();
  expect(isOpenedByOffice(window as unknown as Window)).toBe(false);
  close();
});

type Page = Parameters<typeof isOpenedByOffice>[0];

const page = (address: string, { name = '', remembered = null as string | null } = {}): Page => ({
  location: new URL(address) as unknown as Location,
  name,
  sessionStorage: { getItem: () => remembered } as unknown as Storage,
});

test.each([
  ['its address in the browser version', page('https://x/taskpane.html?_host_Info=Excel$Web$16.00$zh-CN')],
  ['the channel to its frame', page('https://x/taskpane.html#_xdm_Info=a|b|c')],
  ['the name of the frame', page('https://x/taskpane.html', { name: '{"hostInfo":"Excel$Win32$16.01"}' })],
  [
    'what this tab remembers after a reload',
    page('https://x/taskpane.html', { remembered: 'Excel|Win32|16.01' }),
  ],
])('told by %s', (_way, opened) => {
  expect(isOpenedByOffice(opened)).toBe(true);
});

test('a tab that remembers nothing is a browser, and so is one that may not remember', () => {
  const plain = page('https://x/taskpane.html?x=1#part');
  expect(isOpenedByOffice(plain)).toBe(false);
  const forbidden = Object.defineProperty({ ...plain }, 'sessionStorage', {
    get: () => {
      throw new Error('SecurityError');
    },
  });
  expect(isOpenedByOffice(forbidden)).toBe(false);
});
