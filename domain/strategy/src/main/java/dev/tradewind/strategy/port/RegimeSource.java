// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.port;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.RegimeReading;
import java.time.Instant;
import java.util.List;

/// Regimes as of an instant.
public interface RegimeSource {

    /// One reading for each symbol that has one, each exactly as of `asOf`.
    Answer<List<RegimeReading>> readings(List<Symbol> symbols, Timeframe timeframe, Instant asOf);
}
