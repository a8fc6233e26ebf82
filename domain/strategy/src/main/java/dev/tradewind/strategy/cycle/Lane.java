// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.strategy.Strategy;
import dev.tradewind.strategy.port.MarketView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One running bot on one of its products, with its strategy and the last bar that was heard. It is
/// fed from the market view alone, so a new lane that replays all kept bars equals an old one.
final class Lane {

    private final BotConfig bot;
    private final Symbol symbol;
    private final Strategy strategy;
    private @Nullable Bar last;
    private int bars;

    Lane(BotConfig bot, Symbol symbol, Strategy strategy) {
        this.bot = bot;
        this.symbol = symbol;
        this.strategy = strategy;
    }

    BotConfig bot() {
        return bot;
    }

    Symbol symbol() {
        return symbol;
    }

    Strategy strategy() {
        return strategy;
    }

    /// Bars heard without a gap.
    int bars() {
        return bars;
    }

    /// The last bar heard, absent before the first.
    @Nullable Bar last() {
        return last;
    }

    /// Hears every bar that closed since the last one, up to `asOf`.
    void catchUp(MarketView market, Instant asOf) {
        Instant after = last == null ? null : last.openTime();
        market.bars(symbol, bot.timeframe(), after, asOf).forEach(this::hear);
    }

    boolean isWarm() {
        return bars >= strategy.warmUpBars();
    }

    private void hear(Bar bar) {
        if (last != null && !bar.openTime().equals(last.closeTime(bot.timeframe()))) {
            strategy.reset();
            bars = 0;
        }
        strategy.onBar(bar);
        bars++;
        last = bar;
    }
}
