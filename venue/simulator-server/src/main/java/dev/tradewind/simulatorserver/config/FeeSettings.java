// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.config;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.config.Setting;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import java.math.BigDecimal;
import java.util.Optional;

/// What the venue charges; keys `venue.fees.*`.
public record FeeSettings(
        @Setting(
                        defaultValue = "",
                        description =
                                "Maker fee as a fraction at any volume; empty = Coinbase's tiers "
                                        + "by 30-day volume",
                        min = "0",
                        max = "0.1")
                Optional<BigDecimal> maker,
        @Setting(
                        defaultValue = "",
                        description =
                                "Taker fee as a fraction at any volume; empty = Coinbase's tiers "
                                        + "by 30-day volume",
                        min = "0",
                        max = "0.1")
                Optional<BigDecimal> taker) {

    public FeeSettings {
        if (maker.isPresent() != taker.isPresent()) {
            throw new ConfigurationException(
                    "venue.fees.maker and venue.fees.taker belong together: set both, or neither "
                            + "for Coinbase's tiers");
        }
    }

    /// The schedule with these rates.
    public FeeSchedule schedule() {
        return maker.flatMap(rate -> taker.map(other -> FeeSchedule.flat(rate, other)))
                .orElse(FeeSchedule.COINBASE);
    }
}
