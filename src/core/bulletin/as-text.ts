/** A notice to be copied: as plain text, and as HTML that mail and word processors take in. */
import type { Bulletin, Run } from './runs';

export const runsText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** Title and paragraphs, a line each, with an empty line between them. */
export const bulletinText = ({ title, paragraphs }: Bulletin): string =>
  [title, ...paragraphs].map(runsText).join('\n\n') + '\n';

/**
 * Title and paragraphs alone, everything escaped.
 * @param originOf says in words where a figure comes from; shown where the pointer rests on it; null: nothing to say
 */
export function bulletinHtml({ title, paragraphs }: Bulletin, originOf: (run: Run) => string | null): string {
  const html = (runs: readonly Run[]): string => runs.map((run) => runHtml(run, originOf(run))).join('');
  return [`<h1>${html(title)}</h1>`, ...paragraphs.map((runs) => `<p>${html(runs)}</p>`)].join('\n') + '\n';
}

function runHtml({ kind, text }: Run, origin: string | null): string {
  if (kind === 'text' || origin === null) return escaped(text);
  return `<span title="${escaped(origin)}">${escaped(text)}</span>`;
}

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
