// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdata;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Timeframe;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The door of one series of bars: lets in bars that are aligned, closed and newer than the last
/// one, fills a gap of at most [#MAX_FILLED_BARS] bars with flat synthetic ones and reports every
/// gap. Owned by one thread.
///
/// Source: Tradewind quantitative specification, section 0, "Gaps".
public final class BarIntake {

    /// The longest gap, in bars, that is filled.
    public static final int MAX_FILLED_BARS = 3;

    private final Timeframe timeframe;
    private @Nullable Bar last;

    public BarIntake(Timeframe timeframe) {
        this.timeframe = timeframe;
    }

    /// Continues a series whose newest bar is `last`.
    public static BarIntake after(Bar last, Timeframe timeframe) {
        BarIntake intake = new BarIntake(timeframe);
        intake.last = last;
        return intake;
    }

    /// The newest bar let in, absent before the first.
    public @Nullable Bar last() {
        return last;
    }

    /// Offers `bar` at the instant `now`.
    public Intake offer(Bar bar, Instant now) {
        if (!timeframe.isAligned(bar.openTime())) {
            return new Intake.Refused(
                    "bar of " + bar.openTime() + " is not aligned to " + timeframe.code());
        }
        if (bar.closeTime(timeframe).isAfter(now)) {
            return new Intake.Refused("bar of " + bar.openTime() + " is not closed at " + now);
        }
        Bar previous = last;
        if (previous == null) {
            last = bar;
            return new Intake.Taken(List.of(bar), null);
        }
        if (!bar.openTime().isAfter(previous.openTime())) {
            return bar.equals(previous)
                    ? new Intake.Repeated()
                    : new Intake.Refused(
                            "bar of "
                                    + bar.openTime()
                                    + " is not newer than the last of "
                                    + previous.openTime());
        }
        return follow(previous, bar);
    }

    private Intake.Taken follow(Bar previous, Bar bar) {
        Gap gap = gapBetween(previous, bar, timeframe);
        List<Bar> bars = new ArrayList<>();
        if (gap != null && gap.filled()) {
            for (int index = 0; index < gap.missingBars(); index++) {
                Instant openTime = gap.firstMissing().plus(timeframe.length().multipliedBy(index));
                bars.add(Bar.flat(openTime, previous.close()));
            }
        }
        bars.add(bar);
        last = bar;
        return new Intake.Taken(bars, gap);
    }

    /// The hole between two bars of a series, absent if the second follows the first at once.
    public static @Nullable Gap gapBetween(Bar earlier, Bar later, Timeframe timeframe) {
        Instant expected = earlier.closeTime(timeframe);
        long missing = Duration.between(expected, later.openTime()).dividedBy(timeframe.length());
        if (missing <= 0) {
            return null;
        }
        return new Gap(expected, Math.toIntExact(missing), missing <= MAX_FILLED_BARS);
    }
}
