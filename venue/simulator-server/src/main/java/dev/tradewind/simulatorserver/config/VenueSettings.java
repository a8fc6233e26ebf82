// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.config;

import dev.tradewind.framework.config.Setting;
import java.util.List;

/// Which market the simulated venue shows, and how fast; keys `venue.*`.
public record VenueSettings(
        @Setting(
                        defaultValue = "generated",
                        description =
                                "Market of the simulated venue: generated, or replay of recordings")
                MarketSource market,
        @Setting(
                        defaultValue = "",
                        description =
                                "Products, such as BTC-USD,ETH-USD; empty = all generated ones")
                List<String> products,
        @Setting(defaultValue = "1h", description = "Timeframe of the venue's bars")
                String timeframe,
        @Setting(
                        defaultValue = "",
                        description =
                                "UTC day or instant at which the market opens, earlier bars are "
                                        + "history; empty = 2025-01-01 when generated, else "
                                        + "history-bars after the first bar")
                String from,
        @Setting(
                        defaultValue = "",
                        description =
                                "UTC day or instant at which a replay ends; empty = with the "
                                        + "recording")
                String to,
        @Setting(
                        defaultValue = "3600",
                        description =
                                "Market seconds in a second, or max: as fast as everybody can")
                String speed,
        @Setting(defaultValue = "1", description = "Seed of the generated market") long seed,
        @Setting(
                        defaultValue = "2500",
                        description =
                                "Bars of history before a generated market, or a replay, opens",
                        min = "1",
                        max = "20000")
                int historyBars) {}
