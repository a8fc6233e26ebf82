// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue;

import dev.tradewind.base.check.Checks;
import java.math.BigDecimal;

/// The account's fee tier: rates as fractions of notional (0.009 = 90 bps).
public record FeeRates(String tier, BigDecimal makerFraction, BigDecimal takerFraction) {

    public FeeRates {
        Checks.nonNegative("makerFraction", makerFraction);
        Checks.nonNegative("takerFraction", takerFraction);
    }
}
