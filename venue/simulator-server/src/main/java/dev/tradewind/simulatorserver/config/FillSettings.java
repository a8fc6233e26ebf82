// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.config;

import dev.tradewind.framework.config.Setting;
import dev.tradewind.venue.simulator.FillModel;
import java.math.BigDecimal;

/// What orders get from the market; keys `venue.fills.*`.
public record FillSettings(
        @Setting(
                        defaultValue = "2",
                        description = "Half the spread of BTC and ETH in basis points",
                        min = "0",
                        max = "1000")
                BigDecimal majorHalfSpreadBps,
        @Setting(
                        defaultValue = "5",
                        description = "Half the spread of every other product in basis points",
                        min = "0",
                        max = "1000")
                BigDecimal minorHalfSpreadBps,
        @Setting(
                        defaultValue = "3",
                        description = "Slippage of an order that takes, in basis points",
                        min = "0",
                        max = "1000")
                BigDecimal slippageBps,
        @Setting(
                        defaultValue = "0.1",
                        description = "Share of a bar's volume that our orders may trade",
                        min = "0",
                        max = "1")
                BigDecimal participationFraction) {

    /// The model with these numbers.
    public FillModel model() {
        return new FillModel(
                majorHalfSpreadBps, minorHalfSpreadBps, slippageBps, participationFraction);
    }
}
