// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.result;

import dev.tradewind.model.regime.Regime;
import java.time.Instant;

/// A stretch of one regime: from the close that began it to the close that ended it.
public record RegimeSpan(Regime regime, Instant from, Instant to) {}
