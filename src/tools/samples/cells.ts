/** Small words for writing sample rows. */
import type { SampleCell, SampleValue } from './sample';

/** Blank cells, for what a merge covers or a report leaves empty. */
export const blanks = (count: number): null[] => Array.from({ length: count }, () => null);

export const heading = (...texts: readonly SampleValue[]): SampleCell[] =>
  texts.map((value) => ({ value, style: 'heading' }));

/** Headings of the columns that our own formulas recompute beside the reported ones. */
export const recomputed = (...texts: readonly SampleValue[]): SampleCell[] =>
  texts.map((value) => ({ value, style: 'recomputed' }));

export const figure = (value: number, format: string): SampleCell => ({ value, format });

export const completion = (actual: string, target: string, format: string): SampleCell => ({
  call: { function: 'COMPLETION', arguments: [actual, target] },
  format,
});

export const growth = (current: string, prior: string, format: string): SampleCell => ({
  call: { function: 'YOY_GROWTH', arguments: [current, prior] },
  format,
});

/** Completion less schedule, as a ratio shown in percent. */
export const gap = (actual: string, target: string, period: string, format: string): SampleCell => ({
  call: {
    function: 'COMPLETION',
    arguments: [actual, target],
    minus: { function: 'TIME_PROGRESS', arguments: [`"${period}"`] },
  },
  format,
});

export const note = (value: string): SampleCell => ({ value, style: 'note' });
export const title = (value: string): SampleCell => ({ value, style: 'title' });
export const caption = (value: string): SampleCell => ({ value, style: 'caption' });
