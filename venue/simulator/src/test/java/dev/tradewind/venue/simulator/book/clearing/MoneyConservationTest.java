// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.BookListener;
import dev.tradewind.venue.simulator.book.OpenOrder;
import dev.tradewind.venue.simulator.book.OrderBook;
import dev.tradewind.venue.simulator.book.PriceProtection;
import dev.tradewind.venue.simulator.book.RandomCommands;
import dev.tradewind.venue.simulator.book.fast.FastOrderBook;
import dev.tradewind.venue.simulator.book.log.EventJournal;
import dev.tradewind.venue.simulator.book.log.EventKind;
import dev.tradewind.venue.simulator.book.plain.PlainOrderBook;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, money would come from nowhere or go there, or a hold would outlive its order.
class MoneyConservationTest {

    private static final Asset ETH = new Asset("ETH");
    private static final int COMMANDS = 4_000;
    private static final BigDecimal MAKER = new BigDecimal("0.0025");
    private static final BigDecimal TAKER = new BigDecimal("0.0040");
    private static final Instrument INSTRUMENT =
            new Instrument(
                    Symbol.parse("ETH-USD"),
                    Price.of("0.01"),
                    Quantity.of("0.001"),
                    Quantity.of("0.001"),
                    Money.usd("1"),
                    true);

    private final ProductUnits units = new ProductUnits(INSTRUMENT);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void moneyIsConservedAndHoldsAreWhatOpenOrdersNeed(long seed) {
        Venue fast = new Venue(listener -> new FastOrderBook(PriceProtection.OTHER, listener));
        Venue plain = new Venue(listener -> new PlainOrderBook(PriceProtection.OTHER, listener));
        RandomCommands forFast = new RandomCommands(seed, 30);
        RandomCommands forPlain = new RandomCommands(seed, 30);
        for (int command = 0; command < COMMANDS; command++) {
            long before = fast.journal.last();
            forFast.next(fast.book);
            forPlain.next(plain.book);
            assertThat(fast.journal.after(before, 999))
                    .as("command %d, seed %d", command, seed)
                    .isEqualTo(plain.journal.after(before, 999));
            fast.check();
        }
        assertThat(fast.journal.after(0, COMMANDS * 9))
                .anyMatch(event -> event.kind() == EventKind.TRADED)
                .anyMatch(event -> event.kind() == EventKind.DECREMENTED);
        assertThat(fast.ledger.fees(Asset.USD)).isPositive();
    }

    private final class Venue {

        private final Ledger ledger = new Ledger(List.of(INSTRUMENT));
        private final EventJournal journal = new EventJournal(1 << 14);
        private final ClearedBook book;

        Venue(Function<BookListener, OrderBook> bare) {
            for (int customer = 0; customer < RandomCommands.OWNERS; customer++) {
                int owner = ledger.open();
                ledger.deposit(owner, Asset.USD, new BigDecimal("2000"));
                ledger.deposit(owner, ETH, new BigDecimal("2"));
            }
            FeeTiers fees = new FeeTiers(FeeSchedule.flat(MAKER, TAKER));
            book = new ClearedBook(INSTRUMENT, ledger, fees, journal, bare);
        }

        void check() {
            assertThat(ledger.sum(Asset.USD)).isZero();
            assertThat(ledger.sum(ETH)).isZero();
            List<OpenOrder> open = book.orders();
            for (int each = 0; each < RandomCommands.OWNERS; each++) {
                int owner = RandomCommands.FIRST_OWNER + each;
                assertThat(ledger.balance(owner, Asset.USD).reserved())
                        .isEqualByComparingTo(sum(open, owner, Side.BUY));
                assertThat(ledger.balance(owner, ETH).reserved())
                        .isEqualByComparingTo(sum(open, owner, Side.SELL));
                assertThat(ledger.balance(owner, Asset.USD).available()).isNotNegative();
                assertThat(ledger.balance(owner, ETH).available()).isNotNegative();
            }
        }

        private BigDecimal sum(List<OpenOrder> open, int owner, Side side) {
            return open.stream()
                    .filter(order -> order.owner() == owner && order.side() == side)
                    .map(order -> side == Side.BUY ? cost(order) : lots(order))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private BigDecimal cost(OpenOrder order) {
            BigDecimal rate = order.postOnly() ? MAKER : TAKER;
            return units.price(order.price())
                    .value()
                    .multiply(lots(order))
                    .multiply(BigDecimal.ONE.add(rate));
        }

        private BigDecimal lots(OpenOrder order) {
            return units.quantity(order.lots()).value();
        }
    }
}
