/**
 * Three builds, one engine:
 *   site     the task pane of the add-in: panel, ribbon commands and custom functions in one shared runtime → dist/
 *   preview  the browser page that stands in for Excel (grid, cell functions, the same panel)              → dist/preview/
 *   cli      the terminal                                                                                  → dist/cli/target-tracker.cjs, and its threads
 * `webpack --config-name preview` builds one of them. Compiled modules are kept in .cache, so a second build is quick.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { execFileSync } = require('node:child_process');
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
      // Not as a build dependency: what this file loads through tsx has passing names, and no cache would ever be kept.
      version: createHash('sha256').update(readFileSync(__filename)).digest('hex'),
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
    entry: { 'target-tracker': at('src/cli/main.ts'), 'check-thread': at('src/cli/check-thread.ts') },
    output: { path: at('dist/cli'), filename: '[name].cjs' },
    optimization: { minimize: false },
    plugins: [
      new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /target-tracker/ }),
    ],
  });

/** What Excel loads of office.js, for a site that must do without Microsoft's servers. */
const officeFiles = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];
const office = (file) => at('node_modules/@microsoft/office-js/dist', file);

/** functions.json, by which Excel knows the cell functions, comes from the same catalogue as their code. */
class FunctionsMetadataPlugin {
  apply(compiler) {
    const write =
      "process.stdout.write(require('./src/tools/functions-metadata.ts').functionsMetadataJson())";
    // In a process of its own: webpack would take whatever is required here for a part of this file.
    const make = () =>
      execFileSync(process.execPath, ['--require', 'tsx/cjs', '--eval', write], { cwd: __dirname });
    let json = null;
    compiler.hooks.thisCompilation.tap('FunctionsMetadata', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'FunctionsMetadata', stage }, () => {
        const changed = [...(compiler.modifiedFiles ?? [])].some((file) =>
          file.startsWith(at('src/functions')),
        );
        try {
          if (json === null || changed) json = make();
          compilation.emitAsset('functions.json', new webpack.sources.RawSource(json));
        } catch (error) {
          compilation.errors.push(new webpack.WebpackError(`functions.json: ${error.message}`));
        }
      });
    });
  }
}

/**
 * The pane.  --env base=https://example.com/tracker   where the site will lie (the manifest names it; localhost otherwise)
 *            --env intranet                           with office.js beside it, for networks without the internet
 */
const site = (mode, { base = DEV_SITE, intranet = false } = {}) => {
  const home = siteBase(base);
  const policy = securityPolicy(intranet);
  return common('site', mode, {
    entry: { taskpane: at('src/taskpane/main.tsx') },
    output: {
      path: at('dist'),
      filename: '[name].js',
      // The page names taskpane.js; its parts may be kept for ever, because their names change with them.
      chunkFilename: mode === 'production' ? 'parts/[name].[contenthash:10].js' : 'parts/[name].js',
      publicPath: '',
      clean: { keep: /^(preview|cli)\// },
    },
    plugins: [
      new HtmlWebpackPlugin({
        template: at('src/taskpane/taskpane.html'),
        filename: 'taskpane.html',
        inject: 'head',
        templateParameters: {
          policy,
          officeScript: intranet ? 'office/office.js' : `${OFFICE_CDN}/lib/1/hosted/office.js`,
        },
      }),
      new FunctionsMetadataPlugin(),
      new CopyPlugin({
        patterns: [
          { from: at('assets/icons'), to: 'assets/icons' },
          { from: at('assets/shortcuts.json'), to: 'assets/shortcuts.json' },
          {
            from: at('manifest.xml'),
            transform: (xml) => xml.toString().replaceAll(`${DEV_SITE}/`, `${home}/`),
          },
          ...['nginx.conf', 'web.config'].map((file) => ({
            from: at('src/tools/deployment', file),
            to: file,
            transform: (text) => text.toString().replaceAll('{{policy}}', policy),
          })),
          ...(intranet
            ? officeFiles.map((file) => ({
                from: office(file),
                to: `office/${file}`,
                info: { minimized: true },
              }))
            : []),
        ],
      }),
    ],
    devServer: {
      host: 'localhost',
      port: new URL(DEV_SITE).port,
      static: at('dist'),
      headers: { 'Access-Control-Allow-Origin': '*' },
      hot: false,
      client: { overlay: false },
    },
  });
};

const DEV_SITE = 'https://localhost:3000';
const OFFICE_CDN = 'https://appsforoffice.microsoft.com';

/** Nothing is loaded from elsewhere but office.js; the page says so itself, and so does the server that serves it. */
function securityPolicy(intranet) {
  return [
    "default-src 'none'",
    `script-src ${intranet ? "'self'" : `'self' ${OFFICE_CDN}`}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function siteBase(base) {
  if (!URL.canParse(base) || new URL(base).protocol !== 'https:') {
    throw new Error(`--env base=${base}: name the address of the site, beginning with https://`);
  }
  return base.replace(/\/+$/, '');
}

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
        'var Object.assign({}, UniverUi, UniverEngineFormula, UniverSheetsFormula, UniverSheets, UniverPresetSheetsCore)',
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
          { from: at('assets/functions-sample.xlsx'), to: 'samples/functions/report.xlsx' },
        ],
      }),
    ],
  });

module.exports = async (env, argv) => {
  const mode = argv.mode ?? 'development';
  const pane = site(mode, env);
  // Office loads add-ins by https only, so the developer's machine needs a certificate that it trusts.
  if (env.WEBPACK_SERVE && !env.http) {
    const { getHttpsServerOptions } = require('office-addin-dev-certs');
    pane.devServer.server = { type: 'https', options: await getHttpsServerOptions() };
  }
  return [pane, preview(mode), cli(mode)];
};
