// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.source;

import dev.tradewind.console.view.PortfolioView;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.serviceapi.portfolio.AttributionAnswer;
import dev.tradewind.serviceapi.portfolio.PortfolioClient;
import java.util.function.Supplier;

/// The account, from portfolio-manager: the newest snapshot with the bots' results as of the same
/// close.
public final class PortfolioSource implements Supplier<PortfolioView> {

    private static final int TRIES = 4;

    private final PortfolioClient portfolio;

    public PortfolioSource(PortfolioClient portfolio) {
        this.portfolio = portfolio;
    }

    /// A close that falls between the two questions is asked for again; in the end a difference of
    /// one bar is shown rather than nothing.
    @Override
    public PortfolioView get() {
        PortfolioSnapshot snapshot = portfolio.latest().orThrow();
        AttributionAnswer attribution = portfolio.attribution().orThrow();
        for (int tries = 1; tries < TRIES && !snapshot.asOf().equals(attribution.asOf()); tries++) {
            snapshot = portfolio.latest().orThrow();
            attribution = portfolio.attribution().orThrow();
        }
        return PortfolioView.of(snapshot, attribution);
    }
}
