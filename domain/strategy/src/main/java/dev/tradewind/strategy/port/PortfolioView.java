// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.port;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import java.time.Instant;

/// The portfolio as of an instant.
public interface PortfolioView {

    /// Everything booked and marked up to and including `asOf`.
    Answer<PortfolioSnapshot> snapshot(Instant asOf);
}
