// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.port;

import dev.tradewind.model.market.Timeframe;
import java.time.Instant;

/// Numbers of market events, made from what they tell, so that the same event has the same number
/// in every process and nothing need be stored: the minute of the close, then the place of the
/// product; the end of the instant comes last.
final class EventNumber {

    private static final int PLACE_BITS = 12;
    private static final int END = (1 << PLACE_BITS) - 1;
    private static final long SECONDS_PER_MINUTE = 60;

    /// Products that an instant has places for.
    static final int MAX_PRODUCTS = END;

    private EventNumber() {}

    /// The number of the bar of the product at `place` that closes at `close`.
    static long ofBar(Instant close, int place) {
        return close.getEpochSecond() / SECONDS_PER_MINUTE << PLACE_BITS | place;
    }

    /// The number of the end of an instant.
    static long ofEnd(Instant close) {
        return ofBar(close, END);
    }

    /// The first close that has events numbered above `after`.
    static Instant firstCloseAbove(long after, Timeframe timeframe) {
        Instant minute = Instant.ofEpochSecond((after >> PLACE_BITS) * SECONDS_PER_MINUTE);
        Instant open = timeframe.openOf(minute);
        Instant close = open.equals(minute) ? minute : open.plus(timeframe.length());
        return ofEnd(close) > after ? close : close.plus(timeframe.length());
    }
}
