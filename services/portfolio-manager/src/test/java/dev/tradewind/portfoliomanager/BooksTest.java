// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager;

import static dev.tradewind.portfoliomanager.Producers.BTC;
import static dev.tradewind.portfoliomanager.Producers.T0;
import static dev.tradewind.portfoliomanager.Producers.hour;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.portfolio.OpenOrder;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.portfolio.PortfolioConfig;
import dev.tradewind.portfoliomanager.store.BookInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// If this failed, the portfolio as of a close would depend on which feed happened to arrive first.
class BooksTest {

    @Test
    void everyInterleavingOfTheFeedsGivesTheSameSnapshots() {
        List<BookInput> execution = execution(20);
        List<BookInput> market = market(20);
        List<PortfolioSnapshot> expected = run(execution, market, new SplittableRandom(0));
        assertThat(expected).hasSize(21);
        for (long seed = 1; seed < 100; seed++) {
            assertThat(run(execution, market, new SplittableRandom(seed)))
                    .as("seed %s", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void anInstantWithoutBarsDoesNotStopTheBooks() {
        List<BookInput> market = market(20);
        market.remove(4);
        market.removeFirst();
        assertThat(run(execution(20), market, new SplittableRandom(1))).hasSize(19);
    }

    @Test
    void aCloseOfAnotherTimeframeAtTheSameInstantHasNoEffect() {
        List<BookInput> market = market(20);
        market.add(4, market.get(3));
        assertThat(run(execution(20), market, new SplittableRandom(1))).hasSize(21);
    }

    private static List<PortfolioSnapshot> run(
            List<BookInput> execution, List<BookInput> market, SplittableRandom random) {
        Books books = new Books(PortfolioConfig.defaults());
        List<PortfolioSnapshot> snapshots = new ArrayList<>();
        int told = 0;
        int closed = 0;
        while (told < execution.size() || closed < market.size()) {
            boolean fromExecution =
                    closed == market.size() || told < execution.size() && random.nextBoolean();
            BookInput next = fromExecution ? execution.get(told++) : market.get(closed++);
            for (BookEffect effect : books.apply(next)) {
                if (effect instanceof BookEffect.Valued(var _, var snapshot)) {
                    snapshots.add(snapshot);
                }
            }
        }
        assertThat(books.inputs()).isEqualTo(execution.size() + market.size());
        return snapshots;
    }

    private static List<BookInput> execution(int hours) {
        List<BookInput> inputs = new ArrayList<>();
        inputs.add(new BookInput.Opened(T0, List.of(Money.usd("10000"))));
        for (int hour = 1; hour <= hours; hour++) {
            ClientOrderId id = new ClientOrderId("o" + hour);
            OpenOrder order =
                    new OpenOrder(id, BTC, Side.BUY, Quantity.of("1"), Price.of("99"), List.of());
            inputs.add(new BookInput.OrderOpen(order));
            if (hour % 3 == 0) {
                inputs.add(new BookInput.OrderOver(id));
            }
            inputs.add(new BookInput.Settled(hour(hour)));
        }
        return inputs;
    }

    private static List<BookInput> market(int hours) {
        List<BookInput> inputs = new ArrayList<>();
        for (int hour = 1; hour <= hours; hour++) {
            inputs.add(
                    new BookInput.Closed(
                            hour(hour), new TreeMap<>(Map.of(BTC, Price.of("10" + hour)))));
        }
        return inputs;
    }
}
