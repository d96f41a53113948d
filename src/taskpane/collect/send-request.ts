/** The page's end of sent-request.ts. */
import type { Submission } from '../../core/collection/submission';
import type { Template } from '../../core/template/template';
import type { WorkerThread } from '../engine/worker-thread';
import type { CheckAnswer, CollectAnswerTo, CollectRequest } from './request';
import type { AskRequest, NumberedSubmission, SentAnswer, SentRequest } from './sent-request';

export type Send = (
  request: CollectRequest,
  signal: AbortSignal,
) => Promise<CollectAnswerTo<CollectRequest> | null>;

/** Submissions that are copied in one go: the page is drawn between two of them. */
const AT_ONCE = 50;

/** @returns what asks the worker; null as an answer where there is no worker after all */
export function sender({ ask }: Pick<WorkerThread<SentRequest, SentAnswer>, 'ask'>): Send {
  const sets = new WeakMap<readonly Template[], number>();
  /** By what came of the file, which is another thing each time that it is checked. */
  const numbers = new WeakMap<Submission['outcome'], number>();
  let last = 0;
  let told: number | null = null;

  return async (request, signal) => {
    const set = 'templates' in request ? setOf(request.templates) : null;
    const submissions = 'submissions' in request ? request.submissions : null;
    const keepAs = request.kind === 'check' ? (last += 1) : null;
    const first = await send(set === told);
    if (first?.kind !== 'lacking') return answerIn(first);
    // The worker was ended meanwhile: the new one knows nothing.
    if (submissions) await give(submissions, new Set(first.submissions), signal);
    return answerIn(await send(!first.templates));

    async function send(knowsSet: boolean): Promise<SentAnswer | null> {
      const sent: AskRequest = {
        kind: 'ask',
        request: {
          ...request,
          ...(set !== null && { templates: [] }),
          ...(submissions && { submissions: [] }),
        } as CollectRequest,
        set: set === null ? null : { id: set, given: knowsSet ? null : templatesOf(request) },
        keepAs,
        submissions: submissions && submissions.map(numberOf),
      };
      if (set !== null) told = set;
      const answer = await ask(sent, signal);
      if (keepAs !== null && answer?.kind === 'answered') {
        numbers.set(outcomeIn(answer.answer as CheckAnswer), keepAs);
      }
      return answer;
    }
  };

  async function give(
    submissions: readonly Submission[],
    lacking: ReadonlySet<number>,
    signal: AbortSignal,
  ): Promise<void> {
    const numbered = submissions
      .map((submission): NumberedSubmission => ({ number: numberOf(submission), submission }))
      .filter(({ number }) => lacking.has(number));
    for (let from = 0; from < numbered.length; from += AT_ONCE) {
      await ask({ kind: 'keep', submissions: numbered.slice(from, from + AT_ONCE) }, signal);
    }
  }

  function setOf(templates: readonly Template[]): number {
    const set = sets.get(templates) ?? (last += 1);
    sets.set(templates, set);
    return set;
  }

  function numberOf({ outcome }: Submission): number {
    const number = numbers.get(outcome) ?? (last += 1);
    numbers.set(outcome, number);
    return number;
  }
}

const templatesOf = (request: CollectRequest): readonly Template[] =>
  'templates' in request ? request.templates : [];

/** What the page keeps of it, as the object that it is. */
const outcomeIn = (answer: CheckAnswer): Submission['outcome'] =>
  answer.kind === 'checked' ? answer.report.submission.outcome : answer;

function answerIn(sent: SentAnswer | null): CollectAnswerTo<CollectRequest> | null {
  if (sent && sent.kind !== 'answered') throw new Error('what was sent was lost');
  return sent && sent.answer;
}
