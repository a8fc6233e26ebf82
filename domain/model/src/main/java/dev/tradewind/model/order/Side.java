// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.order;

/// Direction of an order.
public enum Side {
    BUY,
    SELL;

    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }

    /// +1 for BUY, −1 for SELL.
    public int sign() {
        return this == BUY ? 1 : -1;
    }
}
