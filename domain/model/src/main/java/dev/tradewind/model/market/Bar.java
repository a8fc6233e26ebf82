// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.market;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.time.Instant;

/// Open, high, low, close and base volume of the interval that starts at `openTime`; usable only after
/// its close. A `synthetic` bar was not recorded: it fills a short gap with the previous close.
public record Bar(
        Instant openTime,
        Price open,
        Price high,
        Price low,
        Price close,
        Quantity volume,
        boolean synthetic) {

    public Bar {
        Checks.require(
                !high.isBelow(open) && !high.isBelow(close) && !high.isBelow(low),
                "high",
                "must not be below open, close or low",
                high);
        Checks.require(
                !low.isAbove(open) && !low.isAbove(close),
                "low",
                "must not be above open or close",
                low);
    }

    /// A recorded bar.
    public static Bar recorded(
            Instant openTime, Price open, Price high, Price low, Price close, Quantity volume) {
        return new Bar(openTime, open, high, low, close, volume, false);
    }

    /// The bar that stands for a missing one: flat at `previousClose`, no volume.
    public static Bar flat(Instant openTime, Price previousClose) {
        return new Bar(
                openTime,
                previousClose,
                previousClose,
                previousClose,
                previousClose,
                Quantity.ZERO,
                true);
    }

    /// The instant from which this bar may be used.
    public Instant closeTime(Timeframe timeframe) {
        return openTime.plus(timeframe.length());
    }
}
