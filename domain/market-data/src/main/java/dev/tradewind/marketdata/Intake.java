// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdata;

import dev.tradewind.model.market.Bar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a bar that was offered to a series.
public sealed interface Intake {

    /// The bar continues the series: `bars` are the synthetic bars that close a short gap, oldest
    /// first, and the bar itself last. `gap` is the hole before it, if there was one.
    record Taken(List<Bar> bars, @Nullable Gap gap) implements Intake {
        public Taken {
            bars = List.copyOf(bars);
        }
    }

    /// The very same bar as the newest one: nothing to do.
    record Repeated() implements Intake {}

    /// The bar does not belong into the series; the series is unchanged.
    record Refused(String reason) implements Intake {}
}
