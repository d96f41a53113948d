/** 边填边审: while it is on, every edit is followed by a quiet look at what it touched. */
import { gatherEdits } from '../../workbook/gather-edits';
import type { GatheredEdit } from '../../workbook/gather-edits';
import type { Unsubscribe } from '../../workbook/host';
import { keepLive } from '../habits';
import type { Look } from '../session';
import type { Store } from '../store';
import type { Desk } from './desk';
import type { Examining } from './examining';
import type { Heard } from './heard';
import type { Lighting } from './lighting';

export interface Live {
  /** Turned on by hand it begins with a verdict. */
  setLive(on: boolean): Promise<void>;
}

/** Milliseconds until an edit that could not be followed (a cell is being edited) is tried again; doubled each time. */
const AGAIN = 2000;
const LONGEST_AGAIN = 60_000;

export function createLive(
  { get, send }: Desk,
  { follow, ask }: Examining,
  { relight }: Lighting,
  { watch }: Pick<Heard, 'watch'>,
  subscribe: Store<never, never>['subscribe'],
): Live & { begin(): void; end(): void } {
  /** Told, and not yet looked at. */
  let waiting: readonly GatheredEdit[] = [];
  let isFollowing = false;
  let again = AGAIN;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: Unsubscribe | null = null;

  /** One look after the other: an edit that comes while another is judged waits, and nobody's look is broken off. */
  async function catchUp(): Promise<void> {
    if (stop === null || isFollowing || waiting.length === 0 || get().work !== null || !get().asked) return;
    clearTimeout(timer);
    isFollowing = true;
    const edits = waiting;
    waiting = [];
    const before = get().look;
    const came = await follow(edits);
    isFollowing = false;
    if (stop === null) return;
    if (came === 'failed') {
      waiting = [...edits, ...waiting];
      timer = setTimeout(() => void catchUp(), again);
      again = Math.min(2 * again, LONGEST_AGAIN);
      return;
    }
    again = AGAIN;
    // The lights follow the cells by themselves; only what is written into them, such as a target, may be another.
    if (haveOtherLights(before, get().look)) await relight();
    void catchUp();
  }

  function begin(): void {
    if (stop !== null) return;
    const ungather = gatherEdits(watch, (edits) => {
      waiting = [...waiting, ...edits];
      void catchUp();
    });
    const unsubscribe = subscribe(() => void catchUp());
    stop = () => {
      ungather();
      unsubscribe();
    };
    send({ type: 'live-turned', on: true });
  }

  function end(): void {
    stop?.();
    stop = null;
    clearTimeout(timer);
    waiting = [];
    again = AGAIN;
  }

  return {
    begin,
    end,
    async setLive(on) {
      keepLive(on);
      if (on) {
        begin();
        if (get().template !== null) await ask(get().tab);
      } else {
        end();
        send({ type: 'live-turned', on: false });
      }
    },
  };
}

function haveOtherLights(before: Look | null, now: Look | null): boolean {
  if (before?.kind !== 'examined' || now?.kind !== 'examined' || before.sheet !== now.sheet) return false;
  const [had, has] = [before.examination.highlights, now.examination.highlights];
  return has.length > 0 && JSON.stringify(had) !== JSON.stringify(has);
}
