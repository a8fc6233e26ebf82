// SPDX-License-Identifier: Apache-2.0

/** An exact amount of one currency. Exact decimals are text from the ledger to the screen. */
export interface Money {
  amount: string;
  currency: string;
}

/** A decimal number as text. */
export type DecimalText = string;

/** An instant, RFC 3339 UTC. */
export type InstantText = string;
