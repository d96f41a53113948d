// Builds parts of the project for development, and leaves alone what is already up to date.
//   node src/tools/build.mjs preview site
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);

/** What a build is made of; tests and tools have no part in it. */
const SOURCES = ['src', 'assets', 'webpack.config.js', 'tsconfig.json', 'package-lock.json'];

/** Where each build ends. */
const RESULT = { preview: 'dist/preview/index.html', site: 'dist/taskpane.html' };

/**
 * Builds those of the named webpack builds that are missing or older than their sources.
 * @param {readonly string[]} names
 * @returns {Promise<string[]>} the names that were built
 */
export async function buildIfStale(names) {
  const stale = staleBuilds(names);
  if (stale.length === 0) return [];
  const now = fingerprint();
  const webpack = require('webpack');
  const compiler = webpack(await configurations(stale));
  await new Promise((done, fail) => {
    compiler.run((error, stats) => {
      const problem = error ?? (stats.hasErrors() ? new Error(stats.toString('errors-only')) : null);
      // Closing writes the cache that makes the next build quick.
      compiler.close(() => (problem ? fail(problem) : done()));
    });
  });
  for (const name of stale) markFresh(name, now);
  return stale;
}

/** Those of the named builds that are missing or older than their sources. */
export function staleBuilds(names) {
  const now = fingerprint();
  return names.filter((name) => !isFresh(name, now));
}

/**
 * Builds the named parts, and again whenever a source changes.
 * @param {readonly string[]} names
 * @param {(problem: string | null) => void} onBuilt after each build; what is wrong, or null
 * @returns {Promise<() => Promise<void>>} stops watching
 */
export async function watchBuilds(names, onBuilt) {
  const webpack = require('webpack');
  const watching = webpack(await configurations(names)).watch({ aggregateTimeout: 200 }, (error, stats) => {
    const problem = error ? String(error) : stats.hasErrors() ? stats.toString('errors-only') : null;
    if (problem === null) for (const name of names) markFresh(name, fingerprint());
    onBuilt(problem);
  });
  return () => new Promise((done) => watching.close(done));
}

async function configurations(names) {
  const all = await require(join(root, 'webpack.config.js'))({}, { mode: 'development' });
  return names.map((name) => {
    const found = all.find((configuration) => configuration.name === name);
    if (!found) throw new Error(`webpack.config.js has no build named ${name}`);
    return found;
  });
}

const stampOf = (name) => join(root, '.cache', 'built', name);

function isFresh(name, now) {
  const [stamp, result] = [stampOf(name), join(root, RESULT[name])];
  return existsSync(stamp) && existsSync(result) && readFileSync(stamp, 'utf8') === stampText(result, now);
}

function markFresh(name, now) {
  mkdirSync(join(root, '.cache', 'built'), { recursive: true });
  writeFileSync(stampOf(name), stampText(join(root, RESULT[name]), now));
}

/** Also tells when somebody else (npm run build) wrote the result anew. */
const stampText = (result, now) => `${now} ${statSync(result).mtimeMs}`;

/** Changes when a source is added, removed or saved. */
function fingerprint() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const found = statSync(path);
    if (found.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(`${path} ${found.mtimeMs} ${found.size}\n`);
  };
  for (const source of SOURCES) if (existsSync(join(root, source))) visit(join(root, source));
  return hash.digest('hex');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildIfStale(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
