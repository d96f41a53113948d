/** What following edits takes, fetched with the first of them. */
export { affectedBy } from './live/affected';
export { patched } from './live/patched';
