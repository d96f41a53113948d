/** Apart from thread.ts, because only a bundler knows where the worker's file will lie: beside the page, so that it finds its parts. */

export const startWorker = (): Worker =>
  new Worker(
    new URL(
      /* webpackEntryOptions: { filename: "engine-worker.js" } */ './engine-worker.ts',
      import.meta.url,
    ),
  );
