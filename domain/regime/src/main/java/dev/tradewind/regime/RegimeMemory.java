// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.model.regime.Regime;
import java.time.Duration;
import java.time.Instant;

/// The state of one product as answered so far, and what speaks for another one.
///
/// Source: Tradewind quantitative specification 2.4.
final class RegimeMemory {

    private final int minimumBarsBetweenChanges;
    private final Duration barLength;
    private Regime current = Regime.UNKNOWN;
    private Instant since;
    private Regime candidate = Regime.UNKNOWN;
    private int candidateBars;

    RegimeMemory(int minimumBarsBetweenChanges, Duration barLength, Instant start) {
        this.minimumBarsBetweenChanges = minimumBarsBetweenChanges;
        this.barLength = barLength;
        this.since = start;
    }

    /// Takes what is seen as of `asOf`; the answer is [#current()].
    void hear(Verdict verdict, Instant asOf) {
        Regime seen = verdict.regime();
        candidateBars = seen == candidate ? candidateBars + 1 : 1;
        candidate = seen;
        if (seen != current && (isImmediate(seen) || isRipe(verdict.neededBars(), asOf))) {
            current = seen;
            since = asOf;
        }
    }

    Regime current() {
        return current;
    }

    /// Close of the bar at which the current state began.
    Instant since() {
        return since;
    }

    /// Bars for which the state seen now has been seen.
    int candidateBars() {
        return candidateBars;
    }

    private boolean isImmediate(Regime seen) {
        return isForced(seen) || isForced(current);
    }

    /// States that are not the memory's to keep: no data, and the market-wide crisis with its own
    /// hysteresis.
    private static boolean isForced(Regime regime) {
        return regime == Regime.UNKNOWN || regime == Regime.CRISIS;
    }

    private boolean isRipe(int neededBars, Instant asOf) {
        long bars = Duration.between(since, asOf).dividedBy(barLength);
        return candidateBars >= neededBars && bars >= minimumBarsBetweenChanges;
    }
}
