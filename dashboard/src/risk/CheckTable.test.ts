// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { amount, shareOf } from './CheckTable';

const check = { name: 'position', unit: 'fraction of equity', verdict: 'PASSED' } as const;

/** If this failed, a limit would look further away than it is. */
describe('risk checks', () => {
  it('measure the used share of a limit', () => {
    expect(shareOf({ ...check, used: '0.15', limit: '0.2' })).toBeCloseTo(0.75);
    expect(shareOf({ ...check, used: '0.3', limit: '0.2' })).toBeCloseTo(1.5);
    expect(shareOf({ ...check, used: '-0.1', limit: '0.2' })).toBe(0);
  });

  it('draw no bar for what is no number or has no bound', () => {
    expect(shareOf({ ...check, used: 'TRENDING', limit: 'TRENDING, RANGING' })).toBeNull();
    expect(shareOf({ ...check, used: '1', limit: '0' })).toBeNull();
  });

  it.each([
    ['0.1376', 'fraction of equity', '13.76\u202f%'],
    ['0.03', 'fraction', '3.00\u202f%'],
    ['1374.683', 'USD', '$1,374.68'],
    ['5', 'seconds', '5 s'],
    ['12', 'orders', '12 orders'],
    ['TRENDING', 'state', 'TRENDING'],
  ])('write %s %s as %s', (used, unit, expected) => {
    expect(amount(used, unit)).toBe(expected);
  });
});
