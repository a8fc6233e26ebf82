// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, a decision could not be found by bot, product and time, or would not say its reason.
class DecisionRecordTest {

    private static final BotId BOT = new BotId("rsi-btc");
    private static final Symbol BTC = Symbol.parse("BTC-USD");
    private static final Instant AS_OF = Instant.parse("2025-01-01T01:00:00Z");

    @Test
    void isNamedByBotProductAndClose() {
        DecisionId id = DecisionId.of(BOT, BTC, AS_OF);
        assertThat(id).hasToString("rsi-btc@BTC-USD@2025-01-01T01:00:00Z");
        assertThat(id).isLessThan(DecisionId.of(BOT, BTC, AS_OF.plusSeconds(3600)));
        assertThatThrownBy(() -> new DecisionId("")).hasMessageContaining("decisionId");
    }

    @Test
    void alwaysGivesAReason() {
        assertThat(record("RSI 48 is neither low nor high").reason()).contains("RSI 48");
        assertThatThrownBy(() -> record("")).hasMessageContaining("reason");
    }

    @Test
    void isEitherAHoldABlockOrATrade() {
        List<Outcome> trades = Arrays.stream(Outcome.values()).filter(Outcome::isTrade).toList();
        assertThat(trades)
                .containsExactly(
                        Outcome.CROSSED_INTERNALLY, Outcome.ORDER_SENT, Outcome.ORDER_UNKNOWN);
        assertThat(trades).noneMatch(Outcome::isBlocked);
        assertThat(Outcome.RISK_UNAVAILABLE.isBlocked()).isTrue();
        assertThat(Outcome.EDGE_BELOW_COST.isBlocked()).isTrue();
        assertThat(Outcome.NO_SIGNAL.isBlocked()).isFalse();
        assertThat(Outcome.WAITING_FOR_BETTER_PRICE.isBlocked()).isFalse();
    }

    @Test
    void weighsTheEdgeAgainstTheWholeRoundTrip() {
        EdgeStep edge = new EdgeStep(120, 100, 4, 2, 1, true);
        assertThat(edge.costBps()).isCloseTo(106, within(1e-9));
    }

    private static DecisionRecord record(String reason) {
        return new DecisionRecord(
                DecisionId.of(BOT, BTC, AS_OF),
                BOT,
                "rsi-mean-reversion",
                BTC,
                Timeframe.ONE_HOUR,
                AS_OF,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Outcome.NO_SIGNAL,
                reason);
    }
}
