// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.portfolio;

import dev.tradewind.model.money.Money;
import java.math.BigDecimal;
import java.time.Instant;

/// One point of the equity curve; `transfers`, `traded` and `fees` are cumulative.
public record EquityView(
        Instant asOf,
        Money equity,
        Money cash,
        Money peak,
        BigDecimal drawdownFraction,
        Money transfers,
        Money traded,
        Money fees) {}
