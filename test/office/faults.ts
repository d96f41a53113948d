/** What can go wrong between an add-in and Excel, on purpose: told request by request, in the order they come. */
import type { HostError } from './protocol';
import { HostError as Refusal, cellEditMode, requestTooLong, tooLong } from './protocol';

export interface Fault {
  readonly code: string;
  /** The how manieth request from now on is refused; default 1, the next. */
  readonly at?: number;
  /** How many requests in a row; default 1. */
  readonly times?: number;
  /** How many of its actions are done before it breaks off; default 0. 'all': it is done, and the answer is lost. */
  readonly after?: number | 'all';
  /** Without a word on what was done before. */
  readonly isSilent?: boolean;
}

/** How a request is to be answered. */
export interface Fate {
  readonly refusal: HostError | null;
  readonly after: number;
  readonly isSilent: boolean;
}

const SPARED: Fate = { refusal: null, after: Infinity, isSilent: false };

export class Faults {
  /** Bytes that a request or an answer may have, as Excel on the web has its 5 MB. */
  longestRequest = Infinity;
  longestAnswer = Infinity;
  /** Milliseconds that each request takes. */
  delay = 0;

  private planned: (Fault & { at: number })[] = [];
  private events: { at: number; readonly happens: () => void }[] = [];
  private editingUntil = 0;

  refuse(fault: Fault): void {
    const { at = 1, times = 1 } = fault;
    for (let i = 0; i < times; i += 1) this.planned.push({ ...fault, at: at + i });
  }

  /** What happens in the workbook before the how manieth request from now on: a sheet is deleted between two of them. */
  before(at: number, happens: () => void): void {
    this.events.push({ at, happens });
  }

  /** The user edits a cell for so long. */
  editFor(milliseconds: number): void {
    this.editingUntil = Date.now() + milliseconds;
  }

  clear(): void {
    this.planned = [];
    this.events = [];
    this.editingUntil = 0;
    this.delay = 0;
    this.longestRequest = Infinity;
    this.longestAnswer = Infinity;
  }

  /** The fate of the next request. */
  next(bytes: number): Fate {
    const due = this.events.filter((event) => (event.at -= 1) === 0);
    this.events = this.events.filter(({ at }) => at > 0);
    for (const { happens } of due) happens();
    const hit = this.planned.filter((fault) => (fault.at -= 1) === 0);
    this.planned = this.planned.filter(({ at }) => at > 0);
    if (Date.now() < this.editingUntil) return { refusal: cellEditMode(), after: 0, isSilent: true };
    if (bytes > this.longestRequest) return { refusal: requestTooLong(), after: 0, isSilent: true };
    const [fault] = hit;
    if (!fault) return SPARED;
    const { code, after = 0, isSilent = false } = fault;
    return {
      refusal: new Refusal(code, `${code}, on purpose.`, ''),
      after: after === 'all' ? Infinity : after,
      isSilent,
    };
  }

  /** Whether an answer can be carried at all. */
  answerRefusal(bytes: number): HostError | null {
    return bytes > this.longestAnswer ? tooLong() : null;
  }
}
