/** 收表 as a user works it: files dropped, a table, the findings of one of them, and what can be taken away. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Download, Page } from 'playwright-core';
import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { openXlsx } from '../../src/hosts/xlsx/open';
import { cellValue, connect, dropFiles, openPreview, site, until } from './pages';
import type { WatchedPage } from './pages';

const SAMPLES = [
  'jiaxing-science-city-2017',
  'pinghu-2020',
  'quzhou-2011',
  'shaoxing-2014-q1-q3',
  'tongxiang-2017-q1',
];
const sample = (name: string): string =>
  readFileSync(resolve(__dirname, '../../assets/samples', name, 'report.xlsx')).toString('base64');

let browser: Browser;
let watched: WatchedPage;
beforeAll(async () => {
  browser = await connect();
  watched = await openPreview(browser, { acceptDownloads: true });
});
afterAll(async () => {
  expect(watched.complaints).toEqual([]);
  await browser.close();
});

test('the five samples and a broken file: a table, the findings of one, and two files to take away', async () => {
  const { page } = watched;
  const pane = page.locator('#pane');
  await pane.getByRole('tab', { name: '收表' }).click();
  await pane.getByRole('button', { name: '选择文件…' }).waitFor();
  const files = SAMPLES.map((name) => ({ name: `${name}.xlsx`, base64: sample(name) }));
  const broken = { name: '坏了.xlsx', base64: Buffer.from('PK\u0003\u0004 no more').toString('base64') };
  await dropFiles(page, [...files, broken], '[data-takes-files]');
  await pane.getByText('6 个文件审核完毕', { exact: false }).last().waitFor();

  const table = pane.getByRole('table', { name: '收到的文件' });
  expect(await table.getByRole('row').count()).toBe(1 + 6);
  await table.getByRole('row', { name: /坏了\.xlsx.*读不出来/ }).waitFor();
  await table.getByRole('row', { name: /quzhou-2011\.xlsx.*可以上报.*2011年.*衢州市.*10\/10/ }).waitFor();
  // It was dropped onto the pane: the sheet beside it is still the one that was open.
  expect(await cellValue(page, 'A1')).toContain('绍兴市2014年1—9月');
  expect(page.workers().map((worker) => worker.url())).toContain(`${site.preview}collect-worker.js`);

  // The open workbook is one of them.
  await table.getByRole('button', { name: /^shaoxing/ }).click();
  await pane.getByText('这就是当前打开的工作簿', { exact: false }).waitFor();
  await pane.getByRole('button', { name: '返回列表' }).click();
  await table.getByRole('button', { name: /^quzhou/ }).click();
  await pane.getByText('这里只看不改', { exact: false }).waitFor();
  await page.keyboard.press('Escape');

  const findings = await downloaded(page, /^审核结果（\.xlsx）$/);
  const host = await openXlsx(findings, 'findings.xlsx');
  const [overview] = await host.read({ sheets: [(await host.outline()).sheets[0]?.name ?? ''] });
  expect(overview?.values.flat()).toEqual(
    expect.arrayContaining(['坏了.xlsx', ...files.map(({ name }) => name)]),
  );

  const copies = await downloaded(page, /^批注副本（\.zip）$/);
  const entries = await new ZipReader(new Uint8ArrayReader(copies)).getEntries();
  expect(entries.map(({ filename }) => filename)).toEqual(files.map(({ name }) => name));
});

test('a folder that is dropped is read through to the last file, and its figures go into the workbook and out again', async () => {
  const { page } = watched;
  const pane = page.locator('#pane');
  const folder = mkdtempSync(join(tmpdir(), 'dropped-'));
  try {
    const root = join(folder, '六月');
    mkdirSync(join(root, '县区', '南片'), { recursive: true });
    const report = Buffer.from(sample('quzhou-2011'), 'base64');
    writeFileSync(join(root, '县区', '南片', '衢州.xlsx'), report);
    writeFileSync(join(root, '县区', '~$衢州.xlsx'), '');
    // More than the hundred that a browser gives at a time.
    for (let number = 1; number <= 120; number += 1)
      writeFileSync(join(root, `${number}.xlsx`), 'PK no more');
    await pane.getByRole('button', { name: /清空/ }).click();
    await dropFromDesktop(page, root);
    await pane.getByText('121 个文件审核完毕', { exact: false }).last().waitFor();
  } finally {
    rmSync(folder, { recursive: true });
  }
  const table = pane.getByRole('table', { name: '收到的文件' });
  await table.getByRole('row', { name: /六月\/县区\/南片\/衢州\.xlsx.*可以上报/ }).waitFor();
  expect(await table.getByRole('row', { name: /~\$/ }).count()).toBe(0);

  const names = (): Promise<string[]> =>
    page.evaluate(
      () =>
        window.grid
          ?.getActiveWorkbook()
          ?.getSheets()
          .map((sheet) => sheet.getSheetName()) ?? [],
    );
  await pane.getByRole('button', { name: /汇总到本工作簿/ }).click();
  await pane.getByRole('button', { name: '撤销' }).waitFor();
  expect(await names()).toContain('汇总数据');
  await pane.getByRole('button', { name: '撤销' }).click();
  await until(async () => !(await names()).includes('汇总数据'), 'the figures are out of the workbook again');
});

/** A folder of this machine, as the desktop hands it over: the browser itself reads it. */
async function dropFromDesktop(page: Page, folder: string): Promise<void> {
  const box = await page.locator('[data-takes-files]').boundingBox();
  if (!box) throw new Error('nothing takes files');
  const client = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + 40 };
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, ...at, data });
  }
}

/** What a press of a button hands over. */
async function downloaded(page: Page, button: RegExp): Promise<Uint8Array> {
  const [download] = (await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])) as [Download, void];
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
  return new Uint8Array(Buffer.concat(pieces));
}
