// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.coinbase.edge.FakeTransport;
import dev.tradewind.coinbase.edge.Payloads;
import dev.tradewind.coinbase.edge.StreamPayloads;
import dev.tradewind.coinbase.rest.Call;
import dev.tradewind.coinbase.stream.MessageReader;
import dev.tradewind.coinbase.stream.StreamEvent;
import dev.tradewind.coinbase.stream.StreamInbox;
import dev.tradewind.coinbase.time.MarketTime;
import dev.tradewind.coinbase.wire.WireReader;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.venue.MarketKind;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.OrderEvent;
import dev.tradewind.venue.OrderFeed;
import dev.tradewind.venue.VenueException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If this failed, a fill would be booked twice or never, or an instant would be called settled
/// before it is.
class CoinbaseOrderFeedTest {

    private static final String LIST = "/orders/historical/batch";
    private static final String FILLS = "/orders/historical/fills";
    private static final Instant T0 = Instant.parse("2026-11-22T08:00:30Z");
    private static final Duration SOON = Duration.ofMillis(1);

    private final FakeTransport venue = new FakeTransport();
    private final MessageReader reader = new MessageReader(new WireReader(venue.oddities));
    private final MarketTime time = new MarketTime();
    private final StreamInbox inbox = new StreamInbox(1_000);
    private OrderFeed feed = feed(inbox);
    private long cursor;

    private OrderFeed feed(StreamInbox from) {
        MarketScope scope =
                new MarketScope(
                        List.of(), Timeframe.ONE_MINUTE, Duration.ZERO, MarketKind.GENERATED);
        return TestPorts.of(venue, time, scope, 100).orderFeed(from);
    }

    @BeforeEach
    void opensTheStreamOfAnEmptyAccount() {
        venue.answers(LIST, Payloads.orders()).answers(FILLS, Payloads.fills());
        opens(inbox);
    }

    private void opens(StreamInbox stream) {
        hears(stream, new StreamEvent.Opened());
        beats(stream, T0);
    }

    private void hears(StreamInbox stream, StreamEvent event) {
        assertThat(stream.add(event)).isTrue();
    }

    private void beats(StreamInbox stream, Instant at) {
        time.hear(at);
        String beat =
                StreamPayloads.heartbeat(1)
                        .replaceFirst("\"timestamp\":\"[^\"]*\"", "\"timestamp\":\"" + at + "\"");
        hears(stream, new StreamEvent.Told(reader.read(beat)));
    }

    private void changes(String status, String filled) {
        hears(
                inbox,
                new StreamEvent.Told(
                        reader.read(
                                StreamPayloads.user(
                                        2,
                                        "update",
                                        StreamPayloads.userOrder("v-1", "tw-1", status, filled)))));
    }

    private void shows(String... fills) {
        venue.forget(FILLS).answers(FILLS, Payloads.fills(fills));
    }

    private String told(Duration wait) {
        List<Numbered<OrderEvent>> events = feed.orderEvents(cursor, 100, wait);
        assertThat(events).allMatch(each -> each.sequence() > cursor);
        assertThat(events).extracting(Numbered::sequence).isSorted().doesNotHaveDuplicates();
        if (!events.isEmpty()) {
            cursor = events.getLast().sequence();
        }
        return events.stream().map(each -> told(each.event())).collect(Collectors.joining(" "));
    }

    private static String told(OrderEvent event) {
        return switch (event) {
            case OrderEvent.Accepted accepted -> "accepted:" + accepted.clientOrderId();
            case OrderEvent.Filled(var fill) -> fill.entryId() + ":" + fill.quantity();
            case OrderEvent.Cancelled cancelled -> "cancelled:" + cancelled.reason();
            case OrderEvent.Expired _ -> "expired";
            case OrderEvent.TimeAdvanced(Instant at) -> "time:" + at;
        };
    }

    @Test
    void beginsWithThePresentOfTheMarket() {
        assertThat(told(SOON)).isEqualTo("time:2026-11-22T08:00:30Z");
        assertThat(told(SOON)).isEmpty();
        beats(inbox, T0.plusSeconds(29));
        assertThat(told(SOON)).isEmpty();
        beats(inbox, T0.plusSeconds(31));
        assertThat(told(SOON)).isEqualTo("time:2026-11-22T08:01:00Z");
    }

    @Test
    void makesExactRowsOfSumsAndTellsTheEndAfterThem() {
        assertThat(told(SOON)).startsWith("time:");
        changes("OPEN", "0");
        assertThat(told(SOON)).isEqualTo("accepted:tw-1");
        shows(
                Payloads.fill("e-2", "v-1", "0.0004", "0.2"),
                Payloads.fill("e-1", "v-1", "0.0006", "0.3"));
        changes("CANCELLED", "0.001");
        assertThat(told(SOON)).isEqualTo("e-1:0.0006 e-2:0.0004 cancelled:no reason told");
        changes("CANCELLED", "0.001");
        changes("OPEN", "0.0006");
        assertThat(told(Duration.ZERO)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FILLED,''",
        "EXPIRED,' expired'",
        "CANCELLED,' cancelled:no reason told'",
        "FAILED,' cancelled:failed at the venue: no reason told'"
    })
    void tellsEveryEnd(String status, String end) {
        assertThat(told(SOON)).startsWith("time:");
        shows(Payloads.fill("e-1", "v-1", "0.001", "0.3"));
        changes(status, "0.001");
        assertThat(told(SOON)).isEqualTo("accepted:tw-1 e-1:0.001" + end);
    }

    @Test
    void holdsTheTimeBackWhileAnnouncedFillsAreNotShown() {
        assertThat(told(SOON)).startsWith("time:");
        changes("OPEN", "0.0006");
        beats(inbox, T0.plusSeconds(31));
        assertThat(told(SOON)).isEqualTo("accepted:tw-1");
        assertThat(told(SOON)).isEmpty();
        shows(Payloads.fill("e-1", "v-1", "0.0006", "0.3"));
        assertThat(told(SOON)).isEqualTo("e-1:0.0006 time:2026-11-22T08:01:00Z");
    }

    @Test
    void saysWhyTheTimeStandsStill() {
        assertThat(told(SOON)).startsWith("time:");
        changes("OPEN", "0.0006");
        assertThat(told(SOON)).isEqualTo("accepted:tw-1");
        venue.time.advance(Duration.ofSeconds(11));
        assertThatThrownBy(() -> told(SOON))
                .isInstanceOf(VenueException.OutcomeUnknown.class)
                .hasMessageContaining("v-1");
    }

    @Test
    void asksTheAccountForWhatTheStreamDidNotTell() {
        assertThat(told(SOON)).startsWith("time:");
        venue.forget(LIST)
                .answers(LIST, Payloads.orders(Payloads.order("v-1", "tw-1", "OPEN", "0.0004")));
        shows(Payloads.fill("e-1", "v-1", "0.0004", "0.3"));
        assertThat(told(SOON)).isEmpty();
        assertThat(told(Duration.ZERO)).isEqualTo("accepted:tw-1 e-1:0.0004");
        hears(inbox, new StreamEvent.Gap(4, 6));
        venue.forget(LIST)
                .answers(LIST, Payloads.orders())
                .answers(
                        "/orders/historical/v-1",
                        "{\"order\":" + Payloads.order("v-1", "tw-1", "CANCELLED", "0.001") + "}");
        shows(
                Payloads.fill("e-2", "v-1", "0.0006", "0.3"),
                Payloads.fill("e-1", "v-1", "0.0004", "0.3"));
        assertThat(told(SOON)).isEqualTo("e-2:0.0006 cancelled:User requested cancel");
    }

    @Test
    void tellsAFillOfAnOrderThatNobodyHasAnnounced() {
        assertThat(told(SOON)).startsWith("time:");
        shows(Payloads.fill("e-1", "v-7", "0.0004", "0.3"));
        venue.answers(
                "/orders/historical/v-7",
                "{\"order\":" + Payloads.order("v-7", "tw-7", "FILLED", "0.0004") + "}");
        assertThat(told(Duration.ZERO)).isEqualTo("accepted:tw-7 e-1:0.0004");
    }

    @Test
    void tellsALateFillOfAnOrderThatHasEnded() {
        assertThat(told(SOON)).startsWith("time:");
        changes("CANCELLED", "0");
        assertThat(told(SOON)).isEqualTo("accepted:tw-1 cancelled:no reason told");
        shows(Payloads.fill("e-1", "v-1", "0.0004", "0.3"));
        changes("CANCELLED", "0.0004");
        assertThat(told(SOON)).isEqualTo("e-1:0.0004");
    }

    @Test
    void doesNotBookARowThatTakesBackAndDoesNotWaitForItForever() {
        assertThat(told(SOON)).startsWith("time:");
        shows(Payloads.fill("e-1", "v-1", "0.0004", "0.3").replace("\"FILL\"", "\"REVERSAL\""));
        changes("CANCELLED", "0.0004");
        assertThat(told(SOON)).isEqualTo("accepted:tw-1 cancelled:no reason told");
    }

    @Test
    void goesOnInANewProcessFromWhereItsReaderIs() {
        assertThat(told(SOON)).startsWith("time:");
        beats(inbox, T0.plusSeconds(31));
        assertThat(told(SOON)).startsWith("time:");
        StreamInbox second = new StreamInbox(1_000);
        opens(second);
        beats(second, T0.plusSeconds(95));
        feed = feed(second);
        venue.calls.clear();
        venue.forget(LIST)
                .answers(
                        LIST,
                        Payloads.orders(Payloads.order("v-1", "tw-1", "CANCELLED", "0.0004")));
        shows(Payloads.fill("e-1", "v-1", "0.0004", "0.3"));
        assertThat(told(SOON))
                .isEqualTo(
                        "accepted:tw-1 e-1:0.0004 cancelled:User requested cancel"
                                + " time:2026-11-22T08:02:00Z");
        assertThat(venue.callsOf(FILLS).getFirst().query())
                .contains(new Call.Parameter("start_sequence_timestamp", "2026-11-22T07:01:01Z"));
        assertThat(venue.callsOf(LIST).getFirst().query())
                .anyMatch(each -> each.value().startsWith("2026-11-21T08:01:01"));
    }

    @Test
    void isUnavailableBeforeItsStreamIsOpen() {
        feed = feed(new StreamInbox(10));
        venue.time.advance(Duration.ofSeconds(1));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> told(Duration.ZERO))
                .isInstanceOf(VenueException.Unavailable.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void tellsWhatItHasBeforeItTellsOfTrouble() {
        assertThat(told(SOON)).startsWith("time:");
        changes("OPEN", "0");
        hears(inbox, new StreamEvent.Lost("gone"));
        venue.forget(LIST);
        assertThat(told(SOON)).isEqualTo("accepted:tw-1");
        assertThatThrownBy(() -> told(SOON)).isInstanceOf(VenueException.class);
        venue.answers(LIST, Payloads.orders());
        venue.answers(
                "/orders/historical/v-1",
                "{\"order\":" + Payloads.order("v-1", "tw-1", "OPEN", "0") + "}");
        assertThat(told(SOON)).isEmpty();
    }
}
