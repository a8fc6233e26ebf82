// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// What each recorded crash would do to the positions at `asOf`, the worst first.
public record StressTestAnswer(Instant asOf, Money equity, List<Result> results) {

    public StressTestAnswer {
        results = List.copyOf(results);
    }

    /// One crash that began at `onset`: the loss of all positions (positive) in money and as a fraction of
    /// equity, and every position's own.
    public record Result(
            String scenario,
            Instant onset,
            Money loss,
            BigDecimal lossFraction,
            List<Shock> shocks) {

        public Result {
            shocks = List.copyOf(shocks);
        }
    }

    /// One position under one crash. `moveFraction` is the fall of the product from the onset to its lowest
    /// close within 48 hours; `assumed` says that it was not recorded and the worst recorded one
    /// stands in.
    public record Shock(Symbol symbol, BigDecimal moveFraction, boolean assumed, Money loss) {}
}
