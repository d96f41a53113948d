/**
 * Fluent's thousand modules in one file, made once for each version: taken one by one, every suite that draws the panel
 * spends three seconds on reading them; as one file a quarter of a second.
 */
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { build } = require('esbuild');

const root = path.resolve(__dirname, '..');
const bundle = path.join(root, 'node_modules/.cache/jest/fluent.cjs');

module.exports = async function bundleFluent() {
  const { version } = require('@fluentui/react-components/package.json');
  const mark = `${bundle}.version`;
  if (existsSync(bundle) && existsSync(mark) && readFileSync(mark, 'utf8') === version) return;
  mkdirSync(path.dirname(bundle), { recursive: true });
  const passing = `${bundle}.${process.pid}`;
  await build({
    stdin: { contents: "export * from '@fluentui/react-components';", resolveDir: root },
    bundle: true,
    platform: 'node',
    mainFields: ['main'],
    format: 'cjs',
    // One React for the panel and for Fluent.
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    outfile: passing,
    logLevel: 'error',
  });
  renameSync(passing, bundle);
  writeFileSync(mark, version);
};

module.exports.bundle = bundle;
