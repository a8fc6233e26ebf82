// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.order;

/// Which side of a trade a fill was: it rested (MAKER) or it took (TAKER).
public enum LiquidityRole {
    MAKER,
    TAKER
}
