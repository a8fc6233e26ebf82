// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console;

import dev.tradewind.console.view.BotRow;
import dev.tradewind.console.view.PortfolioView;
import dev.tradewind.console.view.Section;
import dev.tradewind.console.view.Snapshot;
import dev.tradewind.framework.json.Json;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.portfolio.BotPosition;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.serviceapi.portfolio.AttributionAnswer;
import dev.tradewind.serviceapi.portfolio.AttributionAnswer.BotResult;
import dev.tradewind.serviceapi.strategy.DecisionAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The page that the dashboard is tested against, turned back into what the services would have
/// answered.
final class Fixture {

    private static final Path FOLDER = Path.of("../../dashboard/src/fixtures");

    private final Snapshot page = read("snapshot.json", Snapshot.class);

    Snapshot page() {
        return page;
    }

    DecisionAnswer decision() {
        return read("decision.json", DecisionAnswer.class);
    }

    /// The account, with another amount of cash.
    PortfolioSnapshot portfolio(Money cash) {
        PortfolioView view = value(page.portfolio());
        return new PortfolioSnapshot(
                view.asOf(),
                Asset.USD,
                view.equity(),
                cash,
                view.peakEquity(),
                view.drawdownFraction(),
                view.equity().minus(view.dayPnl()),
                view.positions(),
                botPositions(),
                List.of());
    }

    AttributionAnswer attribution() {
        List<BotResult> results =
                value(page.bots()).stream()
                        .filter(bot -> bot.result() != null)
                        .map(Fixture::result)
                        .toList();
        PortfolioView view = value(page.portfolio());
        return new AttributionAnswer(view.asOf(), results, view.feesAvoided());
    }

    List<BotPosition> botPositions() {
        return value(page.bots()).stream()
                .filter(bot -> !bot.holdings().isEmpty())
                .map(Fixture::position)
                .toList();
    }

    static <T> T value(Section<T> section) {
        return Objects.requireNonNull(section.value());
    }

    private static BotPosition position(BotRow bot) {
        Symbol symbol = bot.config().symbols().getFirst();
        return new BotPosition(
                bot.config().id(),
                symbol,
                bot.holdings().getFirst().quantity(),
                Price.of("100"),
                Instant.EPOCH,
                1,
                Price.of("100"),
                Instant.EPOCH,
                Money.usd("0"),
                Money.usd("0"));
    }

    private static BotResult result(BotRow bot) {
        BotRow.Result result = Objects.requireNonNull(bot.result());
        return new BotResult(
                bot.config().id(),
                result.pnl(),
                result.realizedPnl(),
                result.unrealizedPnl(),
                result.fees(),
                Money.usd("0"),
                0,
                0,
                0);
    }

    private static <T> T read(String file, Class<T> type) {
        try {
            return Json.read(Files.readString(FOLDER.resolve(file)), type);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
