/** Apart from thread.ts, because only a bundler knows where the worker's file will lie: beside the page, so that it finds its parts. */

export const startCollectWorker = (): Worker =>
  new Worker(
    new URL(
      /* webpackEntryOptions: { filename: "collect-worker.js" } */ './collect-worker.ts',
      import.meta.url,
    ),
  );
