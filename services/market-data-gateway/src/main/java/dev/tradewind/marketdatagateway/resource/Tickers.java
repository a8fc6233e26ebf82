// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway.resource;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.serviceapi.marketdata.Provenance;
import dev.tradewind.serviceapi.marketdata.TickerAnswer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Sums up the bars of a day.
final class Tickers {

    private static final int CHANGE_DECIMALS = 8;

    private Tickers() {}

    /// The day of `bars`, ascending and not empty.
    static TickerAnswer of(Symbol symbol, List<Bar> bars, Provenance provenance) {
        Price high = bars.getFirst().high();
        Price low = bars.getFirst().low();
        Quantity volume = Quantity.ZERO;
        Money notional = Money.zero(symbol.quote());
        for (Bar bar : bars) {
            high = bar.high().isAbove(high) ? bar.high() : high;
            low = bar.low().isBelow(low) ? bar.low() : low;
            volume = volume.plus(bar.volume());
            notional = notional.plus(bar.close().times(bar.volume(), symbol.quote()));
        }
        Price open = bars.getFirst().open();
        Price close = bars.getLast().close();
        BigDecimal change =
                close.value()
                        .subtract(open.value())
                        .divide(open.value(), CHANGE_DECIMALS, RoundingMode.HALF_EVEN);
        return new TickerAnswer(symbol, close, high, low, volume, notional, change, provenance);
    }
}
