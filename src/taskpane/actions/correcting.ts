/** One click puts a suggestion into its cell, with a line in the change log; another takes it back. Never by itself. */
import { message } from '../../core/message';
import type { Message } from '../../core/message';
import type { Suspect } from '../../core/validation/finding';
import { cellAddress } from '../../workbook/address';
import type { ListedFinding } from '../findings';
import type { Fix } from '../fixes';
import { readForWriting, reviewPart } from './desk';
import type { Desk } from './desk';
import type { Examining } from './examining';
import type { Heard } from './heard';

export interface Correcting {
  correct(listed: ListedFinding, suspect: Suspect): Promise<void>;
  takeBack(fix: Fix): Promise<void>;
}

export function createCorrecting(
  desk: Desk,
  { look }: Pick<Examining, 'look'>,
  { expect }: Pick<Heard, 'expect'>,
): Correcting {
  const { host, get, send, words, notice } = desk;
  let lastId = 0;

  async function correct(listed: ListedFinding, suspect: Suspect): Promise<void> {
    const { look: seen, template } = get();
    if (seen?.kind !== 'examined' || template === null) return;
    const { sheet, examination, snapshot } = seen;
    const { rule } = listed.finding;
    forget();
    try {
      const { changedCells, fixChanges } = await reviewPart();
      const { now, own } = await readForWriting(desk, sheet, 'change-log');
      const cells = changedCells(suspect, examination, snapshot, now);
      if (cells === null) return await changedMeanwhile();
      const fix: Fix = { id: (lastId += 1), key: listed.key, sheet, rule, reason: suspect.reason, cells };
      const told = { template: template.template, words: words(), when: new Date() };
      expect(cells.map(({ cell }) => cell));
      await host.apply(fixChanges(fix, 'forth', now, own, told));
      send({ type: 'fixed', fix });
      send({ type: 'did', done: { message: said('panel.done.corrected', fix), sheet: null, fix: fix.id } });
      await look(true);
    } catch (error) {
      notice('panel.failure.correct', error, () => correct(listed, suspect));
    }
  }

  async function takeBack(fix: Fix): Promise<void> {
    const { template } = get();
    if (template === null) return;
    forget();
    try {
      const { fixChanges, isStillThere } = await reviewPart();
      const { now, own } = await readForWriting(desk, fix.sheet, 'change-log');
      if (!isStillThere(fix, now)) {
        send({ type: 'taken-back', fix });
        return await changedMeanwhile();
      }
      const told = { template: template.template, words: words(), when: new Date() };
      expect(fix.cells.map(({ cell }) => cell));
      await host.apply(fixChanges(fix, 'back', now, own, told));
      send({ type: 'taken-back', fix });
      send({ type: 'did', done: { message: said('panel.done.taken-back', fix), sheet: null, fix: null } });
      await look(true);
    } catch (error) {
      notice('panel.failure.take-back', error, () => takeBack(fix));
    }
  }

  /** Somebody was faster: what they typed stays, and is judged. */
  async function changedMeanwhile(): Promise<void> {
    send({
      type: 'noticed',
      notice: {
        title: 'panel.failure.changed',
        reason: message('panel.failure.changed.what'),
        retry: null,
      },
    });
    await look(true);
  }

  function forget(): void {
    send({ type: 'noticed', notice: null });
    send({ type: 'did', done: null });
  }

  return { correct, takeBack };
}

/** Names the first few cells; the others are counted. */
function said(what: 'panel.done.corrected' | 'panel.done.taken-back', { cells }: Fix): Message {
  const named = cells.slice(0, MOST_NAMED).map(({ cell }) => cellAddress(cell.row, cell.column));
  const count = cells.length;
  return message(count > MOST_NAMED ? `${what}.many` : what, { cells: named, count });
}

const MOST_NAMED = 4;
