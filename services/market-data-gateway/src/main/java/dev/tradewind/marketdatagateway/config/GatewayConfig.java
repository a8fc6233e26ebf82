// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway.config;

import dev.tradewind.framework.config.Setting;

/// How much market the gateway keeps at hand; keys `market-data.*`.
public record GatewayConfig(
        @Setting(
                        defaultValue = "2500",
                        description =
                                "Bars of each product that are loaded from before the market "
                                        + "opens, so that indicators are warm",
                        min = "0",
                        max = "20000")
                int warmUpBars,
        @Setting(
                        defaultValue = "5000",
                        description = "Newest bars of each product answered from memory",
                        min = "100",
                        max = "200000")
                int barsInMemory) {}
