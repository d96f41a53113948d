/** Apart from thread.ts, because only a bundler knows where the worker's file will lie. */

export const startWorker = (): Worker =>
  new Worker(new URL(/* webpackChunkName: "engine-worker" */ './engine-worker.ts', import.meta.url));
