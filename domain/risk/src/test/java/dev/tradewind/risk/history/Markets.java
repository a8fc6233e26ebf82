// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk.history;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// Seeded markets of hourly bars that end with the close at one instant.
public final class Markets {

    private final Instant end;
    private final int bars;
    private final Map<Symbol, Double> last = new TreeMap<>();
    private final CloseHistory history = new CloseHistory();

    private Markets(Instant end, int bars) {
        this.end = end;
        this.bars = bars;
    }

    /// Bars of so many days up to `end`.
    public static Markets hourly(Instant end, int days) {
        return new Markets(end, 24 * days);
    }

    /// Adds a product whose every bar moves by a normal number of this deviation, drawn from
    /// `stream`: the same stream, the same moves.
    public Markets with(Symbol symbol, double deviation, long stream) {
        return with(symbol, deviation, stream, bars);
    }

    /// The same with the newest `newest` bars only.
    public Markets with(Symbol symbol, double deviation, long stream, int newest) {
        CounterRandom random = new CounterRandom(11);
        double level = StrictMath.log(100);
        for (int bar = bars - newest; bar < bars; bar++) {
            level += deviation * random.normal(stream, bar);
            history.add(bar(symbol, bar, StrictMath.exp(level)));
        }
        return this;
    }

    /// One bar more, which closes `hours` after the end.
    public Markets then(Symbol symbol, int hours, double close) {
        history.add(bar(symbol, bars - 1 + hours, close));
        return this;
    }

    /// The same, as a multiple of the last close.
    public Markets moved(Symbol symbol, int hours, double factor) {
        return then(symbol, hours, last.getOrDefault(symbol, 100.0) * factor);
    }

    /// What the bars were added to.
    public CloseHistory history() {
        return history;
    }

    private ClosedBar bar(Symbol symbol, int number, double close) {
        last.put(symbol, close);
        BigDecimal rounded = BigDecimal.valueOf(close).setScale(6, RoundingMode.HALF_EVEN);
        Price price = new Price(rounded);
        Instant open = end.minusSeconds(3600L * (bars - number));
        return new ClosedBar(
                symbol,
                Timeframe.ONE_HOUR,
                Bar.recorded(open, price, price, price, price, Quantity.of("1000000")));
    }
}
