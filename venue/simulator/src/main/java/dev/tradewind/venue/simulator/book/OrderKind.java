// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

/// What an order wants. A market order names lots or a budget of quote currency; a stop-limit order
/// becomes a limit order when its stop is reached; a bracket sells at its limit price or, once its
/// stop is reached, a little below that.
public enum OrderKind {
    LIMIT,
    MARKET,
    MARKET_BY_QUOTE,
    STOP_LIMIT,
    BRACKET
}
