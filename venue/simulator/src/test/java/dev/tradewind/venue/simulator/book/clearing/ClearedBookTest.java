// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.clearing;

import static dev.tradewind.model.order.Side.BUY;
import static dev.tradewind.model.order.Side.SELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.simulator.book.OrderChange;
import dev.tradewind.venue.simulator.book.OrderTicket;
import dev.tradewind.venue.simulator.book.PriceProtection;
import dev.tradewind.venue.simulator.book.ProductStatus;
import dev.tradewind.venue.simulator.book.RejectReason;
import dev.tradewind.venue.simulator.book.fast.FastOrderBook;
import dev.tradewind.venue.simulator.book.log.EventJournal;
import dev.tradewind.venue.simulator.book.log.EventKind;
import dev.tradewind.venue.simulator.book.log.LoggedEvent;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, an order would go in without its money, or a trade would settle to the wrong cent.
class ClearedBookTest {

    private static final Asset ETH = new Asset("ETH");
    private static final Instrument INSTRUMENT =
            new Instrument(
                    Symbol.parse("ETH-USD"),
                    Price.of("0.01"),
                    Quantity.of("0.001"),
                    Quantity.of("0.002"),
                    Money.usd("1"),
                    true);

    /// Makes the ledger's units of USD finer than the product needs.
    private static final Instrument OTHER =
            new Instrument(
                    Symbol.parse("XLM-USD"),
                    Price.of("0.000001"),
                    Quantity.of("0.00000001"),
                    Quantity.of("1"),
                    Money.usd("1"),
                    true);

    private final Ledger ledger = new Ledger(List.of(INSTRUMENT, OTHER));
    private final FeeTiers fees = new FeeTiers(FeeSchedule.COINBASE);
    private final EventJournal journal = new EventJournal(1 << 10);
    private final ClearedBook book =
            new ClearedBook(
                    INSTRUMENT,
                    ledger,
                    fees,
                    journal,
                    listener -> new FastOrderBook(new PriceProtection(200), listener));
    private final ProductUnits units = new ProductUnits(INSTRUMENT);
    private final OrderTicket ticket = new OrderTicket();
    private final int ann = account("1000", "0");
    private final int bob = account("0", "2");

    @Test
    void holdsWhatAnOrderMayCostAndGivesItBack() {
        place(buy(1, ann, "100.00", "2"));
        place(sell(2, bob, "200.00", "1.5"));

        assertThat(usd(ann)).isEqualTo(balance("798.2", "201.8"));
        assertThat(eth(bob)).isEqualTo(new VenueBalance(ETH, number("0.5"), number("1.5")));

        book.cancel(1, ann, 0);
        book.cancel(2, bob, 0);
        assertThat(usd(ann)).isEqualTo(balance("1000", "0"));
        assertThat(eth(bob)).isEqualTo(new VenueBalance(ETH, number("2"), number("0")));
    }

    @Test
    void settlesATradeWithTheFeesOfBothSides() {
        place(sell(1, bob, "100.00", "1").postOnly());
        place(buy(2, ann, "101.00", "2"));

        assertThat(usd(bob)).isEqualTo(balance("99.5", "0"));
        assertThat(eth(ann)).isEqualTo(new VenueBalance(ETH, number("1"), number("0")));
        assertThat(usd(ann)).isEqualTo(balance("797.191", "101.909"));
        assertThat(ledger.fees(Asset.USD)).isEqualByComparingTo("1.4");
        assertThat(ledger.sum(Asset.USD)).isZero();
        assertThat(ledger.sum(ETH)).isZero();
        assertThat(book.trades()).isEqualTo(1);
        assertThat(book.volume()).isEqualTo(1_000);
        assertThat(book.ahead(2)).isZero();
    }

    @Test
    void rejectsWhatItsOwnerCannotPay() {
        place(buy(1, ann, "100.00", "9.911"));
        place(sell(2, bob, "100.00", "2.001"));
        place(buy(3, ann, "100.00", "9.91"));
        place(buy(4, ann, "1.00", "1"));

        assertThat(rejections())
                .containsExactly(
                        RejectReason.INSUFFICIENT_FUND,
                        RejectReason.INSUFFICIENT_FUND,
                        RejectReason.INSUFFICIENT_FUND);
    }

    @Test
    void rejectsWhatIsTooSmallTooLargeOrThereAlready() {
        place(sell(1, bob, "100.00", "1"));
        place(sell(1, bob, "100.00", "1"));
        place(sell(2, bob, "100.00", "0.001"));
        place(sell(3, bob, "499.99", "0.002"));
        place(ticket.of(4, ann).limit(BUY, 1L << 40, 1L << 40));
        place(ticket.of(5, ann).marketByQuote(BUY, 99_999));
        place(ticket.of(6, ann).market(SELL, 9));

        assertThat(rejections())
                .containsExactly(
                        RejectReason.DUPLICATE_CLIENT_ORDER_ID,
                        RejectReason.INVALID_BASE_SIZE_TOO_SMALL,
                        RejectReason.INVALID_QUOTE_SIZE_TOO_SMALL,
                        RejectReason.INVALID_BASE_SIZE_TOO_LARGE,
                        RejectReason.INVALID_QUOTE_SIZE_TOO_SMALL,
                        RejectReason.INVALID_NO_LIQUIDITY);
    }

    @Test
    void spendsABudgetFeeIncluded() {
        place(sell(1, bob, "100.00", "2"));
        place(ticket.of(2, ann).marketByQuote(BUY, budget("100.90")));

        assertThat(eth(ann).available()).isEqualByComparingTo("1");
        assertThat(usd(ann)).isEqualTo(balance("899.1", "0"));
    }

    @Test
    void holdsAMarketOrderAtItsProtection() {
        place(sell(1, bob, "100.00", "1"));
        place(ticket.of(2, ann).market(BUY, 9_800));
        place(ticket.of(3, ann).market(BUY, 1_500));

        assertThat(rejections()).containsExactly(RejectReason.INSUFFICIENT_FUND);
        assertThat(eth(ann).available()).isEqualByComparingTo("1");
        assertThat(usd(ann)).isEqualTo(balance("899.1", "0"));
    }

    @Test
    void editsWithinWhatItsOwnerCanPay() {
        place(buy(1, ann, "100.00", "5"));
        place(sell(2, bob, "100.00", "1"));

        book.edit(OrderChange.limit(1, ann, 10_000, 9_900), 0);
        book.edit(OrderChange.limit(1, ann, 10_000, 10_000), 0);
        book.edit(OrderChange.limit(1, ann, 0, 10_000), 0);
        book.edit(OrderChange.limit(1, ann, 1L << 40, 1L << 40), 0);
        book.edit(OrderChange.limit(1, bob, 10_000, 10), 0);
        book.edit(OrderChange.limit(9, bob, 10_000, 10), 0);

        assertThat(reasons(EventKind.REFUSED))
                .containsExactly(
                        RejectReason.INSUFFICIENT_FUND,
                        RejectReason.INVALID_EDITED_PRICE,
                        RejectReason.INSUFFICIENT_FUND,
                        RejectReason.CALLER_ID_MISMATCH,
                        RejectReason.ORDER_NOT_FOUND);
        assertThat(usd(ann)).isEqualTo(balance("1.49", "898.01"));
    }

    @Test
    void givesBackWhatIsLeftOfOrdersThatEndByThemselves() {
        place(buy(1, ann, "100.00", "1").until(50));
        place(buy(2, ann, "100.00", "1"));
        int carol = account("0", "1");
        ledger.deposit(ann, ETH, BigDecimal.ONE);
        place(sell(3, ann, "100.00", "0.5"));
        place(sell(4, carol, "300.00", "1"));
        book.advance(50);
        book.changeStatus(ProductStatus.DELISTED, 60);

        assertThat(usd(ann)).isEqualTo(balance("1000", "0"));
        assertThat(eth(ann).reserved()).isZero();
        assertThat(eth(carol).reserved()).isZero();
        assertThat(journal.after(0, 99)).last().matches(event -> event.time() == 60);
    }

    @Test
    void fixesTheRateWhenTheOrderComesIn() {
        int rich = account("1000000", "0");
        int seller = account("0", "1000");
        place(buy(1, rich, "100.00", "1").postOnly());
        place(sell(2, seller, "200.00", "200"));
        place(buy(3, rich, "200.00", "200"));
        book.advance(Duration.ofHours(1).toNanos());
        BigDecimal before = ledger.fees(Asset.USD);

        book.place(sell(4, seller, "100.00", "1"), Duration.ofHours(1).toNanos());

        assertThat(fees.rates(seller).tier()).isEqualTo("10k");
        assertThat(ledger.fees(Asset.USD).subtract(before)).isEqualByComparingTo("0.9");
    }

    @Test
    void turnsDecimalsIntoTicksAndLotsOnlyWhereTheyAreWhole() {
        assertThat(units.ticks(Price.of("12.34"))).hasValue(1_234);
        assertThat(units.ticks(Price.of("12.345"))).isEmpty();
        assertThat(units.lots(Quantity.of("0.0005"))).isEmpty();
        assertThat(units.lots(Quantity.of("100000000000000000000"))).isEmpty();
        assertThat(units.budget(Money.usd("1"))).hasValue(100_000);
        assertThat(units.price(1_234)).isEqualTo(Price.of("12.34"));
        assertThat(units.quantity(5)).isEqualTo(Quantity.of("0.005"));
        assertThatIllegalArgumentException().isThrownBy(() -> units.budget(Money.of("1", ETH)));
    }

    @Test
    void knowsItsCustomersAndAssets() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> place(buy(1, 1, "100.00", "1")))
                .withMessageContaining("owner");
        assertThatIllegalArgumentException().isThrownBy(() -> place(buy(1, 99, "100.00", "1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.balance(ann, new Asset("DOGE")));
    }

    private int account(String usd, String eth) {
        int owner = ledger.open();
        if (number(usd).signum() > 0) {
            ledger.deposit(owner, Asset.USD, number(usd));
        }
        if (number(eth).signum() > 0) {
            ledger.deposit(owner, ETH, number(eth));
        }
        return owner;
    }

    private void place(OrderTicket filledIn) {
        book.place(filledIn, 0);
    }

    private OrderTicket buy(long order, int owner, String price, String quantity) {
        return ticket.of(order, owner).limit(BUY, ticks(price), lots(quantity));
    }

    private OrderTicket sell(long order, int owner, String price, String quantity) {
        return ticket.of(order, owner).limit(SELL, ticks(price), lots(quantity));
    }

    private long ticks(String price) {
        return units.ticks(Price.of(price)).orElseThrow();
    }

    private long lots(String quantity) {
        return units.lots(Quantity.of(quantity)).orElseThrow();
    }

    private long budget(String usd) {
        return units.budget(Money.usd(usd)).orElseThrow();
    }

    private List<RejectReason> rejections() {
        return reasons(EventKind.REJECTED);
    }

    private List<RejectReason> reasons(EventKind kind) {
        return journal.after(0, 999).stream()
                .filter(event -> event.kind() == kind)
                .map(LoggedEvent::detail)
                .map(reason -> RejectReason.values()[reason.intValue()])
                .toList();
    }

    private VenueBalance usd(int owner) {
        return ledger.balance(owner, Asset.USD);
    }

    private VenueBalance eth(int owner) {
        return ledger.balance(owner, ETH);
    }

    private static VenueBalance balance(String available, String reserved) {
        return new VenueBalance(Asset.USD, number(available), number(reserved));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
