// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.money.Asset;
import java.math.BigDecimal;

/// `crossFeeFraction` is the fee each side of an internal cross would at least have paid at the
/// venue (the maker rate of the account's tier, as a fraction of notional); it only feeds the
/// report of fees avoided.
public record PortfolioConfig(Asset reportingCurrency, BigDecimal crossFeeFraction) {

    public PortfolioConfig {
        Checks.nonNegative("crossFeeFraction", crossFeeFraction);
    }

    /// US dollars, and the maker fee of the venue's entry tier: 50 bps.
    public static PortfolioConfig defaults() {
        return new PortfolioConfig(Asset.USD, new BigDecimal("0.005"));
    }
}
