// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.planner;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import java.util.List;

/// Half spreads by size of the coin, bps of the mid: a tight one for the largest, a wider one for
/// the rest.
///
/// Source: the simulated venue's assumption (2 and 5 bps), wider than recorded Coinbase spreads.
public record AssumedSpread(double majorBps, double minorBps) implements SpreadModel {

    private static final List<String> MAJORS = List.of("BTC", "ETH");

    public AssumedSpread {
        Checks.nonNegative("majorBps", majorBps);
        Checks.nonNegative("minorBps", minorBps);
    }

    public static AssumedSpread defaults() {
        return new AssumedSpread(2, 5);
    }

    @Override
    public double halfSpreadBps(Symbol symbol) {
        return MAJORS.contains(symbol.base().code()) ? majorBps : minorBps;
    }
}
