// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.market;

import java.time.Instant;

/// One closed bar of one product and timeframe.
public record ClosedBar(Symbol symbol, Timeframe timeframe, Bar bar) {

    /// The instant at which the bar closed.
    public Instant closeTime() {
        return bar.closeTime(timeframe);
    }
}
