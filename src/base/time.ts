export const MINUTE = 60 * 1000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

function isoText(time: Date | string): string {
  return typeof time === 'string' ? time : time.toISOString();
}

/** `2026-11-24`. @param time a date, or text in ISO 8601 */
export function utcDay(time: Date | string): string {
  return isoText(time).slice(0, 10);
}

/** `2026-11-24 13:05 UTC`. @param time a date, or text in ISO 8601 */
export function utcMinute(time: Date | string): string {
  return `${isoText(time).slice(0, 16).replace('T', ' ')} UTC`;
}
