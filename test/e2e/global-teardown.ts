/** After the browser tests: the browser and the servers of global-setup.ts end. */
import './global-setup';

const globalTeardown = (): Promise<void> | undefined => globalThis.endBrowserTests?.();
module.exports = globalTeardown;
