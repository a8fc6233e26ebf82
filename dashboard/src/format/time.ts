// SPDX-License-Identifier: Apache-2.0

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An instant to the minute, in UTC: 2025-03-04 17:00. */
export function minute(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}

/** Month, day and time of an instant, in UTC, for dense tables: 03-04 17:00. */
export function shortMinute(instant: string): string {
  return minute(instant).slice(5);
}

/** Hour, minute and second of an instant, in UTC. */
export function clock(instant: string): string {
  return instant.slice(11, 19);
}

/** A length of time in its two largest units: 3 d 4 h, 12 min, 0.4 s. */
export function span(millis: number): string {
  if (millis < 10 * SECOND) {
    return `${(Math.max(0, millis) / SECOND).toFixed(1)} s`;
  }
  if (millis < MINUTE) {
    return `${Math.round(millis / SECOND)} s`;
  }
  if (millis < HOUR) {
    return `${Math.round(millis / MINUTE)} min`;
  }
  if (millis < DAY) {
    return twoUnits(millis, HOUR, 'h', MINUTE, 'min');
  }
  return twoUnits(millis, DAY, 'd', HOUR, 'h');
}

function twoUnits(
  millis: number,
  large: number,
  largeName: string,
  small: number,
  smallName: string,
): string {
  const whole = Math.floor(millis / large);
  const rest = Math.floor((millis - whole * large) / small);
  return rest === 0 ? `${whole} ${largeName}` : `${whole} ${largeName} ${rest} ${smallName}`;
}

/** Milliseconds of an ISO 8601 duration as Java writes it, such as PT1H30M or PT0.5S. */
export function durationMillis(text: string): number {
  const match = /^PT(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d+)?)S)?$/.exec(text);
  if (!match) {
    throw new Error(`not a duration: ${text}`);
  }
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
}

/** Milliseconds from one instant to a later one. */
export function between(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}
