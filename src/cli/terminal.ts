/** What a run needs of the terminal it runs in. */

export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Rejects as node:fs does. */
  read(path: string): Promise<Uint8Array>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  now(): Date;
  print(text: string): void;
  /** One line, without its end, for stderr. */
  complain(line: string): void;
}
