import { host } from './host';
import { panel } from './panel';

/** What the pane says before anything was examined; all the rest comes with the engine. */
export const first = { ...host, ...panel } as const;
