// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.execution.InternalCross;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.LiquidityRole;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.model.portfolio.BotPosition;
import dev.tradewind.model.portfolio.OpenOrder;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.portfolio.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// If this failed, positions, equity or P&L would differ from what was really traded.
class PortfolioEngineTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Symbol BTC = Symbol.parse("BTC-USD");
    private static final BotId A = new BotId("a");
    private static final BotId B = new BotId("b");
    private final PortfolioEngine engine = new PortfolioEngine(PortfolioConfig.defaults());

    @Test
    void valuesPositionsAtTheClose() {
        open("10000");
        buy("f1", "2", "100", "1", A);
        engine.mark(hours(1), close("110"));
        PortfolioSnapshot snapshot = engine.snapshot(hours(1));
        assertThat(snapshot.cash()).isEqualTo(Money.usd("9799"));
        assertThat(snapshot.equity()).isEqualTo(Money.usd("10019"));
        Position position = snapshot.position(BTC).orElseThrow();
        assertThat(position.averageEntryPrice()).isEqualTo(Price.of("100"));
        assertThat(position.marketValue()).isEqualTo(Money.usd("220"));
        assertThat(position.unrealizedPnl()).isEqualTo(Money.usd("19"));
    }

    @Test
    void realizesAtAverageCostNetOfBothFees() {
        open("10000");
        buy("f1", "1", "100", "1", A);
        buy("f2", "1", "200", "2", A);
        sell("f3", "1", "180", "1.5", A);
        engine.mark(hours(1), close("180"));
        assertThat(engine.realizedPnl()).isEqualTo(Money.usd("27"));
        BotPosition bot = engine.snapshot(hours(1)).botPosition(A, BTC).orElseThrow();
        assertThat(bot.realizedPnl()).isEqualTo(Money.usd("27"));
        assertThat(bot.fees()).isEqualTo(Money.usd("4.5"));
        assertThat(bot.entries()).isEqualTo(2);
        assertThat(bot.averageEntryPrice()).isEqualTo(Price.of("150"));
        assertThat(bot.lastFillPrice()).isEqualTo(Price.of("180"));
    }

    @Test
    void booksTheSameFillOnce() {
        open("10000");
        buy("f1", "1", "100", "1", A);
        assertThat(engine.book(fill("f1", Side.BUY, "1", "100", "1"), share(A, "1"))).isEmpty();
        assertThatThrownBy(() -> engine.book(fill("f1", Side.BUY, "2", "100", "1"), share(A, "2")))
                .hasMessageContaining("fill:f1 must stay as booked");
        assertThat(engine.balances()).containsEntry(new Asset("BTC"), btc("1"));
    }

    @Test
    void keepsABotThatIsFlatAndItsRoundTrip() {
        open("10000");
        buy("f1", "1", "100", "1", A);
        sell("f2", "1", "90", "1", A);
        engine.mark(hours(1), close("90"));
        BotPosition flat = engine.snapshot(hours(1)).botPosition(A, BTC).orElseThrow();
        assertThat(flat.quantity()).isEqualTo(Quantity.ZERO);
        assertThat(flat.averageEntryPrice()).isNull();
        assertThat(flat.openedAt()).isNull();
        assertThat(flat.entries()).isZero();
        assertThat(engine.snapshot(hours(1)).positions()).isEmpty();
        assertThat(engine.roundTrips())
                .singleElement()
                .satisfies(trip -> {
                    assertThat(trip.pnl()).isEqualTo(Money.usd("-12"));
                    assertThat(trip.fees()).isEqualTo(Money.usd("2"));
                    assertThat(trip.paid()).isEqualTo(Money.usd("100"));
                });
    }

    @Test
    void dividesFillAndFeeAmongBots() {
        open("10000");
        assertThat(
                        engine.book(
                                fill("f1", Side.BUY, "3", "100", "0.00000001"),
                                List.of(
                                        new BotShare(A, Quantity.of("1")),
                                        new BotShare(B, Quantity.of("2")))))
                .isPresent();
        assertThat(engine.attribution())
                .extracting(BotAttribution::fees)
                .containsExactly(Money.usd("0"), Money.usd("0.00000001"));
        assertThatThrownBy(() -> engine.book(fill("f2", Side.BUY, "3", "1", "0"), share(A, "2")))
                .hasMessageContaining("shares must add up to 3");
    }

    @Test
    void crossesBotsWithoutChangingTheAccount() {
        open("10000");
        buy("f1", "1", "100", "1", A);
        Money before = engine.mark(hours(1), close("120")).equity();
        InternalCross cross =
                new InternalCross(
                        "x1", hours(1), BTC, Price.of("120"), share(B, "0.5"), share(A, "0.5"));
        assertThat(engine.cross(cross)).isPresent();
        assertThat(engine.cross(cross)).isEmpty();
        assertThat(engine.mark(hours(2), close("120")).equity()).isEqualTo(before);
        assertThat(engine.feesAvoided()).isEqualTo(Money.usd("0.6"));
        PortfolioSnapshot snapshot = engine.snapshot(hours(2));
        assertThat(snapshot.botPosition(A, BTC).orElseThrow().realizedPnl())
                .isEqualTo(Money.usd("9.5"));
        assertThat(snapshot.botPosition(B, BTC).orElseThrow().averageEntryPrice())
                .isEqualTo(Price.of("120"));
    }

    @Test
    void refusesToSellMoreThanABotHolds() {
        open("10000");
        buy("f1", "1", "100", "0", A);
        assertThatThrownBy(() -> sell("f2", "1", "100", "0", B))
                .hasMessageContaining("must not exceed the 0 BTC-USD held by b: 1");
        sell("f2", "1", "100", "0", A);
    }

    @Test
    void matchesLotsFirstInFirstOut() {
        open("10000");
        buy("f1", "1", "100", "1", A);
        buy("f2", "1", "200", "2", A);
        sell("f3", "1.5", "300", "3", A);
        assertThat(engine.openLots())
                .singleElement()
                .satisfies(lot -> {
                    assertThat(lot.entryId()).isEqualTo("f2");
                    assertThat(lot.quantity()).isEqualTo(Quantity.of("0.5"));
                    assertThat(lot.fee()).isEqualTo(Money.usd("1"));
                });
        assertThat(engine.closedLots())
                .extracting(ClosedLot::pnl)
                .containsExactly(Money.usd("197"), Money.usd("48"));
    }

    @Test
    void keepsOrdersThatCanStillFill() {
        open("10000");
        OpenOrder order =
                new OpenOrder(
                        new ClientOrderId("o1"),
                        BTC,
                        Side.BUY,
                        Quantity.of("1"),
                        Price.of("99"),
                        share(A, "1"));
        engine.orderUpdated(order);
        assertThat(engine.snapshot(START).openOrders()).containsExactly(order);
        engine.orderClosed(order.clientOrderId());
        assertThat(engine.snapshot(START).openOrders()).isEmpty();
    }

    @Test
    void tracksPeakDrawdownAndTheDayBefore() {
        open("1000");
        buy("f1", "1", "1000", "0", A);
        engine.mark(hours(1), close("1200"));
        engine.mark(hours(24), close("1100"));
        engine.mark(hours(25), close("900"));
        PortfolioSnapshot snapshot = engine.snapshot(hours(25));
        assertThat(snapshot.peakEquity()).isEqualTo(Money.usd("1200"));
        assertThat(snapshot.drawdownFraction()).isEqualByComparingTo("0.25");
        assertThat(snapshot.equityDayAgo()).isEqualTo(Money.usd("1200"));
        assertThat(engine.equityCurve()).hasSize(4);
    }

    @Test
    void doesNotMistakeTransfersForResults() {
        open("1000");
        buy("f1", "1", "1000", "0", A);
        engine.mark(hours(1), close("900"));
        ExternalTransfer deposit = new ExternalTransfer("t1", hours(1), Money.usd("900"));
        assertThat(engine.transfer(deposit)).isPresent();
        assertThat(engine.transfer(deposit)).isEmpty();
        engine.mark(hours(2), close("900"));
        PortfolioSnapshot snapshot = engine.snapshot(hours(2));
        assertThat(snapshot.equity()).isEqualTo(Money.usd("1800"));
        assertThat(snapshot.drawdownFraction()).isEqualByComparingTo("0.1");
        assertThat(snapshot.equityDayAgo()).isEqualTo(Money.usd("1900"));
    }

    @Test
    void letsACoinOwnedFromTheStartEnterAtItsFirstPrice() {
        engine.open(START, List.of(Money.usd("1000"), btc("2")));
        assertThat(engine.snapshot(START).equity()).isEqualTo(Money.usd("1000"));
        engine.mark(hours(1), close("500"));
        engine.mark(hours(2), close("450"));
        PortfolioSnapshot snapshot = engine.snapshot(hours(2));
        assertThat(snapshot.equity()).isEqualTo(Money.usd("1900"));
        assertThat(snapshot.peakEquity()).isEqualTo(Money.usd("2000"));
        assertThat(snapshot.botPosition(PortfolioEngine.UNASSIGNED, BTC)).isPresent();
        assertThat(engine.book(fill("f1", Side.SELL, "2", "450", "0"), List.of())).isPresent();
        assertThat(engine.realizedPnl()).isEqualTo(Money.usd("-100"));
    }

    @Test
    void answersOnlyForTheLastMark() {
        open("1000");
        engine.mark(hours(1), close("1"));
        assertThatThrownBy(() -> engine.snapshot(START)).hasMessageContaining("asOf must be");
        assertThatThrownBy(() -> engine.mark(START, close("1")))
                .hasMessageContaining("asOf must be after");
    }

    private void open(String cash) {
        engine.open(START, List.of(Money.usd(cash)));
    }

    private void buy(String id, String quantity, String price, String fee, BotId bot) {
        assertThat(engine.book(fill(id, Side.BUY, quantity, price, fee), share(bot, quantity)))
                .isPresent();
    }

    private void sell(String id, String quantity, String price, String fee, BotId bot) {
        assertThat(engine.book(fill(id, Side.SELL, quantity, price, fee), share(bot, quantity)))
                .isPresent();
    }

    private static Fill fill(String id, Side side, String quantity, String price, String fee) {
        return new Fill(
                id,
                new ClientOrderId("o-" + id),
                new VenueOrderId("v-" + id),
                BTC,
                side,
                Price.of(price),
                Quantity.of(quantity),
                Money.usd(fee),
                LiquidityRole.TAKER,
                START);
    }

    private static List<BotShare> share(BotId bot, String quantity) {
        return List.of(new BotShare(bot, Quantity.of(quantity)));
    }

    private static SortedMap<Symbol, Price> close(String price) {
        return new TreeMap<>(Map.of(BTC, Price.of(price)));
    }

    private static Money btc(String amount) {
        return Money.of(amount, new Asset("BTC"));
    }

    private static Instant hours(int count) {
        return START.plus(Duration.ofHours(count));
    }
}
