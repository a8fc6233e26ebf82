// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.wiring;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.regime.RegimeEngine;
import dev.tradewind.strategy.port.RegimeSource;
import java.time.Instant;
import java.util.List;

/// The regime engine behind the decision path's port.
final class RegimePort implements RegimeSource {

    private final RegimeEngine engine;
    private Instant readAt = Instant.MIN;
    private List<RegimeReading> readings = List.of();

    RegimePort(RegimeEngine engine) {
        this.engine = engine;
    }

    /// Classifies one instant.
    List<RegimeReading> read(Instant asOf, List<ClosedBar> bars) {
        readings = engine.onInstant(asOf, bars);
        readAt = asOf;
        return readings;
    }

    @Override
    public Answer<List<RegimeReading>> readings(
            List<Symbol> symbols, Timeframe timeframe, Instant asOf) {
        return readAt.equals(asOf)
                ? Answer.of(
                        readings.stream().filter(each -> symbols.contains(each.symbol())).toList())
                : Answer.unavailable("regimes were read at " + readAt + ", not at " + asOf);
    }
}
