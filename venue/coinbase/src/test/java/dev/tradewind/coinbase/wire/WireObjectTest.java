// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, a new field at the venue would stop us, or a missing one would be read as zero.
class WireObjectTest {

    private final Oddities oddities = new Oddities();
    private final WireReader reader = new WireReader(oddities);

    private enum Colour {
        LIGHT_RED,
        OTHER
    }

    @Test
    void namesTheFieldThatIsMissing() {
        assertThatThrownBy(() -> object("{}").text("order_id"))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("thing lacks the field 'order_id'");
        assertThatThrownBy(() -> object("{\"a\":{}}").object("a").decimal("b"))
                .hasMessage("thing.a lacks the field 'b'");
        assertThatThrownBy(() -> object("{\"a\":null}").objects("a")).hasMessageContaining("'a'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":null}", "{\"a\":\"\"}"})
    void takesAbsentNullAndEmptyTextForEmpty(String json) {
        WireObject object = object(json);
        assertThat(object.findText("a")).isEmpty();
        assertThat(object.findDecimal("a")).isEmpty();
        assertThat(object.findTime("a")).isEmpty();
        assertThat(object.isTrue("a")).isFalse();
        assertThat(object.whole("a")).isZero();
        assertThat(object.texts("a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"1.50\"|1.50", "1.50|1.50", "\"-3\"|-3", "7|7"})
    void readsDecimalsAsTextOrNumber(String json, String value) {
        assertThat(object("{\"a\":" + json + "}").decimal("a")).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"NaN\"",
                "\"1e1000000000\"",
                "\"1e-31\"",
                "\"x\"",
                "{}",
                "[1]",
                "\"00000000000000000000000000000000000000000000000000000000000000001\""
            })
    void refusesWhatIsNoSaneDecimal(String json) {
        assertThatThrownBy(() -> object("{\"a\":" + json + "}").decimal("a"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith("thing.a is not");
    }

    @Test
    void readsTimesWithAnyNumberOfDigitsAndTheYearOneAsNotSet() {
        WireObject object =
                object(
                        "{\"a\":\"2026-11-22T08:00:00Z\",\"b\":\"2026-11-22T08:00:00.123456789Z\","
                                + "\"c\":\"0001-01-01T00:00:00Z\",\"d\":\"yesterday\"}");
        assertThat(object.time("a")).isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
        assertThat(object.time("b").getNano()).isEqualTo(123456789);
        assertThat(object.findTime("c")).isEmpty();
        assertThatThrownBy(() -> object.time("d")).hasMessageContaining("RFC 3339");
    }

    @Test
    void countsFieldsAndValuesItDoesNotKnow() {
        WireObject object = object("{\"a\":\"Light Red\",\"b\":\"BLUE\",\"new\":1}");
        assertThat(object.knowing(Set.of("a", "b"))).isSameAs(object);
        assertThat(object.constant("a", Colour.class, Colour.OTHER)).isEqualTo(Colour.LIGHT_RED);
        assertThat(object.constant("b", Colour.class, Colour.OTHER)).isEqualTo(Colour.OTHER);
        assertThat(oddities.counts())
                .containsOnlyKeys("unknown field thing.new", "unknown value thing.b = BLUE");
    }

    @Test
    void leavesOutRowsItCannotReadOnlyWhereToldTo() {
        WireObject object = object("{\"rows\":[{\"n\":\"1\"},{\"m\":\"2\"},{\"n\":\"3\"}]}");
        assertThat(object.readable("rows", row -> row.text("n"))).containsExactly("1", "3");
        assertThat(oddities.total()).isEqualTo(1);
        assertThatThrownBy(() -> object.all("rows", row -> row.text("n")))
                .hasMessage("thing.rows lacks the field 'n'");
    }

    @Test
    void readsTruthOnlyFromTruthValues() {
        assertThat(object("{\"a\":true}").truth("a")).isTrue();
        assertThat(object("{\"a\":\"false\"}").truth("a")).isFalse();
        assertThatThrownBy(() -> object("{\"a\":1}").truth("a")).hasMessageContaining("true or");
    }

    @Test
    void survivesNestedBombsBadBytesAndHugeNumbers() {
        byte[] bomb = "{\"a\":".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = {'{', '"', 'a', '"', ':', '"', (byte) 0xFF, (byte) 0xFE, '"', '}'};
        byte[] number = ("{\"a\":" + "9".repeat(100_000) + "}").getBytes(StandardCharsets.UTF_8);
        for (byte[] bad : new byte[][] {bomb, bytes, number, new byte[0], new byte[5]}) {
            assertThatThrownBy(() -> reader.object("thing", bad))
                    .isInstanceOf(UnreadableException.class)
                    .satisfies(problem -> assertThat(problem.getMessage()).hasSizeLessThan(100));
        }
    }

    @Test
    void tellsAtMostAThousandOdditiesApart() {
        for (int index = 0; index < 3_000; index++) {
            oddities.count("odd " + index + "x".repeat(200));
        }
        assertThat(oddities.counts()).hasSizeLessThanOrEqualTo(1_001).containsKey("others");
        assertThat(oddities.total()).isEqualTo(3_000);
    }

    private WireObject object(String json) {
        return reader.object("thing", json);
    }
}
