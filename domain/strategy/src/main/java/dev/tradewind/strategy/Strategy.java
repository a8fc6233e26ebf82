// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy;

import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.signal.Signal;
import java.util.List;

/// A trading rule watching one product for one bot.
///
/// It hears each closed bar once, in order. Its only memory is those bars: whatever it must know
/// about its own trades comes in the [StrategyContext], so a restart that replays the bars puts it
/// where it was. Long only: BUY enters or adds, SELL gives up. One thread at a time.
public interface Strategy {

    /// The family among which capital is divided.
    StrategyFamily family();

    /// The regimes in which it may enter or add, in the order of the enum. Exits are never limited.
    List<Regime> entryRegimes();

    /// Bars it must have heard since the start or the last [#reset] before it may be asked.
    int warmUpBars();

    /// How a BUY becomes an amount of money.
    Sizing sizing();

    /// Hears one closed bar, which directly follows the one before.
    void onBar(Bar bar);

    /// Its wish at the close of the last bar. Changes nothing: asked twice it answers the same.
    Signal evaluate(StrategyContext context);

    /// Forgets everything: bars are missing between the last one heard and the next.
    void reset();
}
