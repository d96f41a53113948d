// A small static server on 127.0.0.1 for `npm start` and the browser tests: the right types, nothing outside its folder.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Serves `folder` on the first free port from `port` on (at most 50 further; 0 takes any).
 * @param {string} folder
 * @param {number} port
 * @param {string} home where the bare address leads
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function serve(folder, port, home = '/') {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    answer(root, home, request, response).catch(() => refuse(response, 500, 'Internal error'));
  });
  const taken = await listen(server, port, port === 0 ? 0 : Math.min(port + 50, 65535));
  const close = () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { port: taken, close };
}

async function answer(root, home, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, 405, 'Method not allowed');
  const path = pathOf(request.url ?? '/');
  if (path === null) return refuse(response, 400, 'Bad request');
  if (path === '/' && home !== '/') return redirect(response, home, 302);
  let file = join(root, path);
  if (file !== root && !file.startsWith(root + sep)) return refuse(response, 403, 'Forbidden');
  let found = await stat(file).catch(() => null);
  if (found?.isDirectory()) {
    if (!path.endsWith('/')) return redirect(response, `${path}/`, 308);
    file = join(file, 'index.html');
    found = await stat(file).catch(() => null);
  }
  if (!found?.isFile()) return refuse(response, 404, 'Not found');
  // A link may lead anywhere; what it leads to must lie in the folder too.
  if (!(await realpath(file)).startsWith((await realpath(root)) + sep))
    return refuse(response, 403, 'Forbidden');
  response.writeHead(200, {
    'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The decoded path of a request; null when it cannot be one. */
function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    // One slash in front: a redirect to //name/ would leave for another host.
    return path.includes('\0') ? null : path.replace(/^[/\\]+/, '/');
  } catch {
    return null;
  }
}

function refuse(response, status, text) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

function redirect(response, location, status) {
  response.writeHead(status, { location: encodeURI(location) }).end();
}

function listen(server, port, last) {
  return new Promise((done, fail) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && port < last) done(listen(server, port + 1, last));
      else fail(error);
    });
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error');
      done(server.address().port);
    });
  });
}

// node src/tools/serve.mjs FOLDER [PORT]: serves until it is stopped, and prints the address.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = '.', port = '0'] = process.argv.slice(2);
  console.log(`http://127.0.0.1:${(await serve(folder, Number(port))).port}/`);
}
