// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.result;

import dev.tradewind.model.money.Price;
import java.time.Instant;

/// The close of one bar.
public record PricePoint(Instant time, Price close) {}
