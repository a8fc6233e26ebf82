// SPDX-License-Identifier: Apache-2.0
import type { Money } from '../wire/money';
import { grouped, round, withSign } from './decimal';

const SYMBOLS: Record<string, string> = { USD: '$', EUR: '€', GBP: '£' };

/** An amount to the cent: $10,250.40, or 10,250.40 USDC for a currency without a sign. */
export function money(value: Money, places = 2): string {
  return format(value, places, false);
}

/** As `money`, a gain with its plus. */
export function signedMoney(value: Money, places = 2): string {
  return format(value, places, true);
}

function format({ amount, currency }: Money, places: number, explicit: boolean): string {
  const text = withSign(grouped(round(amount, places)), false);
  const rounded = round(amount, places);
  const plus = explicit && !rounded.startsWith('-') && /[1-9]/.test(rounded) ? '+' : '';
  const symbol = SYMBOLS[currency];
  if (symbol === undefined) {
    return `${plus}${text} ${currency}`;
  }
  return text.startsWith('\u2212') ? `\u2212${symbol}${text.slice(1)}` : plus + symbol + text;
}
