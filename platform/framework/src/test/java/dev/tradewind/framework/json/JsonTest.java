// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// If this failed, money would lose digits on the wire, or a half-filled record would pass as
/// whole.
class JsonTest {

    enum Side {
        BUY,
        SELL
    }

    record Trade(
            String id,
            BigDecimal price,
            Side side,
            Instant at,
            Optional<String> note,
            @Nullable Integer count,
            List<String> tags) {}

    private static final String FULL =
            """
            {"id":"1","price":"0.00000001","side":"BUY","at":"2025-01-01T00:00:00Z",\
            "note":"n","count":2,"tags":["a"]}\
            """;

    @Test
    void writesWhatItReads() {
        Trade trade = Json.read(FULL, Trade.class);
        assertThat(trade.price()).isEqualTo(new BigDecimal("0.00000001"));
        assertThat(Json.write(trade)).isEqualTo(FULL);
        assertThat(Json.convert(Json.readTree(FULL), Trade.class)).isEqualTo(trade);
    }

    @Test
    void readsMoneyFromNumbersWithoutLosingDigits() {
        String text = FULL.replace("\"0.00000001\"", "12345678901234567890.123456789");
        assertThat(Json.read(text, Trade.class).price())
                .isEqualTo(new BigDecimal("12345678901234567890.123456789"));
    }

    @Test
    void leavesOutWhatIsAbsent() {
        String text =
                "{\"id\":\"1\",\"price\":\"1\",\"side\":\"SELL\","
                        + "\"at\":\"2025-01-01T00:00:00Z\",\"tags\":[]}";
        Trade trade = Json.read(text, Trade.class);
        assertThat(trade.note()).isEmpty();
        assertThat(trade.count()).isNull();
        assertThat(Json.write(trade)).isEqualTo(text);
    }

    @Test
    void demandsEveryOtherComponent() {
        for (String name : List.of("id", "price", "side", "at", "tags")) {
            String without =
                    FULL.replaceAll("\"" + name + "\":(\"[^\"]*\"|\\[[^]]*])(,|(?=}))", "")
                            .replace(",}", "}");
            assertThatThrownBy(() -> Json.read(without, Trade.class))
                    .as(without)
                    .isInstanceOf(JsonException.class)
                    .hasMessageContaining(name);
        }
    }

    @Test
    void refusesTrailingTextAndWrongEnums() {
        assertThatThrownBy(() -> Json.read(FULL + "{}", Trade.class))
                .isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> Json.read(FULL.replace("BUY", "HOLD"), Trade.class))
                .isInstanceOfSatisfying(
                        JsonException.class,
                        problem -> assertThat(problem.field()).isEqualTo("side"));
    }
}
