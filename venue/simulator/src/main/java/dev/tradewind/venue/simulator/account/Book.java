// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.account;

/// Where an amount comes from or goes to: deposits, the customer, the other side of trades, the
/// venue's fees.
public enum Book {
    DEPOSITS,
    CUSTOMER,
    MARKET,
    FEES
}
