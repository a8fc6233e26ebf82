// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.fee;

import dev.tradewind.base.check.Checks;
import dev.tradewind.venue.FeeRates;
import java.math.BigDecimal;

/// The rates from a trailing 30-day volume of `fromVolume` USD on.
public record FeeTier(BigDecimal fromVolume, FeeRates rates) {

    public FeeTier {
        Checks.nonNegative("fromVolume", fromVolume);
    }

    static FeeTier of(String name, String fromVolume, String maker, String taker) {
        return new FeeTier(
                new BigDecimal(fromVolume),
                new FeeRates(name, new BigDecimal(maker), new BigDecimal(taker)));
    }
}
