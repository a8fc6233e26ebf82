// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.port;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.serviceapi.portfolio.PortfolioClient;
import dev.tradewind.strategy.port.PortfolioView;
import java.time.Instant;

/// The portfolio from portfolio-manager, which itself waits for the instant.
public record PortfolioService(PortfolioClient client, Patience patience) implements PortfolioView {

    @Override
    public Answer<PortfolioSnapshot> snapshot(Instant asOf) {
        return patience.until(() -> client.snapshot(asOf, patience.limit()));
    }
}
