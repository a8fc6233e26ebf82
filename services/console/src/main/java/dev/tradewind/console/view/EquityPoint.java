// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.view;

import dev.tradewind.serviceapi.portfolio.EquityView;
import java.math.BigDecimal;
import java.time.Instant;

/// One point of the equity curve, in the reporting currency.
public record EquityPoint(Instant asOf, BigDecimal equity, BigDecimal drawdownFraction) {

    public static EquityPoint of(EquityView view) {
        return new EquityPoint(view.asOf(), view.equity().amount(), view.drawdownFraction());
    }
}
