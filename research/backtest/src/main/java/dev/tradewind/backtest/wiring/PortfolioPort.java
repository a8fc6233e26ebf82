// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.wiring;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.portfolio.PortfolioEngine;
import dev.tradewind.strategy.port.PortfolioView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The books as they stood when an instant was marked; what happens after it does not change the picture.
final class PortfolioPort implements PortfolioView {

    private final PortfolioEngine engine;
    private @Nullable PortfolioSnapshot taken;

    PortfolioPort(PortfolioEngine engine) {
        this.engine = engine;
    }

    /// Takes the picture of `asOf`, which has just been marked.
    PortfolioSnapshot take(Instant asOf) {
        PortfolioSnapshot snapshot = engine.snapshot(asOf);
        taken = snapshot;
        return snapshot;
    }

    @Override
    public Answer<PortfolioSnapshot> snapshot(Instant asOf) {
        PortfolioSnapshot last = taken;
        return last != null && last.asOf().equals(asOf)
                ? Answer.of(last)
                : Answer.unavailable("no snapshot as of " + asOf);
    }
}
