// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { compare, grouped, round, shift, sign, withSign } from './decimal';

/** If this failed, amounts on the screen would differ from the ledger's. */
describe('decimal text', () => {
  it('keeps digits that a float would lose', () => {
    expect(round('12345678901234567890.123456785', 8)).toBe('12345678901234567890.12345679');
    expect(compare('0.1', '0.10')).toBe(0);
    expect(compare('9007199254740993', '9007199254740992')).toBe(1);
  });

  it.each([
    ['1.005', 2, '1.01'],
    ['-1.005', 2, '-1.01'],
    ['-0.004', 2, '0.00'],
    ['0.5', 0, '1'],
    ['7', 2, '7.00'],
    ['999.995', 2, '1000.00'],
  ])('rounds %s to %i places as %s', (text, places, expected) => {
    expect(round(text, places)).toBe(expected);
  });

  it('moves the point exactly', () => {
    expect(shift('0.0123', 2)).toBe('1.23');
    expect(shift('-0.1', 3)).toBe('-100');
    expect(shift('5', -2)).toBe('0.05');
  });

  it('orders by value, not by text', () => {
    expect(['10', '9', '-2.5', '-10'].toSorted(compare)).toEqual(['-10', '-2.5', '9', '10']);
    expect([sign('-0.0'), sign('-0.01'), sign('3')]).toEqual([0, -1, 1]);
  });

  it('groups thousands before the point only', () => {
    expect(grouped('1234567.1234567')).toBe('1,234,567.1234567');
    expect(grouped('-1000')).toBe('-1,000');
  });

  it('shows a plus only for what is above zero', () => {
    expect(withSign('0.00', true)).toBe('0.00');
    expect(withSign('1.5', true)).toBe('+1.5');
    expect(withSign('-1.5')).toBe('\u22121.5');
  });

  it('refuses what is not a number', () => {
    expect(() => round('1e5', 2)).toThrow('not a decimal number: 1e5');
  });
});
