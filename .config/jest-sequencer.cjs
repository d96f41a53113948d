/** The browser tests come last: until the other suites are through, what they look at has been built beside them. */
const Sequencer = require('@jest/test-sequencer').default;

const isInBrowser = (test) => test.context.config.displayName?.name === 'e2e';

module.exports = class extends Sequencer {
  sort(tests) {
    const usual = super.sort(tests);
    return [...usual.filter((test) => !isInBrowser(test)), ...usual.filter(isInBrowser)];
  }
};
