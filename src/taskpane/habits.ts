/** How somebody likes to work, kept by the browser: it belongs to the person, not to the file, which it must not change. */

const LIVE_KEY = 'target-tracker.live';

/** 边填边审. Off where nothing is kept, or nothing may be. */
export function likesLive(): boolean {
  try {
    return localStorage.getItem(LIVE_KEY) === 'on';
  } catch {
    return false;
  }
}

export function keepLive(on: boolean): void {
  try {
    if (on) localStorage.setItem(LIVE_KEY, 'on');
    else localStorage.removeItem(LIVE_KEY);
  } catch {
    // Storage may be forbidden: the switch then holds until the panel is closed.
  }
}
