// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.report;

import dev.tradewind.backtest.result.Assumptions;
import dev.tradewind.backtest.result.BacktestResult;
import dev.tradewind.backtest.result.BotResult;
import dev.tradewind.backtest.result.CostSplit;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.money.Money;
import dev.tradewind.report.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The rows of a report, the same for text and HTML. The first cell of a row is its name.
final class Tables {

    private Tables() {}

    static List<List<String>> assumptions(Assumptions given) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Products", join(given.symbols())));
        rows.add(List.of("Timeframe", given.timeframe().code()));
        rows.add(
                List.of(
                        "Traded from, to",
                        Formats.minute(given.from())
                                + " to "
                                + Formats.minute(given.to())
                                + " UTC"));
        rows.add(List.of("Warm-up from", Formats.minute(given.warmUpFrom()) + " UTC"));
        rows.add(List.of("Bots", Integer.toString(given.bots())));
        rows.add(List.of("Opening balance", Amounts.text(given.openingBalance())));
        rows.add(List.of("Fee tier", given.feeTier()));
        rows.add(List.of("Seed", Long.toString(given.seed())));
        for (Assumptions.DataSource source : given.data()) {
            rows.add(
                    List.of(
                            "Data " + source.name(),
                            source.bars()
                                    + " bars, "
                                    + source.syntheticBars()
                                    + " filled in, sha256 "
                                    + source.sha256()));
        }
        return rows;
    }

    static List<List<String>> headline(BacktestResult result) {
        Money opening = result.assumptions().openingBalance();
        Money end = result.equity().getLast().equity();
        Money held = result.buyAndHold().getLast().worth();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Equity at the end", Amounts.text(end)));
        rows.add(List.of("Net result", change(opening, end)));
        rows.add(List.of("Buy and hold beside it", change(opening, held)));
        rows.addAll(PerformanceRows.of(result.performance()));
        rows.add(List.of("Evaluations", Integer.toString(result.evaluations())));
        rows.add(
                List.of(
                        "Ledger against venue",
                        (result.venueCheck().equal() ? "equal to the last unit" : "DIFFERENT")
                                + ", cash "
                                + result.venueCheck().ledgerCash()
                                + " and "
                                + result.venueCheck().venueCash()));
        return rows;
    }

    static List<List<String>> costs(CostSplit costs) {
        return List.of(
                List.of("Traded notional", Amounts.text(costs.notional())),
                List.of("Maker fees", Amounts.text(costs.makerFees())),
                List.of("Taker fees", Amounts.text(costs.takerFees())),
                List.of("Slippage against arrival price", Amounts.text(costs.slippage())),
                List.of("Costs in all", Amounts.text(costs.total())),
                List.of("Fees avoided by internal crosses", Amounts.text(costs.avoidedFees())));
    }

    static List<List<String>> outcomes(BacktestResult result) {
        return result.outcomes().entrySet().stream()
                .map(entry -> List.of(words(entry.getKey()), Integer.toString(entry.getValue())))
                .toList();
    }

    static final List<String> BOT_HEADER =
            List.of(
                    "Bot",
                    "Strategy",
                    "Net P&L",
                    "Fees",
                    "Fills",
                    "Evaluations",
                    "Blocked",
                    "Trades");

    static List<String> bot(BotResult bot) {
        return List.of(
                bot.bot().id().toString(),
                bot.bot().strategy(),
                Amounts.text(bot.netPnl()),
                Amounts.text(bot.fees()),
                Integer.toString(bot.fills()),
                Integer.toString(bot.evaluations()),
                Integer.toString(count(bot, true)),
                Integer.toString(count(bot, false)));
    }

    static String words(Outcome outcome) {
        return outcome.name().charAt(0)
                + outcome.name().substring(1).toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static int count(BotResult bot, boolean blocked) {
        return bot.outcomes().entrySet().stream()
                .filter(entry -> blocked ? entry.getKey().isBlocked() : entry.getKey().isTrade())
                .mapToInt(java.util.Map.Entry::getValue)
                .sum();
    }

    private static String change(Money from, Money to) {
        Money gain = to.minus(from);
        return Amounts.text(gain)
                + " ("
                + Formats.signedPercent(gain.fractionOf(from).doubleValue())
                + ")";
    }

    private static String join(List<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
