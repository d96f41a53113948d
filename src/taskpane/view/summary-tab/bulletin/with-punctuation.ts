/** Figures with the punctuation that belongs to them: a button may stand at the end of a line, and the comma after it would begin the next. */
import type { ToldFigure, ToldRun } from '../../../summary/jobs/bulletin';

export interface Piece {
  readonly text: string;
  /** null: no figure, and nothing before or after. */
  readonly figure: ToldFigure | null;
  /** Opening brackets and quotes, and arrows. */
  readonly before: string;
  /** Closing ones, commas and stops. */
  readonly after: string;
}

const OPENING = /[（(“‘《〈「↑↓]+$/;
const CLOSING = /^[，。；：、！？）)”’》〉」,.;:!?]+/;

/** As many pieces as runs, and the same text altogether. */
export function withPunctuation(runs: readonly ToldRun[]): Piece[] {
  return runs.map(({ text, figure }, place) => {
    const [previous, next] = [runs[place - 1], runs[place + 1]];
    if (figure) {
      return {
        ...{ text, figure },
        before: previous && !previous.figure ? opening(previous.text, runs[place - 2]) : '',
        after: next && !next.figure ? closing(next.text) : '',
      };
    }
    const from = previous?.figure ? closing(text).length : 0;
    const to = text.length - (next?.figure ? opening(text, previous).length : 0);
    return { text: text.slice(from, to), figure, before: '', after: '' };
  });
}

const closing = (text: string): string => CLOSING.exec(text)?.[0] ?? '';

/** Of what the figure before has left. */
const opening = (text: string, previous: ToldRun | undefined): string =>
  OPENING.exec(previous?.figure ? text.slice(closing(text).length) : text)?.[0] ?? '';
