/** A page knows at once whether Office opened it. */
import { isOpenedByOffice } from '../../src/taskpane/hosted';
import { bootOffice, bootOutsideExcel } from '../office/boot';

test('inside Excel, as office.js meets it there', async () => {
  const { window, close } = await bootOffice({ sheets: [{ name: 'Sheet1', rows: [] }] });
  expect(isOpenedByOffice(window as unknown as Window, null)).toBe(true);
  close();
});

test('in a browser, even after office.js has been loaded', async () => {
  const { window, close } = await bootOutsideExcel();
  expect(isOpenedByOffice(window as unknown as Window, null)).toBe(false);
  close();
});

const page = (address: string, name = '') => ({ location: new URL(address) as unknown as Location, name });
const memory = (value: string | null) => ({ getItem: () => value }) as unknown as Storage;

test.each([
  [
    'its address in the browser version',
    page('https://x/taskpane.html?_host_Info=Excel$Web$16.00$zh-CN'),
    null,
  ],
  ['the channel to its frame', page('https://x/taskpane.html#_xdm_Info=a|b|c'), null],
  ['the name of the frame', page('https://x/taskpane.html', '{"hostInfo":"Excel$Win32$16.01$zh-CN"}'), null],
  ['what this tab remembers after a reload', page('https://x/taskpane.html'), memory('Excel|Win32|16.01')],
])('told by %s', (_way, opened, remembered) => {
  expect(isOpenedByOffice(opened, remembered)).toBe(true);
});

test('a tab that remembers nothing is a browser', () => {
  expect(isOpenedByOffice(page('https://x/taskpane.html?x=1#part'), memory(null))).toBe(false);
});
