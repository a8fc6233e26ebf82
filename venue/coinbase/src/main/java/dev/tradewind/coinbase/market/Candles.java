// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.market;

import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Bars as the venue tells them: buckets without a trade are absent there.
public final class Candles {

    private Candles() {}

    /// The venue's word for a timeframe.
    static String granularity(Timeframe timeframe) {
        return switch (timeframe) {
            case ONE_MINUTE -> "ONE_MINUTE";
            case FIVE_MINUTES -> "FIVE_MINUTE";
            case FIFTEEN_MINUTES -> "FIFTEEN_MINUTE";
            case THIRTY_MINUTES -> "THIRTY_MINUTE";
            case ONE_HOUR -> "ONE_HOUR";
            case TWO_HOURS -> "TWO_HOUR";
            case FOUR_HOURS -> "FOUR_HOUR";
            case SIX_HOURS -> "SIX_HOUR";
            case ONE_DAY -> "ONE_DAY";
        };
    }

    /// Reads a bar, from REST or a stream.
    public static Bar read(WireObject row) {
        return Bar.recorded(
                Instant.ofEpochSecond(row.whole("start")),
                new Price(row.decimal("open")),
                new Price(row.decimal("high")),
                new Price(row.decimal("low")),
                new Price(row.decimal("close")),
                new Quantity(row.decimal("volume")));
    }

    /// The ascending bars with a flat one for every bucket missing after the first, up to `to`: at
    /// this venue no bar means no trade, so the price stood still.
    public static List<Bar> withoutGaps(List<Bar> bars, Timeframe timeframe, Instant to) {
        List<Bar> result = new ArrayList<>(bars.size());
        for (Bar bar : bars) {
            fill(result, timeframe, bar.openTime());
            result.add(bar);
        }
        fill(result, timeframe, to);
        return result;
    }

    private static void fill(List<Bar> bars, Timeframe timeframe, Instant until) {
        while (!bars.isEmpty() && bars.getLast().closeTime(timeframe).isBefore(until)) {
            Bar last = bars.getLast();
            bars.add(Bar.flat(last.closeTime(timeframe), last.close()));
        }
    }
}
