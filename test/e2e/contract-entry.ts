/** Waits for the scripts of the grid, which come after ours. */
window.addEventListener(
  'load',
  () => void import('./contract-page').then(({ offerContract }) => offerContract()),
);
