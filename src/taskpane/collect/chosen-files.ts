/** Files as they were chosen or dropped, whole folders among them, each with the path by which the user knows it. */

export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

export interface Chosen {
  readonly files: readonly ChosenFile[];
  /** How many of a folder were passed over because they are no tables: pictures, texts, what Excel leaves behind. */
  readonly passedOver: number;
}

/** From an input of many files, or of a folder. */
export function filesOf(list: Iterable<File>): Chosen {
  return sorted([...list].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/** From a drop: must be called while it is handled, because afterwards the browser has forgotten what was dropped. */
export async function filesDropped(transfer: DataTransfer): Promise<Chosen> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  const found = await Promise.all(entries.map((entry) => (entry === null ? [] : filesUnder(entry))));
  return sorted(found.flat());
}

async function filesUnder(entry: FileSystemEntry | File): Promise<ChosenFile[]> {
  if (entry instanceof File) return [{ path: entry.name, file: entry }];
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ path, file }];
  }
  const inside: ChosenFile[] = [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // Browsers give a hundred at a time.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (entries.length === 0) return inside;
    for (const one of entries) inside.push(...(await filesUnder(one)));
  }
}

function sorted(all: readonly ChosenFile[]): Chosen {
  // Who names a single file means it; what it is, its content tells.
  const files = all.filter(({ path }) => !path.includes('/') || isTable(path));
  const byPath = new Intl.Collator('zh-CN', { numeric: true });
  return {
    files: [...files].sort((a, b) => byPath.compare(a.path, b.path)),
    passedOver: all.length - files.length,
  };
}

/** ~$ is what Excel keeps beside a workbook that is open; formats that cannot be read are named by what the check says. */
const isTable = (path: string): boolean =>
  /\.(?:xls[xmb]?|xlt[xm]?|et|ett|ods|csv)$/i.test(path) && !/(?:^|\/)(?:~\$|\.)[^/]*$/.test(path);
