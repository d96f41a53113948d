/** What a picture is made of, before anybody draws it: the panel draws it in the colours of its theme, a file in fixed ones. */
import type { Light } from '../../../core/progress/status';

/** What a shape means; whoever draws it chooses the colour. */
export type Tone = 'text' | 'quiet' | 'bar' | 'track' | 'due' | 'axis' | Light;

export type Shape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly tone: Tone;
    }
  | {
      readonly kind: 'line';
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly tone: Tone;
      readonly wide: number;
      readonly isDashed?: boolean;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Of the base line. */
      readonly y: number;
      readonly text: string;
      readonly tone: Tone;
      readonly size: number;
      readonly anchor?: 'start' | 'middle' | 'end';
      readonly isBold?: boolean;
    };

/** Shapes that say one thing together, and that thing in words. */
export interface Figure {
  readonly label: string;
  /** From the top of the picture. */
  readonly y: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly figures: readonly Figure[];
}

/** As much of a text as there is room for. Characters beyond ASCII are taken as wide as they are high. */
export function fitted(text: string, size: number, room: number): string {
  const widthOf = (letter: string): number => (letter <= '~' ? 0.6 : 1) * size;
  let used = 0;
  const letters = [...text];
  for (const [i, letter] of letters.entries()) {
    used += widthOf(letter);
    if (used > room) return `${letters.slice(0, Math.max(0, i - 1)).join('')}…`;
  }
  return text;
}
