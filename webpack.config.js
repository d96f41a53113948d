/**
 * Three builds, one engine:
 *   site     the task pane of the add-in: panel, ribbon commands and custom functions in one shared runtime → dist/
 *   preview  the browser page that stands in for Excel (grid, cell functions, the same panel)              → dist/preview/
 *   cli      the terminal                                                                                  → dist/cli/target-tracker.cjs
 * `webpack --config-name preview` builds one of them. Compiled modules are kept in .cache, so a second build is quick.
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const webpack = require('webpack');

const at = (...parts) => path.resolve(__dirname, ...parts);

/** What the three have in common. */
function common(name, mode, options = {}) {
  return {
    name,
    mode,
    devtool: mode === 'production' ? false : 'source-map',
    cache: {
      type: 'filesystem',
      cacheDirectory: at('.cache/webpack'),
      name: `${name}-${mode}`,
      buildDependencies: { config: [__filename] },
    },
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

/** The grid of the preview comes ready built: copied beside the page, loaded before it, and only named here. */
const univer = (part) => at('node_modules/@univerjs', part);
const gridParts = [
  { from: at('node_modules/react/umd/react.production.min.js'), to: 'grid/01-react.js' },
  { from: at('node_modules/react-dom/umd/react-dom.production.min.js'), to: 'grid/02-react-dom.js' },
  { from: at('node_modules/rxjs/dist/bundles/rxjs.umd.min.js'), to: 'grid/03-rxjs.js' },
  { from: univer('presets/lib/umd/index.js'), to: 'grid/04-univer.js' },
  { from: univer('preset-sheets-core/lib/umd/index.js'), to: 'grid/05-sheets.js' },
  { from: univer('preset-sheets-core/lib/umd/locales/zh-CN.js'), to: 'grid/06-sheets-zh-CN.js' },
  { from: univer('preset-sheets-core/lib/umd/locales/en-US.js'), to: 'grid/06-sheets-en-US.js' },
  { from: univer('preset-sheets-conditional-formatting/lib/umd/index.js'), to: 'grid/07-formatting.js' },
  {
    from: univer('preset-sheets-conditional-formatting/lib/umd/locales/zh-CN.js'),
    to: 'grid/08-formatting-zh-CN.js',
  },
  {
    from: univer('preset-sheets-conditional-formatting/lib/umd/locales/en-US.js'),
    to: 'grid/08-formatting-en-US.js',
  },
  { from: univer('preset-sheets-core/lib/index.css'), to: 'grid/sheets.css' },
  { from: univer('preset-sheets-conditional-formatting/lib/index.css'), to: 'grid/formatting.css' },
];

const preview = (mode) =>
  common('preview', mode, {
    entry: at('src/preview/main.tsx'),
    output: { path: at('dist/preview'), filename: 'preview.js', chunkFilename: 'part-[name].js' },
    externals: {
      '@univerjs/presets': 'var Object.assign({}, UniverCore, UniverPresets)',
      '@univerjs/preset-sheets-core':
        'var Object.assign({}, UniverUi, UniverEngineFormula, UniverSheets, UniverPresetSheetsCore)',
      '@univerjs/preset-sheets-core/locales/zh-CN': 'var UniverPresetSheetsCoreZhCN',
      '@univerjs/preset-sheets-core/locales/en-US': 'var UniverPresetSheetsCoreEnUS',
      '@univerjs/preset-sheets-conditional-formatting':
        'var Object.assign({}, UniverSheetsConditionalFormatting, UniverPresetSheetsConditionalFormatting)',
      '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN':
        'var UniverPresetSheetsConditionalFormattingZhCN',
      '@univerjs/preset-sheets-conditional-formatting/locales/en-US':
        'var UniverPresetSheetsConditionalFormattingEnUS',
    },
    plugins: [
      new HtmlWebpackPlugin({
        template: at('src/preview/index.html'),
        templateParameters: { gridScripts: gridParts.map(({ to }) => to).filter((to) => to.endsWith('.js')) },
      }),
      new CopyPlugin({
        patterns: [
          ...gridParts.map((part) => ({ ...part, info: { minimized: true } })),
          { from: at('assets/samples'), to: 'samples', noErrorOnMissing: true },
        ],
      }),
    ],
  });

module.exports = (_env, argv) => {
  const mode = argv.mode ?? 'development';
  return [preview(mode), cli(mode)];
};
