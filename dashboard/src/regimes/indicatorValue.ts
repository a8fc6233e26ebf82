// SPDX-License-Identifier: Apache-2.0
import { percent } from '../format/fraction';
import { figure } from '../format/number';

/**
 * An indicator in the unit it is read in: a normalized ATR is a percent of price, small numbers
 * keep digits.
 */
export function indicatorValue(key: string, value: number): string {
  if (key.endsWith('_normalized') || key.endsWith('_fraction')) {
    return percent(value, 2);
  }
  const size = Math.abs(value);
  return figure(value, size >= 10 || size === 0 ? 1 : size >= 0.1 ? 3 : 5);
}
