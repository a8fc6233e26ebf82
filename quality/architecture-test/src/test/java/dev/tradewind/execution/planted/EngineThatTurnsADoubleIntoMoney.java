// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.planted;

import java.math.BigDecimal;

/// Planted: a double becomes a decimal outside of the one gate.
public record EngineThatTurnsADoubleIntoMoney(double price) {

    public BigDecimal exact() {
        return BigDecimal.valueOf(price);
    }
}
