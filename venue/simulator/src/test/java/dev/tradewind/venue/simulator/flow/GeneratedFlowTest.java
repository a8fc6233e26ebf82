// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.OrderTicket;
import dev.tradewind.venue.simulator.book.ProductStatus;
import dev.tradewind.venue.simulator.generator.GeneratedMarket;
import dev.tradewind.venue.simulator.market.ProductGrid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, the same seed would not be the same market, or customers could not trade in it.
class GeneratedFlowTest {

    private static final int CUSTOMER = 9;
    private static final long ORDER = 1L << 40;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void isTheSameForTheSameSeed() {
        FlowRun first = new FlowRun(7, 3, "BTC-USD", "ETH-USD").pass(MINUTE.multipliedBy(10));
        FlowRun again = new FlowRun(7, 3, "BTC-USD", "ETH-USD");
        for (int minute = 0; minute < 10; minute++) {
            again.pass(MINUTE);
        }
        FlowRun other = new FlowRun(8, 3, "BTC-USD", "ETH-USD").pass(MINUTE.multipliedBy(10));

        assertThat(first.door(0).trades).isGreaterThan(500);
        for (int product = 0; product < 2; product++) {
            assertThat(again.door(product).digest).isEqualTo(first.door(product).digest);
            assertThat(again.door(product).book().stateHash())
                    .isEqualTo(first.door(product).book().stateHash());
            assertThat(other.door(product).digest).isNotEqualTo(first.door(product).digest);
        }
    }

    @Test
    void followsThePathOfTheGeneratedBars() {
        FlowRun run = new FlowRun(7, 3, "ADA-USD", "SOL-USD");
        GeneratedMarket path = new GeneratedMarket(7, FlowRun.FIRST_OPEN);

        for (int hour = 3; hour < 6; hour++) {
            run.pass(Duration.ofHours(1));
            Instant open = FlowRun.FIRST_OPEN.plus(Duration.ofHours(hour));
            for (int product = 0; product < 2; product++) {
                BareDoor door = run.door(product);
                Symbol symbol = door.instrument().symbol();
                Bar bar = path.bars(symbol, open, open.plusNanos(1)).getFirst();
                double close =
                        bar.close()
                                .value()
                                .divide(door.instrument().tickSize().value())
                                .doubleValue();
                assertThat(door.middle()).isCloseTo(close, within(close * 5e-4));
                assertThat((double) door.lastPrice()).isCloseTo(close, within(close * 1e-3));
            }
        }
    }

    @Test
    void neverHasAnOrderRefusedNorABookCrossed() {
        FlowRun run = new FlowRun(11, 0, "LINK-USD", "LTC-USD");
        for (int step = 0; step < 300; step++) {
            run.pass(Duration.ofSeconds(2));
            for (int product = 0; product < 2; product++) {
                assertThat(run.door(product).bestBid()).isPositive();
                assertThat(run.door(product).bestAsk()).isGreaterThan(run.door(product).bestBid());
            }
        }
        assertThat(run.door(0).rejected + run.door(1).rejected).isZero();
    }

    @Test
    void tradesWithCustomersOnTheWaySoonAndWithOthersInTheirTurn() {
        FlowRun run = new FlowRun(7, 3, "BTC-USD").pass(MINUTE);
        BareDoor door = run.door(0);

        long high = Math.round(door.middle() * 1.001);
        place(door, ORDER, Side.BUY, high, 100_000_000_000L);
        assertThat(door.bestBid()).isEqualTo(high);
        run.pass(Duration.ofSeconds(5));
        assertThat(door.isOpen(ORDER)).isFalse();

        place(door, ORDER + 1, Side.BUY, door.bestBid(), 100_000);
        long ahead = door.book().ahead(ORDER + 1);
        assertThat(ahead).isPositive();
        run.pass(MINUTE.multipliedBy(10));
        assertThat(door.isOpen(ORDER + 1)).isFalse();
    }

    @Test
    void bringsBackWhatACustomerTook() {
        FlowRun run = new FlowRun(7, 3, "BTC-USD").pass(MINUTE);
        BareDoor door = run.door(0);
        double before = door.depth(Side.SELL, 10);

        place(door, ORDER, Side.BUY, door.bestAsk() * 1002 / 1000, 30_000_000_000L);
        door.cancel(CUSTOMER - 2, ORDER);
        assertThat(door.depth(Side.SELL, 10)).isLessThan(0.1 * before);
        run.pass(Duration.ofSeconds(30));
        assertThat(door.depth(Side.SELL, 10)).isGreaterThan(0.6 * before);
    }

    @Test
    void pausesWhileTheProductTakesNoOrders() {
        FlowRun run = new FlowRun(7, 3, "BTC-USD").pass(MINUTE);
        BareDoor door = run.door(0);
        door.book().changeStatus(ProductStatus.CANCEL_ONLY, door.time);
        long orders = door.orders;
        run.pass(MINUTE);
        assertThat(door.orders).isEqualTo(orders);

        door.book().changeStatus(ProductStatus.ONLINE, door.time);
        run.pass(MINUTE);
        assertThat(door.orders).isGreaterThan(orders);
        assertThat(door.rejected).isZero();
    }

    @Test
    void beginsWithinAnHourAndHasNothingToDoBefore() {
        Instant start = FlowRun.FIRST_OPEN.plusSeconds(5_000).plusNanos(7);
        GeneratedFlow flow = new GeneratedFlow(path(), start);
        BareDoor door = new BareDoor(ProductGrid.of(Symbol.parse("ETH-USD"), List.of()));

        assertThat(flow.next()).isEqualTo(start.getEpochSecond() * 1_000_000_000L + 7);
        door.time = flow.next();
        flow.act(List.of(door));
        assertThat(door.bestAsk() - door.bestBid()).isPositive();
        assertThat(flow.next()).isGreaterThan(door.time);
    }

    @Test
    void refusesTimesAndProductsThatItDoesNotHave() {
        Instant open = FlowRun.FIRST_OPEN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeneratedPath(1, open.plusSeconds(1), open.plusSeconds(9)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeneratedPath(1, open, open.minus(Duration.ofHours(1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeneratedFlow(path(), open.minusSeconds(1)));
        BareDoor door = new BareDoor(ProductGrid.of(Symbol.parse("XRP-USD"), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeneratedFlow(path(), open).act(List.of(door)))
                .withMessageContaining("XRP-USD");
    }

    private static GeneratedPath path() {
        return new GeneratedPath(1, FlowRun.FIRST_OPEN, FlowRun.FIRST_OPEN);
    }

    private static void place(BareDoor door, long order, Side side, long price, long lots) {
        door.book()
                .place(new OrderTicket().of(order, CUSTOMER).limit(side, price, lots), door.time);
    }
}
