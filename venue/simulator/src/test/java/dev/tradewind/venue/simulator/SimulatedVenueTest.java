// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator;

import static dev.tradewind.venue.simulator.Venues.BTC;
import static dev.tradewind.venue.simulator.Venues.bar;
import static dev.tradewind.venue.simulator.Venues.flatBar;
import static dev.tradewind.venue.simulator.Venues.hour;
import static dev.tradewind.venue.simulator.Venues.id;
import static dev.tradewind.venue.simulator.Venues.ioc;
import static dev.tradewind.venue.simulator.Venues.noBar;
import static dev.tradewind.venue.simulator.Venues.order;
import static dev.tradewind.venue.simulator.Venues.postOnly;
import static dev.tradewind.venue.simulator.Venues.until;
import static dev.tradewind.venue.simulator.Venues.venue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.LiquidityRole;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.OrderEvent;
import dev.tradewind.venue.SubmitResult;
import dev.tradewind.venue.VenueBalance;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, paper results would come from a venue kinder than any real one.
class SimulatedVenueTest {

    private final SimulatedVenue venue = venue();

    @Test
    void fillsAMarketableOrderAtTheNextOpenWithSpreadAndSlippage() {
        venue.submit(ioc("a", Side.BUY, "0.1", "51000"));
        venue.advance(bar(1, "50100", "50200", "50000", "50150"));

        Fill fill = onlyFill("a");
        assertThat(fill.price()).isEqualTo(Price.of("50125.05"));
        assertThat(fill.role()).isEqualTo(LiquidityRole.TAKER);
        assertThat(fill.fee()).isEqualTo(Money.usd("45.112545"));
        assertThat(fill.time()).isEqualTo(hour(1));
        assertThat(state("a")).isEqualTo(OrderState.FILLED);
        assertThat(total(Asset.USD)).isEqualByComparingTo("4942.382455");
        assertThat(total(BTC.base())).isEqualByComparingTo("0.1");
    }

    @Test
    void sellsAtTheNextOpenLessSpreadAndSlippage() {
        holdOneTenth();
        venue.submit(ioc("s", Side.SELL, "0.1", "49000"));
        venue.advance(flatBar(2, "50001.01"));

        assertThat(onlyFill("s").price()).isEqualTo(Price.of("49976"));
    }

    @Test
    void cancelsAMarketableOrderWhoseLimitIsNotReached() {
        venue.submit(ioc("a", Side.BUY, "0.1", "50000"));
        venue.advance(flatBar(1, "50000"));

        assertThat(state("a")).isEqualTo(OrderState.CANCELLED);
        assertThat(venue.fills(id("a"))).isEmpty();
        assertThat(available(Asset.USD)).isEqualByComparingTo("10000");
    }

    @Test
    void cancelsWhatTheVolumeCapLeavesOfAMarketableOrder() {
        venue.submit(ioc("a", Side.BUY, "0.1", "51000"));
        venue.advance(bar(1, "50000", "50000", "50000", "50000", "0.3"));

        assertThat(onlyFill("a").quantity()).isEqualTo(Quantity.of("0.03"));
        assertThat(state("a")).isEqualTo(OrderState.CANCELLED);
        assertThat(available(Asset.USD)).isEqualByComparingTo(total(Asset.USD));
    }

    @Test
    void sharesTheVolumeOfABarAmongItsOrders() {
        venue.submit(ioc("a", Side.BUY, "0.02", "51000"));
        venue.submit(ioc("b", Side.BUY, "0.02", "51000"));
        venue.advance(bar(1, "50000", "50000", "50000", "50000", "0.3"));

        assertThat(onlyFill("a").quantity()).isEqualTo(Quantity.of("0.02"));
        assertThat(onlyFill("b").quantity()).isEqualTo(Quantity.of("0.01"));
    }

    @Test
    void fillsAllOrNothingOfAFillOrKillOrder() {
        venue.submit(order("a", Side.BUY, "0.04", "51000", TimeInForce.FOK, false));
        venue.submit(order("b", Side.BUY, "0.03", "51000", TimeInForce.FOK, false));
        venue.advance(bar(1, "50000", "50000", "50000", "50000", "0.3"));

        assertThat(state("a")).isEqualTo(OrderState.CANCELLED);
        assertThat(state("b")).isEqualTo(OrderState.FILLED);
    }

    @Test
    void doesNotFillARestingOrderAtATouch() {
        venue.submit(postOnly("a", Side.BUY, "0.1", "49000"));
        venue.advance(bar(1, "50000", "50000", "49000", "50000"));

        assertThat(state("a")).isEqualTo(OrderState.OPEN);
    }

    @Test
    void fillsARestingOrderAtItsLimitWhenTradedThroughByATick() {
        venue.submit(postOnly("a", Side.BUY, "0.1", "49000"));
        venue.advance(bar(1, "50000", "50000", "48999.99", "50000"));

        Fill fill = onlyFill("a");
        assertThat(fill.price()).isEqualTo(Price.of("49000"));
        assertThat(fill.role()).isEqualTo(LiquidityRole.MAKER);
        assertThat(fill.fee()).isEqualTo(Money.usd("24.5"));
    }

    @Test
    void fillsARestingSaleWhenTheBarTradesAboveIt() {
        holdOneTenth();
        venue.submit(postOnly("s", Side.SELL, "0.1", "51000"));
        venue.advance(bar(2, "50000", "51000", "50000", "50000"));
        assertThat(state("s")).isEqualTo(OrderState.OPEN);
        venue.advance(bar(3, "50000", "51000.01", "50000", "50000"));

        assertThat(onlyFill("s").price()).isEqualTo(Price.of("51000"));
    }

    @Test
    void fillsARestingOrderOverSeveralBars() {
        venue.submit(postOnly("a", Side.BUY, "0.1", "49000"));
        venue.advance(bar(1, "50000", "50000", "48000", "50000", "0.4"));
        assertThat(state("a")).isEqualTo(OrderState.PARTIAL);
        assertThat(venue.openOrders()).hasSize(1);
        venue.advance(bar(2, "50000", "50000", "48000", "50000", "9"));

        assertThat(venue.fills(id("a")))
                .extracting(Fill::quantity)
                .containsExactly(Quantity.of("0.04"), Quantity.of("0.06"));
        assertThat(venue.openOrders()).isEmpty();
    }

    @Test
    void takesWithAnOrdinaryLimitAndLetsTheRestWait() {
        venue.submit(order("a", Side.BUY, "0.1", "50100", TimeInForce.GTC, false));
        venue.advance(bar(1, "50000", "50050", "50000", "50040", "0.5"));

        assertThat(onlyFill("a").role()).isEqualTo(LiquidityRole.TAKER);
        assertThat(state("a")).isEqualTo(OrderState.PARTIAL);
        venue.advance(bar(2, "50200", "50300", "50000", "50200", "10"));
        assertThat(venue.fills(id("a")).getLast().role()).isEqualTo(LiquidityRole.MAKER);
        assertThat(venue.fills(id("a")).getLast().price()).isEqualTo(Price.of("50100"));
    }

    @Test
    void expiresAnOrderAtTheCloseOfItsLastBar() {
        venue.submit(until(hour(1), "a", Side.BUY, "0.1", "49000"));
        venue.submit(until(hour(1), "b", Side.BUY, "0.01", "48000"));
        venue.advance(bar(1, "50000", "50000", "48500", "50000"));

        assertThat(state("a")).isEqualTo(OrderState.FILLED);
        assertThat(state("b")).isEqualTo(OrderState.EXPIRED);
    }

    @Test
    void doesNotFillAnOrderThatEndsWithinTheBar() {
        venue.submit(until(hour(1).minus(Duration.ofMinutes(1)), "a", Side.BUY, "0.1", "49000"));
        venue.advance(bar(1, "50000", "50000", "48500", "50000"));

        assertThat(state("a")).isEqualTo(OrderState.EXPIRED);
        assertThat(available(Asset.USD)).isEqualByComparingTo("10000");
    }

    @Test
    void letsOrdersRestAndCancelsTakersWhereAProductHasNoBar() {
        venue.submit(postOnly("a", Side.BUY, "0.01", "49000"));
        venue.submit(ioc("b", Side.BUY, "0.01", "51000"));
        venue.advance(noBar(1));

        assertThat(state("a")).isEqualTo(OrderState.OPEN);
        assertThat(state("b")).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void treatsTheSameClientOrderIdAsOneOrder() {
        SubmitResult first = venue.submit(ioc("a", Side.BUY, "0.01", "51000"));
        SubmitResult second = venue.submit(ioc("a", Side.BUY, "0.01", "51000"));
        venue.advance(flatBar(1, "50000"));
        SubmitResult third = venue.submit(ioc("a", Side.BUY, "0.01", "51000"));

        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
        venue.advance(flatBar(2, "50000"));
        assertThat(venue.fills(id("a"))).hasSize(1);
    }

    @Test
    void reservesWhatAnOrderMayCostAndGivesItBack() {
        venue.submit(postOnly("a", Side.BUY, "0.1", "49000"));
        assertThat(available(Asset.USD)).isEqualByComparingTo("5075.5");
        venue.submit(order("b", Side.BUY, "0.1", "49000", TimeInForce.GTC, false));
        assertThat(available(Asset.USD)).isEqualByComparingTo("131.4");

        assertThat(venue.cancel(id("a"))).isTrue();
        assertThat(venue.cancel(id("a"))).isFalse();
        assertThat(venue.cancel(id("unknown"))).isFalse();
        assertThat(available(Asset.USD)).isEqualByComparingTo("5055.9");
    }

    @Test
    void refusesWhatBreaksTheRulesOfTheVenue() {
        assertRejected(ioc("a", Side.BUY, "0.1", "50000.001"), "INVALID_PRICE_PRECISION");
        assertRejected(ioc("a", Side.BUY, "0.000000001", "50000"), "INVALID_SIZE_PRECISION");
        assertRejected(ioc("a", Side.BUY, "0.00001", "50000"), "INVALID_QUOTE_SIZE_TOO_SMALL");
        assertRejected(ioc("a", Side.BUY, "1", "50000"), "INSUFFICIENT_FUND");
        assertRejected(ioc("a", Side.SELL, "0.1", "50000"), "INSUFFICIENT_FUND");
        assertRejected(postOnly("a", Side.BUY, "0.1", "50010"), "INVALID_LIMIT_PRICE_POST_ONLY");
        assertRejected(postOnly("a", Side.SELL, "0.1", "49990"), "INVALID_LIMIT_PRICE_POST_ONLY");
        assertRejected(until(hour(0), "a", Side.BUY, "0.1", "49000"), "END_TIME_IS_IN_THE_PAST");
        assertThat(venue.openOrders()).isEmpty();
        assertThat(venue.orderEvents(0, 10, Duration.ZERO)).isEmpty();
    }

    @Test
    void refusesAProductWithoutAMarket() {
        SimulatedVenue empty =
                SimulatedVenue.open(
                        VenueConfig.defaults(Money.usd("1")), Venues.INSTRUMENTS, hour(0));
        SimulatedVenue other =
                SimulatedVenue.open(VenueConfig.defaults(Money.usd("1")), List.of(), hour(0));

        assertThat(code(empty.submit(ioc("a", Side.BUY, "0.1", "50000"))))
                .isEqualTo("UNTRADABLE_PRODUCT");
        assertThat(code(other.submit(ioc("a", Side.BUY, "0.1", "50000"))))
                .isEqualTo("INVALID_PRODUCT_ID");
    }

    @Test
    void tellsWhatHappenedInOrder() {
        venue.submit(postOnly("rest", Side.BUY, "0.01", "49000"));
        venue.submit(until(hour(1), "end", Side.BUY, "0.01", "40000"));
        venue.submit(ioc("take", Side.BUY, "0.01", "51000"));
        venue.submit(ioc("late", Side.BUY, "0.01", "50000"));
        venue.advance(bar(1, "50000", "50000", "48000", "50000"));

        assertThat(venue.orderEvents(4, 100, Duration.ZERO))
                .extracting(Numbered::event)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Filled", "Filled", "Expired", "Cancelled", "TimeAdvanced");
        assertThat(venue.orderEvents(4, 2, Duration.ZERO))
                .extracting(Numbered::sequence)
                .containsExactly(5L, 6L);
        assertThat(venue.orderEvents(8, 100, Duration.ZERO))
                .containsExactly(new Numbered<>(9, new OrderEvent.TimeAdvanced(hour(1))));
    }

    @Test
    void forgetsEventsThatAreKeptElsewhere() {
        venue.advance(flatBar(1, "50000"));
        venue.advance(flatBar(2, "50000"));
        venue.forgetEvents(1);

        assertThat(venue.orderEvents(0, 100, Duration.ZERO))
                .containsExactly(new Numbered<>(2, new OrderEvent.TimeAdvanced(hour(2))));
    }

    @Test
    void chargesLessOnceTheTrailingVolumeIsHigherAndMoreAgainWhenItIsOld() {
        assertThat(venue.feeRates().tier()).isEqualTo("Intro");
        holdOneTenth();
        venue.submit(ioc("s", Side.SELL, "0.1", "49000"));
        venue.advance(flatBar(2, "50100"));

        assertThat(venue.feeRates().tier()).isEqualTo("10k");
        venue.advance(flatBar(2 + 30 * 24, "50000"));
        assertThat(venue.feeRates().tier()).isEqualTo("Intro");
    }

    @Test
    void neverGoesBackInTime() {
        venue.advance(flatBar(1, "50000"));

        assertThatIllegalArgumentException().isThrownBy(() -> venue.advance(flatBar(1, "50000")));
    }

    private void holdOneTenth() {
        venue.submit(ioc("hold", Side.BUY, "0.1", "51000"));
        venue.advance(flatBar(1, "50000"));
    }

    private Fill onlyFill(String name) {
        List<Fill> fills = venue.fills(id(name));
        assertThat(fills).hasSize(1);
        return fills.getFirst();
    }

    private OrderState state(String name) {
        return venue.order(id(name)).orElseThrow().state();
    }

    private BigDecimal total(Asset asset) {
        return balance(asset).total();
    }

    private BigDecimal available(Asset asset) {
        return balance(asset).available();
    }

    private VenueBalance balance(Asset asset) {
        return venue.balances().stream()
                .filter(each -> each.asset().equals(asset))
                .findFirst()
                .orElseThrow();
    }

    private void assertRejected(OrderRequest request, String code) {
        assertThat(code(venue.submit(request))).isEqualTo(code);
    }

    private static String code(SubmitResult result) {
        return result instanceof SubmitResult.Rejected rejected ? rejected.code() : "accepted";
    }
}
