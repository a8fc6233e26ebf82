// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.result;

import dev.tradewind.model.money.Money;
import java.math.BigDecimal;
import java.time.Instant;

/// Equity at one bar close, its fall from the peak (0–1), the share of it held in coins (0–1), and what buying
/// equal parts of every product at the start and holding them would be worth.
public record EquityPoint(
        Instant time,
        Money equity,
        BigDecimal drawdownFraction,
        BigDecimal exposureFraction,
        Money buyAndHold) {}
