// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.port;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.serviceapi.regime.RegimeAnswer;
import dev.tradewind.serviceapi.regime.RegimeClient;
import dev.tradewind.strategy.port.RegimeSource;
import java.time.Instant;
import java.util.List;

/// Regimes from regime-detection: one call for all products.
public record RegimeService(RegimeClient client, Patience patience) implements RegimeSource {

    @Override
    public Answer<List<RegimeReading>> readings(
            List<Symbol> symbols, Timeframe timeframe, Instant asOf) {
        return patience.until(() ->
                client.batch(symbols, timeframe, asOf)
                        .map(batch ->
                                batch.regimes().stream().map(RegimeAnswer::reading).toList()));
    }
}
