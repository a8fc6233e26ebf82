// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.setup;

import dev.tradewind.backtest.result.Assumptions;
import dev.tradewind.base.check.Checks;
import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.money.Money;
import dev.tradewind.venue.simulator.market.BarMarket;
import java.time.Instant;
import java.util.List;

/// What to run: the market, whose bars that open from `warmUpFrom` on and close by `from` warm the engines
/// up, the closes after `from` up to and including `to` to trade on, the bots, the rules, and the opening balance.
/// `seed` is that of a generated market, 0 for a recorded one; `data` describes its sources for the report.
public record BacktestSetup(
        BarMarket market,
        Instant warmUpFrom,
        Instant from,
        Instant to,
        List<BotConfig> bots,
        BacktestRules rules,
        Money openingBalance,
        long seed,
        List<Assumptions.DataSource> data) {

    public BacktestSetup {
        bots = List.copyOf(bots);
        data = List.copyOf(data);
        Checks.require(
                !warmUpFrom.isAfter(from),
                "warmUpFrom",
                "must not be after from " + from,
                warmUpFrom);
        Checks.require(from.isBefore(to), "from", "must be before to " + to, from);
        Checks.require(!bots.isEmpty(), "bots", "must name at least one", bots);
        Checks.positive("openingBalance", openingBalance.amount());
    }
}
