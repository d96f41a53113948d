/** Where the threads of the terminal begin: with what checking takes and nothing else, because each of them loads it anew. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { CheckSetup } from './batch/file-check';
import { serve } from './batch/worker-side';
import { cliWords } from './words';

const setup = workerData as CheckSetup;
if (parentPort) serve(parentPort, setup, cliWords(setup.locale), (path) => readFile(path));
