// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.wiring;

import dev.tradewind.marketdata.BarHistory;
import dev.tradewind.marketdata.BarIntake;
import dev.tradewind.marketdata.Intake;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.strategy.port.MarketView;
import dev.tradewind.venue.simulator.market.MarketInstant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The market as far as it has been told, gaps filled as the gateway fills them.
final class MarketPort implements MarketView {

    private final SortedMap<Symbol, Instrument> instruments = new TreeMap<>();
    private final SortedMap<Symbol, BarIntake> intakes = new TreeMap<>();
    private final BarHistory history = new BarHistory(Integer.MAX_VALUE / 2);

    private Instant first = Instant.MAX;

    MarketPort(List<Instrument> products) {
        products.forEach(each -> instruments.put(each.symbol(), each));
    }

    /// Takes in the bars of one instant and answers what became known: short gaps filled, oldest first.
    List<ClosedBar> take(MarketInstant instant) {
        List<ClosedBar> known = new ArrayList<>();
        for (ClosedBar closed : instant.bars()) {
            BarIntake intake =
                    intakes.computeIfAbsent(
                            closed.symbol(), _ -> new BarIntake(closed.timeframe()));
            first = closed.bar().openTime().isBefore(first) ? closed.bar().openTime() : first;
            for (Bar bar : taken(intake.offer(closed.bar(), instant.closeTime()), closed)) {
                ClosedBar each = new ClosedBar(closed.symbol(), closed.timeframe(), bar);
                history.append(each);
                known.add(each);
            }
        }
        return known;
    }

    /// Open time of the first bar of any product.
    Instant first() {
        return first;
    }

    /// The last close of every product.
    SortedMap<Symbol, Price> closes(Timeframe timeframe) {
        SortedMap<Symbol, Price> closes = new TreeMap<>();
        for (Symbol symbol : history.symbols()) {
            history.last(symbol, timeframe).ifPresent(bar -> closes.put(symbol, bar.close()));
        }
        return closes;
    }

    @Override
    public Optional<Instrument> instrument(Symbol symbol) {
        return Optional.ofNullable(instruments.get(symbol));
    }

    @Override
    public List<Bar> bars(
            Symbol symbol, Timeframe timeframe, @Nullable Instant after, Instant asOf) {
        return history.bars(symbol, timeframe, after, asOf);
    }

    private static List<Bar> taken(Intake intake, ClosedBar offered) {
        return switch (intake) {
            case Intake.Taken taken -> taken.bars();
            case Intake.Repeated _ -> List.of();
            case Intake.Refused(String reason) ->
                    throw new IllegalStateException(
                            "the market told a bar that does not belong: "
                                    + offered
                                    + ", "
                                    + reason);
        };
    }
}
