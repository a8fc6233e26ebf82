// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.config;

import dev.tradewind.framework.config.Setting;

/// The simulated venue in Coinbase's protocol; key `venue.coinbase-port`.
public record CoinbasePortSettings(
        @Setting(
                        defaultValue = "0",
                        description =
                                "Port on which the simulated venue also speaks Coinbase's protocol; "
                                        + "0 = it does not",
                        min = "0",
                        max = "65535")
                int coinbasePort) {}
