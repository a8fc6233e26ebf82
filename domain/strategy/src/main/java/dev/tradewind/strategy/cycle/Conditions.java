// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import dev.tradewind.base.result.Answer;
import dev.tradewind.base.result.Answer.Available;
import dev.tradewind.base.result.Answer.Unavailable;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.portfolio.BotPosition;
import dev.tradewind.model.portfolio.OpenOrder;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.regime.RegimeReading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What all decisions of one cycle share: the regimes and the portfolio as of the same instant,
/// asked for once and indexed for look-up. Either may be missing, with the reason.
final class Conditions {

    private record Key(BotId bot, Symbol symbol) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byBot = bot.compareTo(other.bot);
            return byBot != 0 ? byBot : symbol.compareTo(other.symbol);
        }
    }

    private final Map<Symbol, RegimeReading> regimes = new TreeMap<>();
    private final Map<Key, BotPosition> positions = new TreeMap<>();
    private final Map<Key, OpenOrder> pending = new TreeMap<>();
    private final @Nullable PortfolioSnapshot portfolio;
    private final String regimeGap;
    private final String portfolioGap;

    private Conditions(Answer<List<RegimeReading>> readings, Answer<PortfolioSnapshot> snapshot) {
        regimeGap =
                switch (readings) {
                    case Available(List<RegimeReading> found) -> {
                        found.forEach(each -> regimes.put(each.symbol(), each));
                        yield "regime detection has no reading for this product";
                    }
                    case Unavailable(String reason) -> reason;
                };
        switch (snapshot) {
            case Available(PortfolioSnapshot found) -> {
                portfolio = found;
                portfolioGap = "";
                index(found);
            }
            case Unavailable(String reason) -> {
                portfolio = null;
                portfolioGap = reason;
            }
        }
    }

    /// Asks once for every product in `symbols` and once for the portfolio.
    static Conditions asOf(
            CyclePorts ports, List<Symbol> symbols, Timeframe timeframe, Instant asOf) {
        return new Conditions(
                ports.regimes().readings(symbols, timeframe, asOf),
                ports.portfolio().snapshot(asOf));
    }

    /// The reading of the product, absent if there is none; [#regimeGap] then says why.
    @Nullable RegimeReading regime(Symbol symbol) {
        return regimes.get(symbol);
    }

    String regimeGap() {
        return regimeGap;
    }

    /// The portfolio, empty if it did not answer; [#portfolioGap] then says why.
    Optional<PortfolioSnapshot> portfolio() {
        return Optional.ofNullable(portfolio);
    }

    String portfolioGap() {
        return portfolioGap;
    }

    @Nullable BotPosition position(BotId bot, Symbol symbol) {
        return positions.get(new Key(bot, symbol));
    }

    /// An order that can still fill and belongs in part to the bot.
    Optional<OpenOrder> pending(BotId bot, Symbol symbol) {
        return Optional.ofNullable(pending.get(new Key(bot, symbol)));
    }

    private void index(PortfolioSnapshot snapshot) {
        snapshot.botPositions()
                .forEach(each -> positions.put(new Key(each.bot(), each.symbol()), each));
        for (OpenOrder order : snapshot.openOrders()) {
            for (BotShare share : order.shares()) {
                pending.putIfAbsent(new Key(share.bot(), order.symbol()), order);
            }
        }
    }
}
