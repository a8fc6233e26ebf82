// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.venue.MarketKind;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.matching.ExchangeSetup;
import dev.tradewind.venue.simulator.exchange.matching.MatchingExchange;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import dev.tradewind.venue.simulator.generator.GeneratedMarket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Opens exchanges on generated markets.
public final class GeneratedExchange {

    private GeneratedExchange() {}

    /// What a market is made of.
    ///
    /// @param start when trading begins; the path begins `historyHours` before that hour, and its bars
    ///     are there from the beginning
    /// @param products some of [GeneratedMarket#symbols]
    public record Market(long seed, Instant start, int historyHours, List<Symbol> products) {

        public Market {
            products = List.copyOf(products);
        }

        private GeneratedPath path() {
            Instant first = Timeframe.ONE_HOUR.openOf(start).minusSeconds(3600L * historyHours);
            return new GeneratedPath(seed, first, first);
        }

        private String words() {
            List<String> names = products.stream().map(Symbol::toString).sorted().toList();
            return "generated order flow of seed %d from %s in %s"
                    .formatted(seed, path().firstOpen(), String.join(",", names));
        }
    }

    /// An exchange in whose books makers and takers trade around the path of `market`.
    public static Exchange open(Market market, FeeSchedule fees) {
        return open(market, fees, UnaryOperator.identity());
    }

    /// The same, with products on other grids.
    public static Exchange open(Market market, FeeSchedule fees, UnaryOperator<Instrument> grids) {
        GeneratedPath path = market.path();
        List<Instrument> instruments =
                new GeneratedMarket(market.seed(), path.firstOpen(), market.products())
                        .instruments().stream().map(grids).toList();
        Map<Symbol, List<Bar>> history = new TreeMap<>();
        for (Instrument each : instruments) {
            history.put(each.symbol(), path.minutes(each, market.start()));
        }
        Exchange.Model model =
                new Exchange.Model(
                        MarketKind.GENERATED,
                        market.words(),
                        "own orders queue in the book by price and time, among generated ones");
        return MatchingExchange.open(
                new ExchangeSetup(model, instruments, history, fees, market.start(), market.seed()),
                new GeneratedFlow(path, market.start()));
    }
}
