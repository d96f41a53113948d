/** A query is answered in the panel; the answer is kept in the workbook, in a sheet that everyone can read. */
import type { ListedFinding } from '../findings';
import { readForWriting, reviewPart } from './desk';
import type { Desk } from './desk';
import type { Examining } from './examining';

export interface Explaining {
  /** False where it could not be kept; the text is then still with the caller. */
  explain(listed: ListedFinding, text: string): Promise<boolean>;
  withdraw(listed: ListedFinding): Promise<boolean>;
}

export function createExplaining(desk: Desk, { look }: Examining): Explaining {
  const { host, get, send, words, notice } = desk;

  async function explain(listed: ListedFinding, text: string): Promise<boolean> {
    const { look: seen, template } = get();
    if (seen?.kind !== 'examined' || template === null) return false;
    send({ type: 'noticed', notice: null });
    try {
      const { explainChanges } = await reviewPart();
      const { own } = await readForWriting(desk, seen.sheet, 'explanations');
      const { answer } = listed;
      const instead = answer && answer.kind !== 'none' ? answer.explanation : null;
      const told = { template: template.template, words: words(), when: new Date() };
      await host.apply(explainChanges(listed.finding, text, instead, seen, own, told));
    } catch (error) {
      notice('panel.failure.explain', error, null);
      return false;
    }
    await lookWithAnswers();
    return true;
  }

  async function withdraw({ answer }: ListedFinding): Promise<boolean> {
    const sheet = get().sheet;
    if (sheet === null || answer === null || answer.kind === 'none') return false;
    send({ type: 'noticed', notice: null });
    try {
      const { withdrawalChanges } = await reviewPart();
      const { own } = await readForWriting(desk, sheet, 'explanations');
      await host.apply(withdrawalChanges(own, answer.explanation));
    } catch (error) {
      notice('panel.failure.explain', error, null);
      return false;
    }
    await lookWithAnswers();
    return true;
  }

  /** The first explanation makes the sheet, which the outline has to know before it can be read. */
  async function lookWithAnswers(): Promise<void> {
    send({ type: 'outlined', outline: await host.outline() });
    await look(true);
  }

  return { explain, withdraw };
}
