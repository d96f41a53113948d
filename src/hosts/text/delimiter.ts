/** Finds what parts the fields of a table as text: the one that gives most lines the same number of fields. */
import { records } from './records';

const CANDIDATES = ['\t', ',', ';', '|'] as const;

/** Lines that are looked at, and characters at most. */
const SAMPLE_LINES = 200;
const SAMPLE = 200_000;

export interface Delimited {
  readonly delimiter: string;
  readonly text: string;
}

/** A first line sep=; says it itself, as Excel has it, and is no part of the table. */
export function delimiterOf(text: string): Delimited {
  const said = /^sep=(.)(?:\r\n|\n|\r)/i.exec(text);
  if (said?.[1]) return { delimiter: said[1], text: text.slice(said[0].length) };
  let best: string = ',';
  let most = 0;
  for (const candidate of CANDIDATES) {
    const agreeing = agreement(text, candidate);
    if (agreeing > most) [best, most] = [candidate, agreeing];
  }
  return { delimiter: best, text };
}

/** How many of the first lines have the commonest number of fields above one. */
function agreement(text: string, delimiter: string): number {
  const counts = new Map<number, number>();
  for (const row of sampleOf(text, delimiter)) {
    if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

function sampleOf(text: string, delimiter: string): readonly string[][] {
  const sample = text.length > SAMPLE ? text.slice(0, text.lastIndexOf('\n', SAMPLE) + 1) : text;
  try {
    const lines = records(sample, delimiter, { rows: Infinity, columns: Infinity, cells: Infinity });
    return lines.slice(0, SAMPLE_LINES);
  } catch {
    // Cut inside a quoted field, or quotes that are none under this delimiter.
    return [];
  }
}
