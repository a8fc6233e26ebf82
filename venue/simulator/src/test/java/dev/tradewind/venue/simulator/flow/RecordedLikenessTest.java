// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.order.Side;
import dev.tradewind.testkit.WithRecordings;
import dev.tradewind.venue.simulator.book.BookLevel;
import dev.tradewind.venue.simulator.replay.Level2Csv;
import dev.tradewind.venue.simulator.replay.RebuiltBook;
import dev.tradewind.venue.simulator.replay.RecordedGrid;
import dev.tradewind.venue.simulator.replay.RecordedMessage;
import dev.tradewind.venue.simulator.replay.Recordings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If this failed, costs found on the generated books would say nothing about real ones.
class RecordedLikenessTest {

    private static final int UPDATES_BETWEEN_LOOKS = 50;

    /// Spread and what rests within 10 basis points of the middle on an average side, one value for
    /// each look.
    private record Looks(List<Double> spreadBps, List<Double> depth, List<Integer> levels) {

        Looks() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        double spread(double quantile) {
            return quantile(spreadBps, quantile);
        }

        double depth(double quantile) {
            return quantile(depth, quantile);
        }

        private static double quantile(List<Double> values, double quantile) {
            return values.stream().sorted().toList().get((int) (quantile * values.size()));
        }
    }

    @WithRecordings
    @ParameterizedTest
    @CsvSource({"BTC", "ETH"})
    void isAsTightAndAsDeepAsTheRecordedBooks(String base) {
        Looks recorded = recorded("binance_" + base + "-USDT_l2.csv.gz", base + "-USDT");
        Looks generated = generated(base + "-USD");

        assertThat(generated.spread(0.5) / recorded.spread(0.5)).isBetween(0.5, 3.0);
        assertThat(generated.depth(0.5) / recorded.depth(0.5)).isBetween(0.5, 2.0);
        assertThat(generated.depth(0.05) / recorded.depth(0.05)).isBetween(0.4, 2.5);
        assertThat(generated.depth(0.95) / recorded.depth(0.95)).isBetween(0.4, 2.5);
    }

    @ParameterizedTest
    @CsvSource({
        "BTC-USD, 0.01, 1, 1000000, 8000000",
        "ETH-USD, 0.1, 1, 500000, 5000000",
        "SOL-USD, 1, 3, 200000, 2000000",
        "ADA-USD, 0.5, 3, 50000, 800000",
        "LINK-USD, 1, 4, 50000, 800000",
        "LTC-USD, 0.5, 3, 50000, 800000",
    })
    void hasSpreadDepthAndManyLevels(
            String product, double median, double nearlyAll, double least, double most) {
        Looks looks = generated(product);

        assertThat(looks.spread(0.5)).isPositive().isLessThan(median);
        assertThat(looks.spread(0.95)).isLessThan(nearlyAll);
        assertThat(looks.depth(0.05)).isGreaterThan(least);
        assertThat(looks.depth(0.95)).isLessThan(most);
        assertThat(looks.levels()).allSatisfy(each -> assertThat(each).isGreaterThan(90));
    }

    @Test
    void growsAwayFromTheTouch() {
        FlowRun run = new FlowRun(3, 5, "BTC-USD").pass(Duration.ofMinutes(5));

        double near = run.door(0).depth(Side.BUY, 2);
        double wider = run.door(0).depth(Side.BUY, 20);
        double wide = run.door(0).depth(Side.BUY, 100);
        assertThat(wider).isGreaterThan(4 * near);
        assertThat(wide).isGreaterThan(2 * wider);
    }

    private static Looks generated(String product) {
        FlowRun run = new FlowRun(3, 5, product);
        Looks looks = new Looks();
        for (int look = 0; look < 200; look++) {
            BareDoor door = run.pass(Duration.ofMillis(3_300)).door(0);
            looks.spreadBps().add(door.spreadBps());
            looks.depth().add((door.depth(Side.BUY, 10) + door.depth(Side.SELL, 10)) / 2);
            looks.levels().add(door.levels(Side.BUY).size());
            looks.levels().add(door.levels(Side.SELL).size());
        }
        return looks;
    }

    private static Looks recorded(String file, String product) {
        Symbol symbol = Symbol.parse(product);
        Instrument grid = Recordings.read(file, lines -> RecordedGrid.of(symbol, lines));
        return Recordings.read(file, lines -> looks(new Level2Csv(file, grid, lines), grid));
    }

    private static Looks looks(Iterator<RecordedMessage> messages, Instrument grid) {
        RebuiltBook book = new RebuiltBook();
        Looks looks = new Looks();
        int updates = 0;
        while (messages.hasNext()) {
            RecordedMessage message = messages.next();
            if (message instanceof RecordedMessage.Snapshot snapshot) {
                book.apply(snapshot);
            }
            if (message instanceof RecordedMessage.Update update) {
                book.apply(update);
                updates++;
                if (book.isCurrent() && updates % UPDATES_BETWEEN_LOOKS == 0) {
                    look(book, grid, looks);
                }
            }
        }
        return looks;
    }

    private static void look(RebuiltBook book, Instrument grid, Looks looks) {
        double bid = book.best(Side.BUY);
        double ask = book.best(Side.SELL);
        double middle = (bid + ask) / 2;
        looks.spreadBps().add((ask - bid) / middle * 10_000);
        double value = depth(book, Side.BUY, middle) + depth(book, Side.SELL, middle);
        double tickLot = grid.tickSize().value().multiply(grid.lotSize().value()).doubleValue();
        looks.depth().add(value * tickLot / 2);
    }

    private static double depth(RebuiltBook book, Side side, double middle) {
        return book.levels(side, Integer.MAX_VALUE).stream()
                .filter(level -> Math.abs(level.price() - middle) <= middle / 1_000)
                .mapToDouble(RecordedLikenessTest::value)
                .sum();
    }

    private static double value(BookLevel level) {
        return (double) level.price() * level.lots();
    }
}
