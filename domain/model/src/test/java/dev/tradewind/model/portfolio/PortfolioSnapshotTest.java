// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, a bot could see another bot's holding, or a snapshot could change after it was taken.
class PortfolioSnapshotTest {

    private static final Symbol BTC = Symbol.parse("BTC-USD");
    private static final Symbol ETH = Symbol.parse("ETH-USD");
    private static final BotId ALICE = new BotId("alice");
    private static final BotId BOB = new BotId("bob");

    @Test
    void findsTheHoldingOfAProduct() {
        PortfolioSnapshot snapshot = snapshot(List.of(), List.of());
        assertThat(snapshot.position(BTC))
                .hasValueSatisfying(
                        position -> assertThat(position.quantity()).isEqualTo(Quantity.of("1")));
        assertThat(snapshot.position(ETH)).isEmpty();
    }

    @Test
    void keepsTheBotsApart() {
        PortfolioSnapshot snapshot =
                snapshot(List.of(held(ALICE, BTC, "0.4"), held(BOB, BTC, "0.6")), List.of());
        assertThat(snapshot.botPosition(BOB, BTC)).contains(held(BOB, BTC, "0.6"));
        assertThat(snapshot.botPosition(BOB, ETH)).isEmpty();
    }

    @Test
    void staysAsTaken() {
        List<BotShare> shares = new ArrayList<>(List.of(new BotShare(ALICE, Quantity.of("1"))));
        OpenOrder order =
                new OpenOrder(
                        new ClientOrderId("tw-1"),
                        BTC,
                        Side.BUY,
                        Quantity.of("1"),
                        Price.of("100"),
                        shares);
        List<OpenOrder> orders = new ArrayList<>(List.of(order));
        PortfolioSnapshot snapshot = snapshot(List.of(), orders);
        orders.clear();
        shares.clear();
        assertThat(snapshot.openOrders()).containsExactly(order);
        assertThat(order.shares()).hasSize(1);
    }

    private static PortfolioSnapshot snapshot(List<BotPosition> bots, List<OpenOrder> orders) {
        Price price = Price.of("100");
        Position position =
                new Position(BTC, Quantity.of("1"), price, price, Money.usd("100"), Money.usd("0"));
        return new PortfolioSnapshot(
                Instant.EPOCH,
                Asset.USD,
                Money.usd("10100"),
                Money.usd("10000"),
                Money.usd("10100"),
                BigDecimal.ZERO,
                Money.usd("10100"),
                List.of(position),
                bots,
                orders);
    }

    private static BotPosition held(BotId bot, Symbol symbol, String quantity) {
        return new BotPosition(
                bot,
                symbol,
                Quantity.of(quantity),
                Price.of("100"),
                Instant.EPOCH,
                1,
                Price.of("100"),
                Instant.EPOCH,
                Money.usd("0"),
                Money.usd("0"));
    }
}
