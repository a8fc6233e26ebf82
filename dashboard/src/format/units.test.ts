// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { percent } from './fraction';
import { money, signedMoney } from './money';
import { bps, count } from './number';
import { averagePrice, price } from './price';
import { durationMillis, minute, span } from './time';
import { indicatorName, sentence } from './words';

/** If this failed, a unit would be read wrongly: percent for fraction, a loss for a gain. */
describe('one format per unit', () => {
  it('writes money to the cent with its currency', () => {
    expect(money({ amount: '9987.7949', currency: 'USD' })).toBe('$9,987.79');
    expect(money({ amount: '-12.5', currency: 'USD' })).toBe('\u2212$12.50');
    expect(money({ amount: '3', currency: 'USDC' })).toBe('3.00 USDC');
  });

  it('signs gains and losses, and leaves zero alone', () => {
    expect(signedMoney({ amount: '12.5', currency: 'USD' })).toBe('+$12.50');
    expect(signedMoney({ amount: '-12.5', currency: 'EUR' })).toBe('\u2212€12.50');
    expect(signedMoney({ amount: '0.001', currency: 'USD' })).toBe('$0.00');
  });

  it('turns fractions into percent, exactly when they are exact', () => {
    expect(percent('0.00835', 2)).toBe('0.84\u202f%');
    expect(percent(0.71, 0)).toBe('71\u202f%');
    expect(percent('-0.0012', 2, true)).toBe('\u22120.12\u202f%');
    expect(percent('0.021', 1, true)).toBe('+2.1\u202f%');
  });

  it('writes prices as quoted and counts with separators', () => {
    expect(price('94718.2')).toBe('94,718.20');
    expect(price('0.94123')).toBe('0.94123');
    expect(averagePrice('97805.097341572684', '94446.16')).toBe('97,805.10');
    expect(count(3600)).toBe('3,600');
    expect(bps(142.31)).toBe('142.3\u202fbps');
  });

  it.each([
    [400, '0.4 s'],
    [42_000, '42 s'],
    [12 * 60_000, '12 min'],
    [31 * 3_600_000, '1 d 7 h'],
    [7 * 3_600_000, '7 h'],
  ])('writes %i ms as %s', (millis, words) => {
    expect(span(millis)).toBe(words);
  });

  it('reads durations and instants as Java writes them', () => {
    expect(durationMillis('PT24H')).toBe(86_400_000);
    expect(durationMillis('PT1M0.412S')).toBe(60_412);
    expect(minute('2025-01-14T07:00:00Z')).toBe('2025-01-14 07:00');
  });

  it('makes words of names', () => {
    expect(sentence('risk-management')).toBe('Risk management');
    expect(indicatorName('atr_normalized')).toBe('ATR %');
    expect(indicatorName('channel_high')).toBe('Channel high');
    expect(indicatorName('atr_percentile')).toBe('ATR percentile');
  });
});
