/** A notice to be copied: as plain text, and as HTML that mail and word processors take in. */
import { cellAddress } from '../../workbook/address';
import type { Bulletin, Run } from './runs';

export const runsText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** Title and paragraphs, a line each, with an empty line between them. */
export const bulletinText = ({ title, paragraphs }: Bulletin): string =>
  [title, ...paragraphs].map(runsText).join('\n\n') + '\n';

/** Title and paragraphs alone, everything escaped; where a figure comes from is shown where the pointer rests on it. */
export function bulletinHtml({ title, paragraphs }: Bulletin): string {
  const html = (runs: readonly Run[]): string => runs.map((run) => runHtml(run, originOf(run))).join('');
  return [`<h1>${html(title)}</h1>`, ...paragraphs.map((runs) => `<p>${html(runs)}</p>`)].join('\n') + '\n';
}

/** The same as a page of its own. @param language as HTML names it: zh-CN */
export const bulletinPage = (bulletin: Bulletin, language: string): string =>
  `<!doctype html>\n<html lang="${language}">\n<meta charset="utf-8">\n<body>\n${bulletinHtml(bulletin)}</body>\n</html>\n`;

/** The cells of a figure: 报表.xlsx › Sheet1!F7. */
function originOf(run: Run): string | null {
  if (run.kind === 'text' || run.figure.sources.length === 0) return null;
  const cells = run.figure.sources.map(({ source: { file, cell } }) => {
    const named = `${cell.sheet}!${cellAddress(cell.row, cell.column)}`;
    return file === null ? named : `${file} › ${named}`;
  });
  return cells.slice(0, MOST_CELLS).join('\n') + (cells.length > MOST_CELLS ? '\n…' : '');
}

const MOST_CELLS = 10;

function runHtml({ kind, text }: Run, origin: string | null): string {
  if (kind === 'text' || origin === null) return escaped(text);
  return `<span title="${escaped(origin)}">${escaped(text)}</span>`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
