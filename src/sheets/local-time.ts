/** When something was done, as it is written into sheets: by the calendar and the clock of the office, not of Greenwich. */

/** 2024-07-05 */
export const localDay = (now: Date): string => localIso(now).slice(0, 10);

/** 2024-07-05 10:32 */
export const localMinute = (now: Date): string => localIso(now).slice(0, 16).replace('T', ' ');

const localIso = (now: Date): string =>
  new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
