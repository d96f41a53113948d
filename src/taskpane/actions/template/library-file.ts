/** The whole library as one file, to be kept elsewhere or brought to another computer. */
import type { Message } from '../../../core/message';
import { message } from '../../../core/message';
import { parseTemplate } from '../../../core/template/parse';
import { printTemplate, templateDocument } from '../../../core/template/print';
import type { Template } from '../../../core/template/template';
import { sameInLibrary } from './library';
import type { KeptTemplate, Library } from './library';

const LIBRARY_FORMAT = 'target-library/1';

export const libraryFile = ({ kept }: Pick<Library, 'kept'>): string =>
  `${JSON.stringify({ format: LIBRARY_FORMAT, templates: kept.map(({ template }) => templateDocument(template)) }, null, 2)}\n`;

export interface Import {
  /** Not in the library yet. */
  readonly fresh: readonly Template[];
  /** In the library already, word for word. */
  readonly same: number;
  /** Of the same id and version as one in the library, but not the same: to be asked. */
  readonly conflicts: readonly { readonly coming: Template; readonly standing: KeptTemplate }[];
  /** What cannot be read, and why. */
  readonly refused: readonly { readonly name: string; readonly message: Message }[];
}

/** Takes a library or a single template; nothing is written here. @param name of the file */
export function readLibraryFile(text: string, name: string, library: Library): Import {
  const found = documentsOf(text);
  if (found === 'newer') return nothing(name, message('panel.template.library.newer'));
  if (found.length === 0) return nothing(name, message('panel.template.library.no-templates'));
  const fresh: Template[] = [];
  const conflicts: { coming: Template; standing: KeptTemplate }[] = [];
  const refused: { name: string; message: Message }[] = [];
  let same = 0;
  for (const one of found) {
    const parsed = parseTemplate(one.text);
    if (!parsed.ok) {
      const [first] = parsed.problems;
      if (first) refused.push({ name: one.title ?? name, message: first.message });
      continue;
    }
    const coming = parsed.template;
    const standing = sameInLibrary(library, coming);
    if (fresh.some(({ id, version }) => id === coming.id && version === coming.version)) {
      refused.push({ name: coming.title, message: message('panel.template.library.twice') });
    } else if (!standing) fresh.push(coming);
    else if (standing.text === printTemplate(coming)) same += 1;
    else conflicts.push({ coming, standing });
  }
  return { fresh, same, conflicts, refused };
}

const nothing = (name: string, said: Message): Import => ({
  fresh: [],
  same: 0,
  conflicts: [],
  refused: [{ name, message: said }],
});

interface FoundDocument {
  readonly text: string;
  /** As far as it can be known. */
  readonly title: string | null;
}

/** What is no library is taken for a template, whose parser says best what is wrong with it. */
function documentsOf(text: string): readonly FoundDocument[] | 'newer' {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return [{ text, title: null }];
  }
  const format = field(parsed, 'format');
  if (format === LIBRARY_FORMAT) {
    const templates = field(parsed, 'templates');
    return Array.isArray(templates) ? templates.map(documentOf) : [];
  }
  if (typeof format === 'string' && format.startsWith('target-library/')) return 'newer';
  return [documentOf(parsed)];
}

function documentOf(value: unknown): FoundDocument {
  const title = field(value, 'title');
  return { text: JSON.stringify(value), title: typeof title === 'string' ? title : null };
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
