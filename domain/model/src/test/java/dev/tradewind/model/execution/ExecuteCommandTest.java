// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.execution;

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
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, part of an order would belong to no bot, or one wish could be executed twice.
class ExecuteCommandTest {

    @Test
    void belongsToTheLastUnitToItsBots() {
        List<BotShare> shares = List.of(share("a", "0.1"), share("b", "0.2"));
        assertThat(command("k", "0.3", shares).shares()).isEqualTo(shares);
        assertThatThrownBy(() -> command("k", "0.31", shares))
                .hasMessage("shares must add up to 0.31: 0.3");
    }

    @Test
    void needsAKeyAndAQuantity() {
        assertThatThrownBy(() -> command("", "0.1", List.of(share("a", "0.1"))))
                .hasMessageContaining("decisionKey");
        assertThatThrownBy(() -> command("k", "0", List.of()))
                .hasMessage("quantity must be > 0: 0");
    }

    @Test
    void crossesEqualQuantitiesBetweenOwnBots() {
        InternalCross cross =
                cross(List.of(share("a", "0.3")), List.of(share("b", "0.1"), share("c", "0.2")));
        assertThat(cross.quantity()).isEqualTo(Quantity.of("0.3"));
        assertThatThrownBy(() -> cross(List.of(share("a", "1")), List.of(share("b", "2"))))
                .hasMessage("sellers must add up to the buyers' 1: 2");
    }

    private static ExecuteCommand command(String key, String quantity, List<BotShare> shares) {
        return new ExecuteCommand(
                key,
                Instant.EPOCH,
                Symbol.parse("BTC-USD"),
                Side.BUY,
                Quantity.of(quantity),
                Price.of("100"),
                Urgency.NORMAL,
                Regime.TRENDING,
                Instant.EPOCH,
                25,
                shares,
                null);
    }

    private static InternalCross cross(List<BotShare> buyers, List<BotShare> sellers) {
        return new InternalCross(
                "x-1", Instant.EPOCH, Symbol.parse("BTC-USD"), Price.of("100"), buyers, sellers);
    }

    private static BotShare share(String bot, String quantity) {
        return new BotShare(new BotId(bot), Quantity.of(quantity));
    }
}
