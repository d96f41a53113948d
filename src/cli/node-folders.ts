/** Folders as the operating system keeps them. */
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import type { Folders } from './terminal';

export const folders: Folders = {
  isFolder: async (path) => (await stat(path).catch(() => null))?.isDirectory() ?? false,
  list: async (path) =>
    (await readdir(path, { withFileTypes: true })).map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory(),
    })),
  make: async (path) => void (await mkdir(path, { recursive: true })),
  rename,
  remove: (path) => rm(path, { force: true }),
};
