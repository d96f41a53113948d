// The preview's own build with another entry: the host contract over Univer, in a page of its own below .cache.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const webpack = require('webpack');
const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const all = await require(at('webpack.config.js'))({}, { mode: 'development' });
const preview = all.find(({ name }) => name === 'preview');
const compiler = webpack({
  ...preview,
  name: 'contract',
  entry: at('test/e2e/contract-entry.ts'),
  output: { path: at('.cache/e2e/contract'), filename: 'contract.js', chunkFilename: 'contract-[name].js' },
  cache: { ...preview.cache, name: 'contract' },
});
compiler.run((error, stats) => {
  const problem = error?.message ?? (stats.hasErrors() ? stats.toString('errors-only') : null);
  compiler.close(() => {
    if (problem) console.error(problem);
    process.exitCode = problem ? 1 : 0;
  });
});
