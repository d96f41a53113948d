/** What a run needs of the terminal it runs in. */
import type { Checker, CheckSetup } from './batch/file-check';

export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Rejects as node:fs does. */
  read(path: string): Promise<Uint8Array>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  now(): Date;
  print(text: string): void;
  /** One line, without its end, for stderr. */
  complain(line: string): void;
  /** Without it there are no folders. */
  readonly folders?: Folders;
  /** A line that is written over by the next one, and taken away by null; absent where nobody looks on. */
  progress?(line: string | null): void;
  /** Checks files in threads of their own; absent where there are none. */
  startWorkers?(setup: CheckSetup, count: number): Checker;
  /** How many threads are worth having. */
  readonly cores?: number;
  /** Aborted where the user breaks off. */
  readonly stop?: AbortSignal;
}

/** Each rejects as node:fs does. */
export interface Folders {
  isFolder(path: string): Promise<boolean>;
  list(path: string): Promise<readonly { readonly name: string; readonly isFolder: boolean }[]>;
  /** With those above it. */
  make(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** No complaint where there is none. */
  remove(path: string): Promise<void>;
}
