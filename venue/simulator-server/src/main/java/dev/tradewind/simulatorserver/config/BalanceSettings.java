// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.config;

import dev.tradewind.framework.config.Setting;
import java.math.BigDecimal;

/// What the account starts with; keys `venue.balance.*`.
public record BalanceSettings(
        @Setting(
                        defaultValue = "10000",
                        description =
                                "Opening deposit in the quote currency of the products, for each "
                                        + "quote currency there is",
                        min = "0",
                        max = "1000000000")
                BigDecimal usd) {}
