// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdata;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// The closed bars of one product and timeframe, ascending. Keeps at least the newest `capacity`
/// bars. One thread appends, any thread reads: what a reader got never changes.
public final class BarSeries {

    private static final int FIRST_CAPACITY = 64;

    private final Timeframe timeframe;
    private final int capacity;
    private volatile Bars kept = new Bars(new Bar[FIRST_CAPACITY], 0, 0);

    public BarSeries(Timeframe timeframe, int capacity) {
        this.timeframe = timeframe;
        this.capacity = Checks.positive("capacity", capacity);
    }

    /// Appends a bar, which must be newer than the last.
    public void append(Bar bar) {
        Bars now = kept;
        Optional<Bar> last = now.last();
        Checks.require(
                last.isEmpty() || bar.openTime().isAfter(last.get().openTime()),
                "bar",
                "must open after the last bar of the series",
                bar.openTime());
        Bars room = now.to() < now.array().length ? now : now.moved(capacity);
        room.array()[room.to()] = bar;
        kept = new Bars(room.array(), room.from(), room.to() + 1);
    }

    /// The newest bar.
    public Optional<Bar> last() {
        return kept.last();
    }

    /// The bars that opened after `after` (all that are kept if null) and closed at or before
    /// `asOf`, ascending: a fixed view without copying.
    public List<Bar> bars(@Nullable Instant after, Instant asOf) {
        Bars now = kept;
        int from = after == null ? now.from() : now.firstOpeningAfter(after);
        int to = now.firstOpeningAfter(asOf.minus(timeframe.length()));
        return from >= to ? List.of() : new Bars(now.array(), from, to);
    }

    /// A stretch of an array whose written cells never change.
    private static final class Bars extends AbstractList<Bar> implements RandomAccess {

        private final Bar[] array;
        private final int from;
        private final int to;

        Bars(Bar[] array, int from, int to) {
            this.array = array;
            this.from = from;
            this.to = to;
        }

        Bar[] array() {
            return array;
        }

        int from() {
            return from;
        }

        int to() {
            return to;
        }

        @Override
        public Bar get(int index) {
            Checks.within("index", index, 0, size() - 1);
            return array[from + index];
        }

        @Override
        public int size() {
            return to - from;
        }

        Optional<Bar> last() {
            return from == to ? Optional.empty() : Optional.of(array[to - 1]);
        }

        /// The same bars, or the newest `capacity` of them, at the start of a larger array.
        Bars moved(int capacity) {
            int start = Math.max(from, to - capacity);
            int size = to - start;
            Bar[] larger = Arrays.copyOfRange(array, start, start + 2 * size);
            return new Bars(larger, 0, size);
        }

        int firstOpeningAfter(Instant instant) {
            int low = from;
            int high = to;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (array[middle].openTime().isAfter(instant)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }
}
