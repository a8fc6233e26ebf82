// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.source;

import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.regime.RegimeAnswer;
import dev.tradewind.serviceapi.regime.RegimeClient;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The regime of every product on the venue's own timeframe. The gateway is asked once which that
/// is. Used by one thread.
public final class RegimeSource implements Supplier<List<RegimeReading>> {

    private final RegimeClient regimes;
    private final MarketDataClient gateway;
    private Optional<Timeframe> timeframe = Optional.empty();

    public RegimeSource(RegimeClient regimes, MarketDataClient gateway) {
        this.regimes = regimes;
        this.gateway = gateway;
    }

    @Override
    public List<RegimeReading> get() {
        if (timeframe.isEmpty()) {
            timeframe = Optional.of(gateway.products().orThrow().timeframes().getFirst());
        }
        return regimes.marketOverview(timeframe.get()).orThrow().regimes().stream()
                .map(RegimeAnswer::reading)
                .toList();
    }
}
