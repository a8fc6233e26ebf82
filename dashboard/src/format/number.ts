// SPDX-License-Identifier: Apache-2.0
import { grouped, withSign } from './decimal';

/** A statistic (never money), rounded to what is worth reading. */
export function figure(value: number, places = 1): string {
  return withSign(grouped(value.toFixed(places)));
}

/** Basis points of notional. */
export function bps(value: number, places = 1): string {
  return `${figure(value, places)}\u202fbps`;
}

/** A count. */
export function count(value: number): string {
  return grouped(value.toFixed(0));
}
