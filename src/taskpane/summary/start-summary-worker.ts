/** Apart from the one who asks, because only a bundler knows where the worker's file will lie: beside the page, so that it finds its parts. */

export const startSummaryWorker = (): Worker =>
  new Worker(
    new URL(
      /* webpackEntryOptions: { filename: "summary-worker.js" } */ './summary-worker.ts',
      import.meta.url,
    ),
  );
