// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.MarketEvent;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.OrderEvent;
import dev.tradewind.venue.SubmitResult;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.VenueOrder;
import dev.tradewind.venue.VenueStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// If this failed, something above would have to know which venue it trades at.
@Timeout(120)
public abstract class VenueConformance {

    private static final BigDecimal DEPOSIT = new BigDecimal("10000");
    private static final Quantity SIZE = Quantity.of("0.02");
    private static final int MANY = 1_000;
    private static final Duration LONG = Duration.ofSeconds(20);

    private OpenVenue venue;

    /// Opens a venue of its own for each behaviour.
    protected abstract OpenVenue open() throws Exception;

    @BeforeEach
    void opens() throws Exception {
        venue = open();
    }

    @AfterEach
    void closes() {
        venue.close();
    }

    @Test
    @DisplayName("V01 names itself, its market and its time")
    void namesItselfItsMarketAndItsTime() {
        VenueStatus status = venue.market().status();
        assertThat(status.venue()).isNotBlank();
        assertThat(status.market()).isNotBlank();
        assertThat(status.simulated()).isTrue();
        assertThat(venue.market().status().market()).isEqualTo(status.market());
        assertThat(venue.market().status().time()).isAfterOrEqualTo(status.time());
    }

    @Test
    @DisplayName("V02 lists its products sorted, with a grid and minima")
    void listsItsProductsSortedWithAGridAndMinima() {
        List<Instrument> instruments = venue.market().instruments();
        assertThat(instruments).extracting(Instrument::symbol).isSorted().contains(venue.symbol());
        assertThat(instruments).allMatch(each -> each.lotSize().isPositive());
        assertThat(instruments).allMatch(each -> each.minNotional().isPositive());
        assertThat(instrument().tradable()).isTrue();
    }

    @Test
    @DisplayName("V03 tells history in order, within what was asked, and closed bars only")
    void tellsHistoryInOrderWithinWhatWasAskedAndClosedBarsOnly() {
        VenueStatus status = venue.market().status();
        Timeframe timeframe = status.timeframe();
        Instant from = timeframe.openOf(status.time()).minus(timeframe.length().multipliedBy(9));
        List<Bar> bars = venue.market().history(venue.symbol(), timeframe, from, Instant.MAX);
        Instant now = venue.market().status().time();
        assertThat(bars).extracting(Bar::openTime).isSorted().doesNotHaveDuplicates();
        assertThat(bars).allMatch(bar -> !bar.openTime().isBefore(from));
        assertThat(bars).allMatch(bar -> !bar.closeTime(timeframe).isAfter(now));
    }

    @Test
    @DisplayName("V04 numbers market events upwards, and the same event alike, however it is read")
    void numbersMarketEventsUpwardsAndTheSameEventAlikeHoweverItIsRead() {
        long before = marketPlace();
        venue.moveOn();
        venue.moveOn();
        List<Numbered<MarketEvent>> whole = venue.market().marketEvents(before, MANY, LONG);
        assertThat(whole).extracting(Numbered::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(whole.getFirst().sequence()).isGreaterThan(before);
        List<Numbered<MarketEvent>> parts = new ArrayList<>();
        long cursor = before;
        while (parts.size() < whole.size()) {
            parts.addAll(venue.market().marketEvents(cursor, 1, LONG));
            cursor = parts.getLast().sequence();
        }
        assertThat(parts).isEqualTo(whole);
    }

    @Test
    @DisplayName("V05 tells the bars of an instant before its end")
    void tellsTheBarsOfAnInstantBeforeItsEnd() {
        long before = marketPlace();
        venue.moveOn();
        Instant last = Instant.MIN;
        for (Numbered<MarketEvent> each : venue.market().marketEvents(before, MANY, LONG)) {
            switch (each.event()) {
                case MarketEvent.BarClosed(var bar) -> assertThat(bar.closeTime()).isAfter(last);
                case MarketEvent.InstantClosed(var _, Instant close) -> {
                    assertThat(close).isAfter(last);
                    last = close;
                }
            }
        }
        assertThat(last).isNotEqualTo(Instant.MIN);
    }

    @Test
    @DisplayName("V06 goes on with the market after a restart where its reader is")
    void goesOnWithTheMarketAfterARestartWhereItsReaderIs() {
        long before = marketPlace();
        venue.moveOn();
        List<Numbered<MarketEvent>> told = venue.market().marketEvents(before, MANY, LONG);
        venue.restart();
        assertThat(venue.market().marketEvents(before, told.size(), LONG)).isEqualTo(told);
    }

    @Test
    @DisplayName("V07 shows an order it took with the very terms that were sent")
    void showsAnOrderItTookWithTheVeryTermsThatWereSent() {
        OrderRequest request = resting("a");
        SubmitResult result = venue.orders().submit(request);
        VenueOrder order = venue.orders().order(request.clientOrderId()).orElseThrow();
        assertThat(result).isEqualTo(new SubmitResult.Accepted(order.venueOrderId()));
        assertThat(order.request()).isEqualTo(request);
        assertThat(order.state()).isEqualTo(OrderState.OPEN);
        assertThat(venue.orders().openOrders()).containsExactly(order);
    }

    @Test
    @DisplayName("V08 makes one order of the same client order id sent twice")
    void makesOneOrderOfTheSameClientOrderIdSentTwice() {
        SubmitResult first = venue.orders().submit(resting("a"));
        assertThat(venue.orders().submit(resting("a"))).isEqualTo(first);
        assertThat(venue.orders().openOrders()).hasSize(1);
    }

    @Test
    @DisplayName("V09 finds orders of before a restart, and has none under an id never sent")
    void findsOrdersOfBeforeARestartAndHasNoneUnderAnIdNeverSent() {
        assertThat(venue.orders().submit(resting("a"))).isInstanceOf(SubmitResult.Accepted.class);
        venue.restart();
        assertThat(venue.orders().order(new ClientOrderId("a"))).isPresent();
        assertThat(venue.orders().order(new ClientOrderId("never"))).isEmpty();
        assertThat(venue.orders().fills(new ClientOrderId("never"))).isEmpty();
        assertThat(venue.orders().cancel(new ClientOrderId("never"))).isFalse();
    }

    @Test
    @DisplayName("V10 refuses what cannot be, with a stable code, and keeps nothing of it")
    void refusesWhatCannotBeWithAStableCodeAndKeepsNothingOfIt() {
        BigDecimal tick = instrument().tickSize().value();
        Price offGrid = new Price(venue.low().value().add(tick.movePointLeft(1)));
        assertRefused(order("p", SIZE, offGrid, false), "INVALID_PRICE_PRECISION");
        assertRefused(order("f", Quantity.of("100000"), venue.low(), false), "INSUFFICIENT_FUND");
        assertThat(venue.orders().openOrders()).isEmpty();
        assertThat(quote().reserved()).isEqualByComparingTo("0");
    }

    @Test
    @DisplayName("V11 holds the money of an order that rests and frees it with the cancel")
    void holdsTheMoneyOfAnOrderThatRestsAndFreesItWithTheCancel() {
        assertThat(venue.orders().submit(resting("a"))).isInstanceOf(SubmitResult.Accepted.class);
        BigDecimal notional = venue.low().value().multiply(SIZE.value());
        assertThat(quote().reserved()).isGreaterThanOrEqualTo(notional);
        assertThat(quote().total()).isEqualByComparingTo(DEPOSIT);
        assertThat(venue.orders().cancel(new ClientOrderId("a"))).isTrue();
        assertThat(venue.orders().cancel(new ClientOrderId("a"))).isFalse();
        assertThat(quote()).isEqualTo(new VenueBalance(quoteAsset(), DEPOSIT, BigDecimal.ZERO));
        assertThat(venue.orders().openOrders()).isEmpty();
        assertThat(venue.orders().order(new ClientOrderId("a")).orElseThrow().state())
                .isEqualTo(OrderState.CANCELLED);
    }

    @Test
    @DisplayName("V12 fills what meets the market, and its balances move by just that")
    void fillsWhatMeetsTheMarketAndItsBalancesMoveByJustThat() {
        assertThat(venue.orders().submit(taking("a"))).isInstanceOf(SubmitResult.Accepted.class);
        venue.moveOn();
        List<Fill> fills = venue.orders().fills(new ClientOrderId("a"));
        assertThat(fills).isNotEmpty();
        assertThat(fills).extracting(Fill::entryId).doesNotHaveDuplicates();
        BigDecimal bought = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        for (Fill fill : fills) {
            bought = bought.add(fill.quantity().value());
            paid = paid.add(fill.price().times(fill.quantity(), quoteAsset()).amount());
            paid = paid.add(fill.fee().amount());
            assertThat(fill.fee().amount()).isPositive();
        }
        VenueOrder order = venue.orders().order(new ClientOrderId("a")).orElseThrow();
        assertThat(order.filled().value()).isEqualByComparingTo(bought);
        assertThat(order.state()).isIn(OrderState.FILLED, OrderState.CANCELLED);
        assertThat(balance(venue.symbol().base()).total()).isEqualByComparingTo(bought);
        assertThat(quote())
                .isEqualTo(new VenueBalance(quoteAsset(), DEPOSIT.subtract(paid), BigDecimal.ZERO));
    }

    @Test
    @DisplayName("V13 tells orders in their order: taken, filled by exact rows, ended")
    void tellsOrdersInTheirOrderTakenFilledByExactRowsEnded() {
        long before = orderPlace();
        assertThat(venue.orders().submit(taking("a"))).isInstanceOf(SubmitResult.Accepted.class);
        assertThat(venue.orders().submit(resting("b"))).isInstanceOf(SubmitResult.Accepted.class);
        assertThat(venue.orders().cancel(new ClientOrderId("b"))).isTrue();
        venue.moveOn();
        List<Numbered<OrderEvent>> events = orderEvents(before);
        assertThat(events).extracting(Numbered::sequence).isSorted().doesNotHaveDuplicates();
        List<String> ofA = told(events, "a");
        assertThat(ofA.getFirst()).isEqualTo("accepted");
        List<String> rows =
                venue.orders().fills(new ClientOrderId("a")).stream().map(Fill::entryId).toList();
        assertThat(ofA.subList(1, 1 + rows.size())).isEqualTo(rows);
        assertThat(told(events, "b")).containsExactly("accepted", "cancelled");
    }

    @Test
    @DisplayName("V14 tells the time only when everything before it is told")
    void tellsTheTimeOnlyWhenEverythingBeforeItIsTold() {
        long before = orderPlace();
        venue.moveOn();
        assertThat(venue.orders().submit(taking("a"))).isInstanceOf(SubmitResult.Accepted.class);
        venue.moveOn();
        venue.moveOn();
        Instant told = Instant.MIN;
        for (Numbered<OrderEvent> each : orderEvents(before)) {
            if (each.event() instanceof OrderEvent.TimeAdvanced(Instant time)) {
                assertThat(time).isAfter(told);
                told = time;
            } else if (each.event() instanceof OrderEvent.Filled(Fill fill)) {
                assertThat(fill.time()).isAfter(told);
            }
        }
        assertThat(told).isNotEqualTo(Instant.MIN);
    }

    @Test
    @DisplayName("V15 tells the same again to whoever has not confirmed it")
    void tellsTheSameAgainToWhoeverHasNotConfirmedIt() {
        long before = orderPlace();
        assertThat(venue.orders().submit(resting("a"))).isInstanceOf(SubmitResult.Accepted.class);
        List<Numbered<OrderEvent>> once = venue.events().orderEvents(before, 1, LONG);
        assertThat(once).hasSize(1);
        assertThat(venue.events().orderEvents(before, 1, LONG)).isEqualTo(once);
    }

    @Test
    @DisplayName("V16 loses nothing over a restart, and repeats nothing without its key")
    void losesNothingOverARestartAndRepeatsNothingWithoutItsKey() {
        long before = orderPlace();
        assertThat(venue.orders().submit(taking("a"))).isInstanceOf(SubmitResult.Accepted.class);
        venue.moveOn();
        venue.restart();
        List<String> rows =
                venue.orders().fills(new ClientOrderId("a")).stream().map(Fill::entryId).toList();
        List<String> told = told(orderEvents(before), "a").stream().filter(rows::contains).toList();
        assertThat(told).isEqualTo(rows);
    }

    @Test
    @DisplayName("V17 refuses a post-only order that would take")
    void refusesAPostOnlyOrderThatWouldTake() {
        venue.moveOn();
        assertRefused(order("a", SIZE, venue.high(), true), "INVALID_LIMIT_PRICE_POST_ONLY");
    }

    @Test
    @DisplayName("V18 refuses an order whose end is past")
    void refusesAnOrderWhoseEndIsPast() {
        venue.moveOn();
        Instant past = venue.market().status().time().minusSeconds(1);
        OrderRequest request =
                new OrderRequest(
                        new ClientOrderId("a"),
                        venue.symbol(),
                        Side.BUY,
                        SIZE,
                        venue.low(),
                        TimeInForce.GTD,
                        false,
                        past);
        assertRefused(request, "END_TIME_IS_IN_THE_PAST");
    }

    @Test
    @DisplayName("V19 tells the rates of the account")
    void tellsTheRatesOfTheAccount() {
        BigDecimal maker = venue.orders().feeRates().makerFraction();
        BigDecimal taker = venue.orders().feeRates().takerFraction();
        assertThat(maker).isBetween(BigDecimal.ZERO, taker);
        assertThat(taker).isLessThan(new BigDecimal("0.05"));
    }

    private void assertRefused(OrderRequest request, String code) {
        assertThat(venue.orders().submit(request))
                .isInstanceOfSatisfying(
                        SubmitResult.Rejected.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
        assertThat(venue.orders().order(request.clientOrderId())).isEmpty();
    }

    private static List<String> told(List<Numbered<OrderEvent>> events, String id) {
        List<String> told = new ArrayList<>();
        ClientOrderId asked = new ClientOrderId(id);
        for (Numbered<OrderEvent> each : events) {
            switch (each.event()) {
                case OrderEvent.Accepted accepted when accepted.clientOrderId().equals(asked) ->
                        told.add("accepted");
                case OrderEvent.Filled(Fill fill) when fill.clientOrderId().equals(asked) ->
                        told.add(fill.entryId());
                case OrderEvent.Cancelled cancelled when cancelled.clientOrderId().equals(asked) ->
                        told.add("cancelled");
                case OrderEvent.Expired expired when expired.clientOrderId().equals(asked) ->
                        told.add("expired");
                case OrderEvent.Accepted _,
                        OrderEvent.Filled _,
                        OrderEvent.Cancelled _,
                        OrderEvent.Expired _,
                        OrderEvent.TimeAdvanced _ -> {}
            }
        }
        return told;
    }

    private List<Numbered<OrderEvent>> orderEvents(long after) {
        List<Numbered<OrderEvent>> events = new ArrayList<>();
        long cursor = after;
        List<Numbered<OrderEvent>> page = venue.events().orderEvents(cursor, MANY, Duration.ZERO);
        while (!page.isEmpty()) {
            events.addAll(page);
            cursor = page.getLast().sequence();
            page = venue.events().orderEvents(cursor, MANY, Duration.ZERO);
        }
        return events;
    }

    private long orderPlace() {
        List<Numbered<OrderEvent>> told = orderEvents(0);
        return told.isEmpty() ? 0 : told.getLast().sequence();
    }

    /// The place of a reader who has been told everything so far.
    private long marketPlace() {
        long place = 0;
        List<Numbered<MarketEvent>> page = venue.market().marketEvents(place, MANY, Duration.ZERO);
        while (!page.isEmpty()) {
            place = page.getLast().sequence();
            page = venue.market().marketEvents(place, MANY, Duration.ZERO);
        }
        return place;
    }

    private OrderRequest resting(String id) {
        return order(id, SIZE, venue.low(), false);
    }

    private OrderRequest taking(String id) {
        return new OrderRequest(
                new ClientOrderId(id),
                venue.symbol(),
                Side.BUY,
                SIZE,
                venue.high(),
                TimeInForce.IOC,
                false,
                null);
    }

    private OrderRequest order(String id, Quantity size, Price limit, boolean postOnly) {
        return new OrderRequest(
                new ClientOrderId(id),
                venue.symbol(),
                Side.BUY,
                size,
                limit,
                TimeInForce.GTC,
                postOnly,
                null);
    }

    private Instrument instrument() {
        return venue.market().instruments().stream()
                .filter(each -> each.symbol().equals(venue.symbol()))
                .findFirst()
                .orElseThrow();
    }

    private Asset quoteAsset() {
        return venue.symbol().quote();
    }

    private VenueBalance quote() {
        return balance(quoteAsset());
    }

    private VenueBalance balance(Asset asset) {
        return venue.orders().balances().stream()
                .filter(each -> each.asset().equals(asset))
                .findFirst()
                .orElseThrow();
    }
}
