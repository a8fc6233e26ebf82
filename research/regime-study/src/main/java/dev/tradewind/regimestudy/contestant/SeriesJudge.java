// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.contestant;

import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Judges each product by its own log returns and nothing else.
final class SeriesJudge implements Judge {

    private final Supplier<OfReturns> judges;
    private final SortedMap<Symbol, Track> tracks = new TreeMap<>();

    SeriesJudge(Supplier<OfReturns> judges) {
        this.judges = judges;
    }

    /// Judges one product, return after return.
    @FunctionalInterface
    interface OfReturns {
        Answer judge(double logReturn);
    }

    @Override
    public List<Answer> judge(Instant asOf, List<ClosedBar> bars) {
        List<Answer> answers = new ArrayList<>(bars.size());
        for (ClosedBar bar : bars) {
            double close = bar.bar().close().value().doubleValue();
            answers.add(
                    tracks.computeIfAbsent(bar.symbol(), _ -> new Track(judges.get())).add(close));
        }
        return answers;
    }

    private static final class Track {

        private final OfReturns judge;
        private double lastClose;

        Track(OfReturns judge) {
            this.judge = judge;
        }

        Answer add(double close) {
            double before = lastClose;
            lastClose = close;
            return before == 0 ? Answer.UNKNOWN : judge.judge(StrictMath.log(close / before));
        }
    }
}
