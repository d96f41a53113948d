/** npm start: the page is there, on a free port, and nothing else of the disk. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';

jest.setTimeout(60_000);

const ROOT = resolve(__dirname, '../..');

test('serves the page on the next port when its own is taken, and ends when it is told', async () => {
  const occupant = createServer().listen(0, '127.0.0.1');
  await once(occupant, 'listening');
  const { port } = occupant.address() as AddressInfo;
  const start = spawn(process.execPath, ['src/tools/start.mjs', '--no-open', '--port', String(port)], {
    cwd: ROOT,
  });
  try {
    const address = await printedAddress(start);
    expect(Number(new URL(address).port)).toBeGreaterThan(port);
    const page = await fetch(address);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('Target Tracker');
    expect((await fetch(new URL('/', address))).url).toBe(address);
    start.kill('SIGINT');
    const [code] = (await once(start, 'exit')) as [number];
    expect(code).toBe(0);
  } finally {
    start.kill('SIGKILL');
    occupant.close();
  }
});

test('a wrong option is answered with the usage', async () => {
  const start = spawn(process.execPath, ['src/tools/start.mjs', '--port', 'x'], { cwd: ROOT });
  let said = '';
  start.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const [code] = (await once(start, 'exit')) as [number];
  expect(code).toBe(2);
  expect(said).toContain('npm start -- [--port N] [--no-open]');
});

test.each([
  '/../package.json',
  '/preview/../../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/%',
])('gives nothing outside its folder: %s', async (path) => {
  const { port } = new URL(process.env.E2E_SITE ?? '');
  // Not fetch, which would tidy up the path before it is sent.
  const status = await new Promise<number | undefined>((done, fail) => {
    request({ host: '127.0.0.1', port, path }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .on('error', fail)
      .end();
  });
  expect([400, 403, 404]).toContain(status);
});

async function printedAddress(start: ChildProcess): Promise<string> {
  let said = '';
  for await (const part of start.stdout ?? []) {
    said += String(part);
    const found = /http:\/\/127\.0\.0\.1:\d+\/preview\//.exec(said);
    if (found) return found[0];
  }
  throw new Error(`npm start ended without an address: ${said}`);
}
