// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.portfolio.BotPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/// The sub-ledgers of all bots, by symbol, then bot.
final class BotBook {

    private record Key(Symbol symbol, BotId bot) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::symbol).thenComparing(Key::bot);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final TreeMap<Key, BotLine> lines = new TreeMap<>();
    private final List<RoundTrip> roundTrips = new ArrayList<>();

    void book(BotId bot, Symbol symbol, BotLine.BotTrade trade) {
        lines.computeIfAbsent(
                        new Key(symbol, bot),
                        _ -> new BotLine(bot, symbol, trade.price(), trade.time()))
                .book(trade)
                .ifPresent(roundTrips::add);
    }

    void contribute(BotId bot, Symbol symbol, Quantity quantity, Price price, Instant time) {
        Money value = price.times(quantity, symbol.quote());
        BotLine line = new BotLine(bot, symbol, price, time);
        line.contribute(quantity, value, time);
        lines.put(new Key(symbol, bot), line);
    }

    /// What `bot` holds of `symbol`.
    Quantity held(BotId bot, Symbol symbol) {
        BotLine line = lines.get(new Key(symbol, bot));
        return line == null ? Quantity.ZERO : line.quantity();
    }

    List<BotPosition> positions() {
        return lines.values().stream().map(BotLine::position).toList();
    }

    List<RoundTrip> roundTrips() {
        return List.copyOf(roundTrips);
    }

    /// One line for each bot, sorted by bot, valued at `marks`.
    List<BotAttribution> attribution(Function<Symbol, Price> marks) {
        TreeMap<BotId, BotAttribution> bots = new TreeMap<>();
        lines.forEach((key, line) ->
                bots.merge(key.bot(), line.attribution(marks.apply(key.symbol())), BotBook::plus));
        return List.copyOf(bots.values());
    }

    private static BotAttribution plus(BotAttribution one, BotAttribution other) {
        return new BotAttribution(
                one.bot(),
                one.realizedPnl().plus(other.realizedPnl()),
                one.unrealizedPnl().plus(other.unrealizedPnl()),
                one.fees().plus(other.fees()),
                one.traded().plus(other.traded()),
                one.fills() + other.fills(),
                one.roundTrips() + other.roundTrips(),
                one.winningRoundTrips() + other.winningRoundTrips());
    }
}
