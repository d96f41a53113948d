/** TypeScript and ES modules made into what jest runs, seven times as fast as by the compiler (lint checks the types). jest.mock is not lifted above imports. */
const { createHash } = require('node:crypto');
const path = require('node:path');
const { transformSync, version } = require('esbuild');

const options = {
  format: 'cjs',
  target: 'node20',
  jsx: 'automatic',
  sourcemap: 'inline',
  supported: { 'dynamic-import': false },
};
const own = JSON.stringify([version, options]);

module.exports = {
  process: (text, file) => ({
    code: transformSync(text, { ...options, loader: loaderOf(file), sourcefile: file }).code,
  }),
  getCacheKey: (text, file) =>
    createHash('sha256').update(own).update(file).update('\0').update(text).digest('hex'),
};

const loaderOf = (file) => ({ '.ts': 'ts', '.tsx': 'tsx' })[path.extname(file)] ?? 'js';
