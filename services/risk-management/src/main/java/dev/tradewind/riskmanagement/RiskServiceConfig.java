// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement;

import dev.tradewind.framework.config.Setting;
import dev.tradewind.model.market.Symbol;
import java.time.Duration;
import java.util.List;

/// Settings `risk.*`. The limits themselves are changed with `PUT /api/v1/risk/limits`, audited.
public record RiskServiceConfig(
        @Setting(
                        defaultValue = "BTC-USD,ETH-USD,SOL-USD,ADA-USD,LINK-USD,LTC-USD",
                        description =
                                "Products that may be bought; used while the store has no limits")
                List<String> products,
        @Setting(
                        defaultValue = "1s",
                        description = "Longest wait for the portfolio within a decision",
                        min = "10ms",
                        max = "10s")
                Duration portfolioWait,
        @Setting(
                        defaultValue = "1s",
                        description = "Longest wait for the bars of a decision's instant",
                        min = "10ms",
                        max = "10s")
                Duration marketWait) {

    public RiskServiceConfig {
        products = List.copyOf(products);
        products.forEach(Symbol::parse);
    }

    /// The products as symbols.
    List<Symbol> symbols() {
        return products.stream().map(Symbol::parse).toList();
    }
}
