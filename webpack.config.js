/**
 * Three builds, one engine:
 *   site     the task pane of the add-in: panel, ribbon commands and custom functions in one shared runtime → dist/
 *   preview  the browser page that stands in for Excel (grid, cell functions, the same panel)              → dist/preview/
 *   cli      the terminal                                                                                  → dist/cli/target-tracker.cjs
 * `webpack --config-name preview` builds one of them. Compiled modules are kept in .cache, so a second build is quick.
 */
const path = require('node:path');
const webpack = require('webpack');

const at = (...parts) => path.resolve(__dirname, ...parts);

/** What the three have in common. */
function common(name, mode, options = {}) {
  return {
    name,
    mode,
    devtool: mode === 'production' ? false : 'source-map',
    cache: { type: 'filesystem', cacheDirectory: at('.cache/webpack'), name: `${name}-${mode}`, buildDependencies: { config: [__filename] } },
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'ts-loader',
          // Types are checked by `npm run lint`; a build only translates.
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    performance: { hints: false },
    stats: 'errors-warnings',
    ...options,
  };
}

const cli = (mode) =>
  common('cli', mode, {
    target: 'node20',
    entry: at('src/cli/main.ts'),
    output: { path: at('dist/cli'), filename: 'target-tracker.cjs' },
    optimization: { minimize: false },
    plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  });

module.exports = (_env, argv) => {
  const mode = argv.mode ?? 'development';
  return [cli(mode)];
};
