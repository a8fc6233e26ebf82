// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.result;

import dev.tradewind.model.money.Money;
import java.time.Instant;

/// What the opening balance would be worth at one close had equal parts of every product been bought at the
/// start, taker fees paid, and held.
public record BenchmarkPoint(Instant time, Money worth) {}
