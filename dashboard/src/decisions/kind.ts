// SPDX-License-Identifier: Apache-2.0
import type { DecisionKind, Outcome } from '../wire/decision';

const TRADES: readonly Outcome[] = ['CROSSED_INTERNALLY', 'ORDER_SENT', 'ORDER_UNKNOWN'];

const HOLDS: readonly Outcome[] = [
  'NO_SIGNAL',
  'WARMING_UP',
  'NOTHING_TO_SELL',
  'AT_TARGET',
  'ORDER_PENDING',
  'WAITING_FOR_BETTER_PRICE',
];

/** Whether an outcome is a trade, a trade that something stopped, or no trade by choice. */
export function kindOf(outcome: Outcome): DecisionKind {
  if (TRADES.includes(outcome)) {
    return 'TRADE';
  }
  return HOLDS.includes(outcome) ? 'HOLD' : 'BLOCKED';
}
