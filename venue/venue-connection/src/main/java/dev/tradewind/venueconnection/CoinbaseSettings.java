// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venueconnection;

import dev.tradewind.framework.config.Setting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Where Coinbase is, and as whom to trade there; keys `venue.coinbase.*`.
public record CoinbaseSettings(
        @Setting(defaultValue = "https://api.coinbase.com", description = "Address of its REST API")
                URI restUrl,
        @Setting(
                        defaultValue = "wss://advanced-trade-ws.coinbase.com",
                        description = "Address of its market data stream")
                URI streamUrl,
        @Setting(
                        defaultValue = "wss://advanced-trade-ws-user.coinbase.com",
                        description = "Address of its stream of our own orders")
                URI userStreamUrl,
        @Setting(defaultValue = "", description = "API key file; only execution reads it")
                Optional<Path> keyFile,
        @Setting(
                        defaultValue = "",
                        description =
                                "PEM file with the only certificate authority to trust; empty = the "
                                        + "public ones")
                Optional<Path> caFile,
        @Setting(defaultValue = "", description = "Products to follow; empty = all it lists")
                List<String> products,
        @Setting(defaultValue = "1h", description = "Timeframe of the bars that are told")
                String timeframe,
        @Setting(
                        defaultValue = "2s",
                        description = "Market time after a close when its bars count as final",
                        min = "0s",
                        max = "1m")
                Duration grace,
        @Setting(
                        defaultValue = "0",
                        description =
                                "Requests a second of each process; 0 = 80 % of what Coinbase "
                                        + "publishes",
                        min = "0",
                        max = "100000")
                int requestsPerSecond,
        @Setting(
                        defaultValue = "false",
                        description =
                                "The venue is our own simulated one on venue.coinbase-port, whose "
                                        + "time waits for the system; addresses, key, products and "
                                        + "timeframe are then its own")
                boolean paced,
        @Setting(
                        defaultValue = "",
                        description =
                                "trade-real-money confirms that orders at Coinbase itself are meant")
                String live) {}
