/** The worker's end of sent-request.ts: what it keeps from one request to the next. */
import type { Submission } from '../../core/collection/submission';
import { answerTo } from './answer';
import type { CheckAnswer, CollectRequest } from './request';
import type { AskRequest, SentAnswer, SentRequest, TemplateSet } from './sent-request';

/** One for each worker. */
export function createAnswering(): (sent: SentRequest) => Promise<SentAnswer> {
  let last: { readonly id: number; readonly templates: NonNullable<TemplateSet['given']> } | null = null;
  let kept = new Map<number, Submission>();

  return async (sent) => {
    if (sent.kind === 'ask') return answered(sent);
    for (const { number, submission } of sent.submissions) kept.set(number, submission);
    return { kind: 'kept' };
  };

  async function answered({ request, set, keepAs, submissions }: AskRequest): Promise<SentAnswer> {
    if (set?.given) last = { id: set.id, templates: set.given };
    const templates = last?.id === set?.id ? last?.templates : undefined;
    const lacking = submissions?.filter((number) => !kept.has(number)) ?? [];
    if ((set && !templates) || lacking.length > 0) {
      return { kind: 'lacking', templates: set !== null && !templates, submissions: lacking };
    }
    const whole = {
      ...request,
      ...(set && { templates }),
      ...(submissions && { submissions: submissions.map((number) => kept.get(number)) }),
    } as CollectRequest;
    if (request.kind === 'across') keepOnly(new Set(submissions));
    const answer = await answerTo(whole);
    if (request.kind === 'check' && keepAs !== null) {
      kept.set(keepAs, submissionIn(request.path, answer as CheckAnswer));
    }
    return { kind: 'answered', answer };
  }

  /** All that there are: others were removed, corrected or checked again. */
  function keepOnly(numbers: ReadonlySet<number>): void {
    kept = new Map([...kept].filter(([number]) => numbers.has(number)));
  }
}

/** The submission as the page makes it of an answer. */
const submissionIn = (file: string, answer: CheckAnswer): Submission =>
  answer.kind === 'checked' ? answer.report.submission : { file, outcome: answer };
