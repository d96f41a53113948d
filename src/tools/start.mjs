// npm start [-- --port N] [--no-open]: builds what is missing, serves the preview on this computer, rebuilds on change.
import './ensure-installed.mjs';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { port, open } = options();

// Only now: these need what ensure-installed.mjs has installed.
const { staleBuilds, watchBuilds } = await import('./build.mjs');
const { serve } = await import('./serve.mjs');

console.log('正在准备网页预览… / Preparing the preview …');
// An up-to-date page is shown at once; the watching build then repeats what is already there.
const isReady = staleBuilds(['preview']).length === 0;
if (!isReady) await watch('preview');

const server = await serve(`${root}dist`, port, '/preview/').catch((error) => {
  stop(
    `端口 ${port} 及其后的端口都不能用,请换一个:npm start -- --port 8080 / No free port from ${port} on: choose another one.\n${error.message}`,
    1,
  );
});
const address = `http://127.0.0.1:${server.port}/preview/`;
console.log(`网页预览 / Preview: ${address}\n按 Ctrl-C 停止。/ Press Ctrl-C to stop.`);
if (open) openBrowser(address);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));

if (isReady) await watch('preview');
await watch('site');

/** Resolves when the first build is done; ends the process when the page could not be built at all. */
function watch(name) {
  return new Promise((done) => {
    let isFirst = true;
    const onBuilt = (problem) => {
      if (problem && isFirst && !isReady && name === 'preview') {
        stop(
          `构建失败,请按下面的提示修改后重试。/ The build failed; correct what is named below and try again.\n${problem}`,
          1,
        );
      }
      if (problem) console.error(problem);
      else if (!isFirst) console.log('已重新构建,刷新页面即可看到。/ Rebuilt: reload the page.');
      isFirst = false;
      done();
    };
    void watchBuilds([name], onBuilt);
  });
}

function options() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } } });
    const wanted = Number(values.port ?? 5173);
    if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535)
      throw new RangeError(`--port ${values.port}`);
    return { port: wanted, open: !values['no-open'] && hasDisplay() };
  } catch (error) {
    return stop(`用法 / Usage: npm start -- [--port N] [--no-open]\n${error.message}`, 2);
  }
}

function stop(reason, code) {
  console.error(reason);
  process.exit(code);
}

/** A place where a browser window can appear, and somebody who wants to see it. */
function hasDisplay() {
  if (process.env.CI) return false;
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function openBrowser(url) {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', url]
      : process.platform === 'darwin'
        ? ['open', url]
        : ['xdg-open', url];
  // Without a browser the printed address is enough.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
