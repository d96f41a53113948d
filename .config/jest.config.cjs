/** One jest run, two projects: everything that needs no browser, and the browser tests, for which the preview is built meanwhile. */
const path = require('node:path');
const { bundle } = require('./jest-fluent.cjs');

const root = path.resolve(__dirname, '..');

const common = {
  rootDir: root,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'cjs', 'json'],
  transform: { '^.+\\.(ts|tsx|mjs|js)$': '<rootDir>/.config/jest-esbuild.cjs' },
  // Packages that ship ES modules only are compiled for jest; all the others are taken as they are.
  transformIgnorePatterns: ['/node_modules/(?!(@borgar/fx|hucre|@zip\\.js/zip\\.js)/)'],
};

module.exports = {
  rootDir: root,
  // jest leaves one core free by itself: on a machine with two that doubles the time.
  maxWorkers: '100%',
  // A limit for what hangs, not a measure of speed: a busy machine is no defect.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/.config/jest-sequencer.cjs',
  projects: [
    {
      ...common,
      displayName: 'unit',
      globalSetup: '<rootDir>/.config/jest-fluent.cjs',
      moduleNameMapper: { '^@fluentui/react-components$': bundle },
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/bench/'],
    },
    {
      ...common,
      displayName: 'e2e',
      globalSetup: '<rootDir>/test/e2e/global-setup.ts',
      globalTeardown: '<rootDir>/test/e2e/global-teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/test/e2e/await-builds.ts'],
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
    },
  ],
};
