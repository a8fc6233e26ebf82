// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.config;

import dev.tradewind.execution.gate.ExecutionLimits;
import dev.tradewind.framework.config.Setting;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import java.math.BigDecimal;
import java.time.Duration;

/// The hard limits of the last hop (`execution.limit.*`).
public record LimitSettings(
        @Setting(
                        defaultValue = "5s",
                        description =
                                "Oldest decision that is still executed, on the venue's clock")
                Duration commandAge,
        @Setting(
                        defaultValue = "2h",
                        description = "Oldest regime an entry may rest on, on the venue's clock")
                Duration regimeAge,
        @Setting(
                        defaultValue = "1000",
                        description = "Largest entry in USD that takes liquidity",
                        max = "25000")
                BigDecimal marketableUsd,
        @Setting(
                        defaultValue = "5000",
                        description = "Largest entry in USD that rests in the book",
                        max = "25000")
                BigDecimal restingUsd,
        @Setting(
                        defaultValue = "0.01",
                        description = "Farthest limit from the mid for taking, as a fraction",
                        max = "0.05")
                BigDecimal marketableCollar,
        @Setting(
                        defaultValue = "0.02",
                        description = "Farthest limit from the mid for resting, as a fraction",
                        max = "0.05")
                BigDecimal restingCollar,
        @Setting(defaultValue = "10", description = "Open orders in one product", max = "50")
                int openOrdersPerProduct,
        @Setting(defaultValue = "100", description = "Open orders in all", max = "500")
                int openOrdersPerAccount,
        @Setting(
                        defaultValue = "10s",
                        description = "Within this time the same entry is refused as a duplicate")
                Duration duplicateWindow,
        @Setting(defaultValue = "60", description = "New orders in a minute", max = "300")
                int ordersPerMinute,
        @Setting(
                        defaultValue = "3",
                        description = "Orders of unknown fate that stop all entries",
                        max = "10")
                int unknownOrders) {

    /// The engine's limits.
    public ExecutionLimits limits() {
        return new ExecutionLimits(
                commandAge,
                regimeAge,
                new Money(marketableUsd, Asset.USD),
                new Money(restingUsd, Asset.USD),
                marketableCollar,
                restingCollar,
                openOrdersPerProduct,
                openOrdersPerAccount,
                duplicateWindow,
                ordersPerMinute,
                unknownOrders);
    }
}
