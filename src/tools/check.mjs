// `npm run -s check -- REPORT.xlsx …` is the command `target-tracker check REPORT.xlsx …`, built first when it is missing or
// older than its sources.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = `${root}dist/cli/target-tracker.cjs`;
const sources = ['src', 'assets', 'package.json', 'package-lock.json', 'webpack.config.js', 'tsconfig.json'];

if (!existsSync(built) || sources.some((source) => newest(`${root}${source}`) > statSync(built).mtimeMs)) {
  const webpack = `${root}node_modules/webpack/bin/webpack.js`;
  const build = spawnSync(process.execPath, [webpack, '--config-name', 'cli', '--mode', 'development'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (build.status !== 0) {
    console.error(`target-tracker: 构建失败 / the build failed\n${build.stdout}${build.stderr}`);
    process.exit(2);
  }
}

const given = process.argv.slice(2);
const argv = given[0] === 'check' ? given : ['check', ...given];
const { status } = spawnSync(process.execPath, [built, ...argv], { stdio: 'inherit' });
process.exit(status ?? 2);

/** When anything in it was last changed. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const itself = statSync(path);
  if (!itself.isDirectory()) return itself.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, newest(`${path}/${name}`)),
    itself.mtimeMs,
  );
}
