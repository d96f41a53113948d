/** The small server behind npm start: nothing outside its folder, whatever the address says. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const served = join(folder, 'site');
let server: ChildProcess;
let port = 0;

beforeAll(async () => {
  mkdirSync(join(served, 'sub'), { recursive: true });
  writeFileSync(join(served, 'index.html'), 'home');
  writeFileSync(join(served, 'sub', 'index.html'), 'sub');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site-secret.txt'), 'secret');
  // Junctions are links that Windows makes without asking for rights.
  symlinkSync(folder, join(served, 'up'), 'junction');
  symlinkSync(join(served, 'sub'), join(served, 'alias'), 'junction');
  server = spawn(process.execPath, ['src/tools/serve.mjs', served], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = server.stdout ? ((await once(server.stdout, 'data')) as [Buffer]) : [];
  port = Number(new URL(String(line).trim()).port);
});

afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

/** The answer as it comes over the wire: fetch would tidy the address up first. */
async function ask(target: string, method = 'GET'): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  return text(socket);
}

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/%252e%252e/secret.txt',
  '/..%2fsite-secret.txt',
  '/up/secret.txt',
  `${folder}/secret.txt`,
])('%s does not lead out of the folder', async (target) => {
  const answer = await ask(target);
  expect(answer).toMatch(/^HTTP\/1\.1 40[34] /);
  expect(answer).not.toContain('secret');
});

test.each(['/%', '/%00', 'http://['])('%s is no address', async (target) => {
  expect(await ask(target)).toMatch(/^HTTP\/1\.1 400 /);
});

test('a link within the folder is followed', async () => {
  expect(await ask('/alias/')).toMatch(/^HTTP\/1\.1 200 [^]*sub$/);
});

test.each(['/sub', '/%2fsub', '/%5csub'])('%s is led to the folder on this host', async (target) => {
  expect(await ask(target)).toMatch(/\r\nlocation: \/sub\/\r\n/i);
});

test('only reading is allowed, and HEAD has no body', async () => {
  expect(await ask('/', 'POST')).toMatch(/^HTTP\/1\.1 405 /);
  expect(await ask('/', 'HEAD')).toMatch(/^HTTP\/1\.1 200 [^]*\r\n\r\n$/);
});
