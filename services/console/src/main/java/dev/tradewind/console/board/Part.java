// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.board;

import java.util.Locale;

/// The parts of the page.
public enum Part {
    MARKET,
    SERVICES,
    PORTFOLIO,
    EQUITY,
    REGIMES,
    RISK,
    LOSSES,
    CORRELATION,
    BOTS,
    ORDERS,
    FILLS,
    COSTS,
    DECISIONS;

    /// Its name on the wire.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
