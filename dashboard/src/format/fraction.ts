// SPDX-License-Identifier: Apache-2.0
import { round, shift, withSign } from './decimal';

/** A fraction as percent: 0.1234 is 12.3 %. Exact decimals come as text, statistics as numbers. */
export function percent(fraction: string | number, places = 1, explicit = false): string {
  const text =
    typeof fraction === 'string'
      ? round(shift(fraction, 2), places)
      : (fraction * 100).toFixed(places);
  const isZero = !/[1-9]/.test(text);
  return withSign(isZero ? text.replace('-', '') : text, explicit && !isZero) + '\u202f%';
}
