// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.coinbase.edge.FakeTransport;
import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.venue.VenueException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, an order could be sent twice, or one that is live could pass for one that was never sent.
class RestClientTest {

    private static final Call READ = Call.read(Priority.DATA, "/thing").with("a", "b c");
    private static final Call COMMAND = Call.command(Priority.ORDER, "/orders", "{}");

    private final FakeTransport venue = new FakeTransport();
    private final RestClient client = venue.client();

    @Test
    void repeatsAReadUntilItIsAnswered() {
        venue.answers("/thing", 503, "<html>busy</html>")
                .answers("/thing", 200, "")
                .answers("/thing", "{\"value\":\"x\"}");
        assertThat(client.ask(READ, RestClientTest::value)).isEqualTo("x");
        assertThat(venue.callsOf("/thing")).hasSize(3);
        assertThat(venue.time.instant()).isAfter(FakeTransport.START.plusMillis(300));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 408, 500, 502, 503, 504, 520, 199})
    void neverTakesNoAnswerForNotSentAndSendsACommandOnce(int status) {
        venue.answers("/orders", status, "<html>");
        assertThatThrownBy(() -> client.ask(COMMAND, RestClientTest::value))
                .isInstanceOf(VenueException.OutcomeUnknown.class)
                .hasMessage("POST /orders was answered " + status);
        assertThat(venue.callsOf("/orders")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty",
                "<html>|but a web page",
                "{\"value\":|is not JSON",
                "[]|not an object",
                "{\"other\":1}|lacks the field 'value'",
                "{\"value\":{}}|value is not text"
            })
    void isNotSureAfterAnAnswerThatCannotBeRead(String body, String words) {
        venue.answers("/orders", body);
        assertThatThrownBy(() -> client.ask(COMMAND, RestClientTest::value))
                .isInstanceOf(VenueException.OutcomeUnknown.class)
                .hasMessageContaining(words);
        assertThat(venue.callsOf("/orders")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{\"error\":\"INVALID_ARGUMENT\",\"message\":\"bad\"}|INVALID_ARGUMENT|bad",
                "403|{\"error\":\"PERMISSION_DENIED\",\"error_details\":\"scope\"}"
                        + "|PERMISSION_DENIED|scope",
                "404|{\"error\":\"unknown\",\"message\":\"not found\"}|NOT_FOUND|not found",
                "404|<html>|NOT_FOUND|NOT_FOUND",
                "400|{\"error\":{},\"message\":[1]}|HTTP_400|HTTP_400",
                "451|''|HTTP_451|HTTP_451"
            })
    void passesOnARefusalWithItsCode(int status, String body, String code, String words) {
        venue.answers("/thing", status, body);
        assertThatThrownBy(() -> client.ask(READ, RestClientTest::value))
                .isInstanceOfSatisfying(
                        VenueException.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code))
                .hasMessageEndingWith(words);
        assertThat(venue.callsOf("/thing")).hasSize(1);
    }

    @Test
    void signsAgainWithTheVenuesTimeAfterUnauthorized() {
        venue.answers("/thing", 401, "Unauthorized")
                .answers("/thing", "{\"value\":\"x\"}")
                .answers("/time", "{\"epochMillis\":\"1795334700000\"}");
        assertThat(client.ask(READ, RestClientTest::value)).isEqualTo("x");
        assertThat(venue.callsOf("/time")).hasSize(1);
        assertThat(venue.venueClock.skew()).isGreaterThan(Duration.ofMinutes(4));
        assertThat(payload(venue.tokens.getLast().orElseThrow()))
                .contains("\"uri\":\"GET api.coinbase.com/api/v3/brokerage/thing\"")
                .contains("\"nbf\":17953347");
        assertThat(venue.tokens.getFirst()).isNotEqualTo(venue.tokens.getLast());
    }

    @Test
    void declaresTheKeyDeadOnlyAfterSeveralTries() {
        venue.answers("/thing", 401, "Unauthorized").answers("/orders", 401, "Unauthorized");
        assertThatThrownBy(() -> client.ask(READ, RestClientTest::value))
                .isInstanceOfSatisfying(
                        VenueException.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("UNAUTHORIZED"));
        assertThat(venue.callsOf("/thing")).hasSize(4);
        assertThatThrownBy(() -> client.ask(COMMAND, RestClientTest::value))
                .isInstanceOf(VenueException.Unavailable.class);
        assertThat(venue.callsOf("/orders")).hasSize(1);
    }

    @Test
    void staysOutOfTheClosedWindowAfterTooManyRequests() {
        venue.answers(
                        "/thing",
                        () ->
                                FakeTransport.reply(
                                        429, "<html>", Map.of("Retry-After", List.of("7"))))
                .answers("/thing", "{\"value\":\"x\"}");
        assertThat(client.ask(READ, RestClientTest::value)).isEqualTo("x");
        assertThat(venue.time.instant()).isAfterOrEqualTo(FakeTransport.START.plusSeconds(7));
    }

    @Test
    void closesLongerAndLongerWhileTheVenueSaysTooMany() {
        venue.answers("/orders", 429, "<html>");
        Duration first = retryAfter();
        venue.time.advance(first);
        assertThat(retryAfter()).isGreaterThan(first);
        assertThatThrownBy(() -> client.ask(COMMAND, RestClientTest::value))
                .isInstanceOf(VenueException.RateLimited.class)
                .hasMessageContaining("no room in the request budget");
        assertThat(venue.callsOf("/orders")).hasSize(2);
    }

    private Duration retryAfter() {
        Optional<Duration> told = Optional.empty();
        try {
            String _ = client.ask(COMMAND, RestClientTest::value);
        } catch (VenueException.RateLimited limited) {
            told = Optional.of(limited.retryAfter());
        }
        return told.orElseThrow();
    }

    @Test
    void waitsForRoomAndCountsEveryRequest() {
        venue.answers("/thing", "{\"value\":\"x\"}");
        for (int call = 0; call < 240; call++) {
            assertThat(client.ask(READ, RestClientTest::value)).isEqualTo("x");
        }
        assertThat(venue.time.instant())
                .isAfter(FakeTransport.START.plusSeconds(9))
                .isBefore(FakeTransport.START.plusSeconds(11));
    }

    @Test
    void readsAListToItsLastPageAndNeverTakesAPartForTheWhole() {
        venue.answers("/thing", "{\"value\":\"1\",\"cursor\":\"n\"}")
                .answers("/thing", "{\"value\":\"2\",\"cursor\":\"\"}");
        assertThat(client.askAll(READ, RestClientTest::page)).containsExactly("1", "2");
        assertThat(venue.calls.getLast().target()).isEqualTo("/thing?a=b%20c&cursor=n");
        venue.forget("/thing").answers("/thing", "{\"value\":\"1\",\"cursor\":\"n\"}");
        assertThatThrownBy(() -> client.askAll(READ, RestClientTest::page))
                .isInstanceOf(VenueException.OutcomeUnknown.class)
                .hasMessageContaining("more than 1000 pages");
    }

    private static Page<String> page(WireObject answer) {
        return new Page<>(List.of(value(answer)), answer.findText("cursor"));
    }

    private static String value(WireObject answer) {
        return answer.text("value");
    }

    private static String payload(String token) {
        return new String(
                Base64.getUrlDecoder().decode(token.split("\\.")[1]),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
