/** Threads that check files: one that crashes, runs out of memory or takes too long costs its file, and nothing else. */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { WorkerOptions } from 'node:worker_threads';
import { NOTHING_EARLIER } from '../../core/history/earlier-reports';
import { message } from '../../core/message';
import type { Message } from '../../core/message';
import { Failure } from '../failure';
import { unreadable } from './file-check';
import type { Checker, FileOutcome, EarlierOf, LastOutcome } from './file-check';
import type { FromWorker, ToWorker } from './worker-side';

/**
 * Room for what hardly lives longer than its file: twice the usual, so that most of it is gone before anybody has to sort it out
 * (200 small files: 13 % less processor time, no more memory).
 */
const YOUNG_MEGABYTES = 96;
/**
 * Room from the beginning, for each half of the young and for what stays: grown into from one megabyte on, the one lets what is
 * soon gone slip into the other, and each sorting out of that takes compiled code with it (15 % of the processor time of 200
 * small files). Node sets no such limit itself; threads begun afterwards heed it, the thread that sets it does not change.
 */
const FIRST_ROOM = ['--min-semi-space-size=16', '--initial-old-space-size=64'];

export interface PoolOptions {
  readonly count: number;
  /** Of one file. */
  readonly seconds: number;
  /** Of the heap of each thread. */
  readonly megabytes: number;
  /** Passed on to each thread. */
  readonly worker: WorkerOptions;
}

/** @param script a file, or the code itself where worker.eval is set; it must serve as worker-side does */
export function workerPool(script: string, options: PoolOptions): Checker {
  for (const flag of FIRST_ROOM) setFlagsFromString(flag);
  const idle: Thread[] = Array.from({ length: options.count }, () => new Thread(script, options));
  const threads = [...idle];
  const waiting: ((thread: Thread) => void)[] = [];
  const borrow = (): Promise<Thread> => {
    const thread = idle.pop();
    return thread ? Promise.resolve(thread) : new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (thread: Thread): void => {
    const next = waiting.shift();
    if (next) next(thread);
    else idle.push(thread);
  };
  const run = async (kind: 'check' | 'read-last', file: string, earlierOf: EarlierOf) => {
    const thread = await borrow();
    try {
      return await thread.run({ kind, file }, earlierOf);
    } catch (error) {
      return { submission: unreadable(file, error), said: null, reading: null };
    } finally {
      giveBack(thread);
    }
  };
  return {
    check: (file, earlierOf) => run('check', file, earlierOf) as Promise<FileOutcome>,
    readLast: (file) => run('read-last', file, () => NOTHING_EARLIER) as Promise<LastOutcome>,
    stop: async () => void (await Promise.all(threads.map((thread) => thread.end()))),
  };
}

/** One thread after the other: a new one is begun for the file after the one that ended the last. */
class Thread {
  private worker: Worker | null = null;
  private isEnded = false;

  constructor(
    private readonly script: string,
    private readonly options: PoolOptions,
  ) {}

  /** @throws Failure that says what became of the thread */
  run(job: ToWorker & { readonly file: string }, earlierOf: EarlierOf): Promise<FileOutcome | LastOutcome> {
    const { seconds, megabytes } = this.options;
    const worker = this.isEnded ? null : (this.worker ??= this.begin());
    return new Promise((resolve, reject) => {
      if (!worker) return reject(new Failure(message('collection.stopped', { file: job.file })));
      const timer = setTimeout(
        () => fail(message('collection.too-slow', { file: job.file, seconds })),
        seconds * 1000,
      );
      const settle = (): void => {
        clearTimeout(timer);
        worker.off('message', hear).off('error', broke).off('exit', ended);
      };
      const fail = (said: Message): void => {
        settle();
        // What is still said by a thread that was given up interests nobody.
        worker.on('error', () => undefined);
        this.worker = null;
        void worker.terminate();
        reject(new Failure(said));
      };
      const hear = (said: FromWorker): void => {
        if (said.kind === 'ask-earlier') {
          worker.postMessage({ kind: 'earlier', reports: earlierOf(said.whose) } satisfies ToWorker);
        } else {
          settle();
          resolve(said.outcome);
        }
      };
      const broke = (error: NodeJS.ErrnoException): void =>
        fail(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? message('collection.out-of-memory', { file: job.file, megabytes })
            : message('collection.unexpected', { file: job.file, detail: error.message }),
        );
      const ended = (): void =>
        fail(
          this.isEnded
            ? message('collection.stopped', { file: job.file })
            : message('collection.unexpected', { file: job.file, detail: 'exit' }),
        );
      worker.on('message', hear).on('error', broke).on('exit', ended);
      worker.postMessage(job);
    });
  }

  async end(): Promise<void> {
    this.isEnded = true;
    await this.worker?.terminate();
  }

  private begin(): Worker {
    const { worker, megabytes } = this.options;
    const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES };
    return new Worker(this.script, { ...worker, resourceLimits });
  }
}
