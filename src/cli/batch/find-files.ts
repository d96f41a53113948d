/** Which files are meant by what stands on the command line: files as they are, folders with all the reports in them. */
import path from 'node:path';
import { message } from '../../core/message';
import { Failure } from '../failure';
import type { Folders } from '../terminal';

export interface FoundFile {
  /** As it is opened and told. */
  readonly file: string;
  /** Where its copy goes inside a folder of copies: below the folder that was named. */
  readonly place: string;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** Lock files, hidden files, and what is no table. */
  readonly skipped: readonly string[];
  /** In the folders, but not to be read as reports. */
  readonly leftOut: readonly string[];
  /** True where a folder was named: everything that came in should be there. */
  readonly hasFolder: boolean;
}

/**
 * In a fixed order, each file once.
 * @param leaveOut paths that are not to be read: what the run itself reads otherwise, or writes
 * @throws Failure where a folder holds no report, or cannot be read
 */
export async function findFiles(
  named: readonly string[],
  folders: Folders | undefined,
  leaveOut: readonly string[] = [],
): Promise<FoundFiles> {
  const left = new Set(leaveOut.map((each) => path.resolve(each)));
  const seen = new Set<string>();
  const files: FoundFile[] = [];
  const skipped: string[] = [];
  const leftOut: string[] = [];
  let hasFolder = false;
  const add = (file: string, place: string): void => {
    const key = path.resolve(file);
    if (!seen.has(key)) files.push({ file, place });
    seen.add(key);
  };
  const walk = async (folder: string, place: string): Promise<void> => {
    const entries = await (folders as Folders).list(folder);
    for (const { name, isFolder } of [...entries].sort((a, b) => ORDER.compare(a.name, b.name))) {
      const file = path.join(folder, name);
      if (left.has(path.resolve(file))) leftOut.push(file);
      else if (/^(?:\.|~\$)/.test(name) || (!isFolder && !MAY_BE_REPORT.test(name))) skipped.push(file);
      else if (isFolder) await walk(file, path.join(place, name));
      else add(file, path.join(place, name));
    }
  };
  for (const each of named) {
    if (!folders || !(await folders.isFolder(each))) {
      add(each, path.basename(each));
      continue;
    }
    hasFolder = true;
    const before = files.length;
    await walk(each, '').catch((error: unknown) => {
      throw Failure.ofReading(each, error);
    });
    if (files.length === before) throw new Failure(message('cli.folder.empty', { file: each }));
  }
  return { files: withOwnPlaces(files), skipped, leftOut, hasFolder };
}

/** What is read, and what is told apart with its remedy; documents, pictures and archives are neither. */
const MAY_BE_REPORT = /\.(?:xls[xmb]?|xlt[xm]?|csv|et|ods)$/i;
const ORDER = new Intl.Collator('zh-CN', { numeric: true });

/** Two files of one name from two folders get copies of two names. */
function withOwnPlaces(files: readonly FoundFile[]): FoundFile[] {
  const taken = new Set<string>();
  return files.map(({ file, place }) => {
    const { dir, name, ext } = path.parse(place);
    let own = place;
    for (let number = 2; taken.has(own.toLowerCase()); number += 1)
      own = path.join(dir, `${name} (${number})${ext}`);
    taken.add(own.toLowerCase());
    return { file, place: own };
  });
}
