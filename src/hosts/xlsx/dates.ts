/** ISO 8601 dates, which some writers put into cells (t="d"), as the serial numbers that Excel itself would hold. */

/** Days since 1899-12-30 (or 1904-01-01), the time of day as a fraction; null when the text is no ISO date. */
export function dateSerial(text: string, date1904: boolean): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(text);
  if (!match) return null;
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const days = (Date.UTC(year, month - 1, day) - epoch) / 86_400_000;
  // Excel counts a 29 February 1900 that never was: before it, serials are one lower.
  const serial = !date1904 && days < 61 ? days - 1 : days;
  return serial + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
