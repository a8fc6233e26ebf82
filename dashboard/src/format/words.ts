// SPDX-License-Identifier: Apache-2.0
import type { DecisionKind, Outcome } from '../wire/decision';

/** What an outcome means, in words a person would use. */
const OUTCOMES: Record<Outcome, string> = {
  NO_SIGNAL: 'No signal',
  WARMING_UP: 'Warming up',
  NOTHING_TO_SELL: 'Nothing to sell',
  AT_TARGET: 'At target',
  ORDER_PENDING: 'Order pending',
  DATA_MISSING: 'Data missing',
  PORTFOLIO_UNAVAILABLE: 'Portfolio unavailable',
  REGIME_UNAVAILABLE: 'Regime unavailable',
  REGIME_BLOCKED: 'Regime blocks entries',
  EDGE_BELOW_COST: 'Edge below cost',
  BELOW_MINIMUM: 'Below minimum size',
  RISK_DENIED: 'Risk denied',
  RISK_UNAVAILABLE: 'Risk unavailable',
  EXECUTION_UNAVAILABLE: 'Execution unavailable',
  EXECUTION_REFUSED: 'Execution refused',
  CROSSED_INTERNALLY: 'Crossed internally',
  WAITING_FOR_BETTER_PRICE: 'Waiting for a better price',
  ORDER_SENT: 'Order sent',
  ORDER_UNKNOWN: 'Order state unknown',
};

export function outcomeWords(outcome: Outcome): string {
  return OUTCOMES[outcome];
}

export function kindWords(kind: DecisionKind): string {
  return { TRADE: 'Trade', BLOCKED: 'Blocked', HOLD: 'Hold' }[kind];
}

/** RISING_DRAWDOWN and rising_drawdown become 'Rising drawdown'. */
export function sentence(name: string): string {
  const words = name.replaceAll(/[_-]+/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Indicators whose short names say more than their keys. */
const INDICATORS: Record<string, string> = {
  atr_normalized: 'ATR %',
  choppiness: 'CHOP',
  minus_di: '\u2212DI',
  plus_di: '+DI',
};

const SHORT_NAMES = /\b(adx|atr|ema|macd|rsi|sma)\b/gi;

/** The name of an indicator as traders write it. */
export function indicatorName(key: string): string {
  return INDICATORS[key] ?? sentence(key).replace(SHORT_NAMES, (name) => name.toUpperCase());
}
