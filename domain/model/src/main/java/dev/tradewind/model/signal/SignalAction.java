// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.signal;

/// What a strategy wants: more of the product, less of it, or no change.
public enum SignalAction {
    BUY,
    SELL,
    HOLD
}
