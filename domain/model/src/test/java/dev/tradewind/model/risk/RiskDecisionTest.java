// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.signal.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, the record of what risk management checked could be changed after the fact.
class RiskDecisionTest {

    private static final Grant GRANT =
            new Grant(
                    "g-1",
                    "r-1",
                    Symbol.parse("BTC-USD"),
                    Side.BUY,
                    Quantity.of("1"),
                    Price.of("99"),
                    Price.of("101"),
                    Instant.EPOCH,
                    Instant.EPOCH.plusSeconds(5),
                    "c2ln");

    @Test
    void keepsEveryCheckOfEveryAnswer() {
        List<RiskCheck> checks = new ArrayList<>();
        checks.add(new RiskCheck("position", "2500", "2000", "USD", RiskCheck.Verdict.REDUCED));
        List<RiskDecision> answers =
                List.of(
                        new RiskDecision.Approved("r-1", checks, GRANT),
                        new RiskDecision.Reduced("r-1", checks, GRANT, "position"),
                        new RiskDecision.Denied("r-1", checks, "position", "2500 of 2000 USD"));
        checks.clear();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.checks()).hasSize(1))
                .allSatisfy(answer -> assertThat(answer.requestId()).isEqualTo("r-1"));
    }

    @Test
    void isAskedForSomethingWithAName() {
        assertThat(request("r-1", "1").bots()).containsExactly(new BotId("a"));
        assertThatThrownBy(() -> request("", "1")).hasMessageContaining("requestId");
        assertThatThrownBy(() -> request("r-1", "0")).hasMessage("quantity must be > 0: 0");
    }

    private static TradeRequest request(String id, String quantity) {
        return new TradeRequest(
                id,
                Instant.EPOCH,
                Symbol.parse("BTC-USD"),
                Side.BUY,
                Quantity.of(quantity),
                Price.of("100"),
                Urgency.NORMAL,
                Regime.TRENDING,
                Instant.EPOCH,
                List.of(new BotId("a")));
    }
}
