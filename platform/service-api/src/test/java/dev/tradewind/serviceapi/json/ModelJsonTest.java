// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.signal.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/// If this failed, services would disagree about what a message says, or equal records would differ
/// in bytes.
class ModelJsonTest {

    private static final Instant AS_OF = Instant.parse("2025-01-01T01:00:00Z");

    @Test
    void writesMoneyAndIdsAsText() {
        assertThat(ModelJson.write(Money.usd("-12.50")))
                .isEqualTo("{\"amount\":\"-12.5\",\"currency\":\"USD\"}");
        assertThat(ModelJson.write(List.of(Price.of("63582.070"), Quantity.of("0.00000001"))))
                .isEqualTo("[\"63582.07\",\"0.00000001\"]");
        assertThat(ModelJson.write(new BotShare(new BotId("rsi-1"), Quantity.of("1"))))
                .isEqualTo("{\"bot\":\"rsi-1\",\"quantity\":\"1\"}");
    }

    @Test
    void writesMapsSortedByKeyAndTypesAsKeys() {
        Map<Symbol, Timeframe> map =
                Map.of(
                        Symbol.parse("ETH-USD"),
                        Timeframe.ONE_HOUR,
                        Symbol.parse("BTC-USD"),
                        Timeframe.ONE_DAY);

        assertThat(ModelJson.write(new TreeMap<>(map)))
                .isEqualTo("{\"BTC-USD\":\"1d\",\"ETH-USD\":\"1h\"}");
    }

    @Test
    void leavesAbsentComponentsOutAndReadsThemBack() {
        ExecuteCommand command = command();

        String text = ModelJson.write(command);

        assertThat(text)
                .startsWith("{\"decisionKey\":\"k\",\"asOf\":\"2025-01-01T01:00:00Z\",\"symbol\":")
                .doesNotContain("grant");
        assertThat(ModelJson.read(text, ExecuteCommand.class)).isEqualTo(command);
    }

    @Test
    void fullDecisionRecordSurvivesTheRoundTripByteForByte() {
        for (RiskDecision risk : SampleDecision.riskDecisions()) {
            DecisionRecord record = SampleDecision.with(risk);

            String text = ModelJson.write(record);
            DecisionRecord read = ModelJson.read(text, DecisionRecord.class);

            assertThat(read).isEqualTo(record);
            assertThat(ModelJson.write(read)).isEqualTo(text);
        }
    }

    @Test
    void tagsTheKindOfARiskDecision() {
        assertThat(SampleDecision.riskDecisions().stream().map(ModelJson::write))
                .satisfiesExactly(
                        text -> assertThat(text).startsWith("{\"type\":\"APPROVED\""),
                        text -> assertThat(text).startsWith("{\"type\":\"REDUCED\""),
                        text -> assertThat(text).startsWith("{\"type\":\"DENIED\""));
    }

    @Test
    void readsListsOfRecords() {
        BotConfig bot =
                new BotConfig(
                        new BotId("rsi-1"),
                        "rsi-mean-reversion",
                        List.of(Symbol.parse("BTC-USD")),
                        Timeframe.ONE_HOUR,
                        new TreeMap<>(Map.of("period", "14")));

        assertThat(ModelJson.readList(ModelJson.write(List.of(bot)), BotConfig.class))
                .containsExactly(bot);
    }

    @Test
    void refusesUnknownRepeatedMissingAndNullFields() {
        refuses("{\"bot\":\"a\",\"quantity\":\"1\",\"extra\":1}", "extra");
        refuses("{\"bot\":\"a\",\"bot\":\"b\",\"quantity\":\"1\"}", "bot");
        refuses("{\"bot\":\"a\"}", "quantity");
        refuses("{\"bot\":null,\"quantity\":\"1\"}", "bot");
        refuses("{\"bot\":\"a\",\"quantity\":\"1\"} x", "x");
    }

    @Test
    void refusesNumbersInThePlaceOfMoneyAndTextThatIsNoNumber() {
        refuses("{\"bot\":\"a\",\"quantity\":1}", "quantity");
        refuses("{\"bot\":\"a\",\"quantity\":\"one\"}", "quantity must be a decimal number");
        refuses("{\"bot\":\"A B\",\"quantity\":\"1\"}", "bot must be 1 to 48");
        assertThatThrownBy(() ->
                        ModelJson.read(
                                ModelJson.write(command())
                                        .replaceFirst("\"expectedEdgeBps\":[0-9.]+,", ""),
                                ExecuteCommand.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("expectedEdgeBps");
    }

    @Test
    void isFoundByServiceLoader() {
        assertThat(tools.jackson.databind.json.JsonMapper.builder().findAndAddModules().build())
                .satisfies(mapper ->
                        assertThat(mapper.writeValueAsString(Price.of("1.10")))
                                .isEqualTo("\"1.1\""));
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> ModelJson.read(text, BotShare.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining(message);
    }

    private static ExecuteCommand command() {
        return new ExecuteCommand(
                "k",
                AS_OF,
                Symbol.parse("BTC-USD"),
                Side.BUY,
                Quantity.of("0.5"),
                Price.of("100"),
                Urgency.NORMAL,
                Regime.TRENDING,
                AS_OF,
                25.5,
                List.of(new BotShare(new BotId("a"), Quantity.of("0.5"))),
                null);
    }
}
