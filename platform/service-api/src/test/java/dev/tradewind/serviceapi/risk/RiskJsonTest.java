// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.framework.json.Json;
import dev.tradewind.framework.json.JsonException;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.risk.RiskCheck;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// If this failed, services and people would misread what risk management says.
class RiskJsonTest {

    private static final Instant TIME = Instant.parse("2025-01-01T01:00:00Z");
    private static final Symbol BTC = Symbol.parse("BTC-USD");

    static Stream<Record> records() {
        BigDecimal value = new BigDecimal("0.2");
        return Stream.of(
                new LimitsAnswer(
                        1,
                        List.of(new LimitView("position", value, "fraction", value, value, value)),
                        List.of(BTC)),
                new LimitsChange(
                        1, "ann", "less", new TreeMap<>(Map.of("position", value)), List.of(BTC)),
                new LimitsChange(1, "ann", "less", new TreeMap<>(), null),
                new LimitsChanged(
                        2,
                        "ann",
                        "less",
                        TIME,
                        List.of(new LimitsChanged.Difference("position", "0.2", "0.1"))),
                new RiskStatus("ACTIVE", "", 1, null, null, null, null, null, List.of()),
                new RiskStatus(
                        "HALTED",
                        "drill",
                        1,
                        TIME,
                        Money.usd("1"),
                        Money.usd("2"),
                        new BigDecimal("0.5"),
                        TIME,
                        List.of(
                                new RiskCheck(
                                        "gross",
                                        "0.1",
                                        "0.8",
                                        "fraction",
                                        RiskCheck.Verdict.PASSED))),
                new RiskModeChanged(TIME, "ACTIVE", "HALTED", "ann", "drill"),
                new AlertsAnswer(
                        List.of(new RiskAlert(1, TIME, "halt", RiskAlert.Severity.PAGE, "x"))));
    }

    @ParameterizedTest
    @MethodSource("records")
    void survivesTheWire(Record message) {
        assertThat(Json.read(Json.write(message), message.getClass())).isEqualTo(message);
    }

    @Test
    void refusesACommandWithoutAName() {
        assertThatThrownBy(
                        () -> Json.read("{\"by\":\" \",\"reason\":\"x\"}", OperatorCommand.class))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("by must not be blank");
    }
}
