// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.execution.InternalCross;
import dev.tradewind.model.execution.PlanStyle;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.LiquidityRole;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.serviceapi.json.ModelJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// If this failed, portfolio or strategy could not read what execution says.
class ExecutionJsonTest {

    private static final Instant T = Instant.parse("2025-01-01T01:00:00Z");
    private static final Symbol BTC = Symbol.parse("BTC-USD");
    private static final List<BotShare> SHARES =
            List.of(new BotShare(new BotId("a"), Quantity.of("0.1")));

    static List<Object> messages() {
        return List.of(
                new AccountOpened(T, List.of(new AssetBalance(Asset.USD, new BigDecimal("50000")))),
                new OrderUpdated(order(null)),
                new OrderUpdated(order("expired")),
                new FillBooked(fill(), SHARES, false),
                new InternalCrossed(
                        new InternalCross("x-1", T, BTC, Price.of("100"), SHARES, SHARES)),
                new ExecutionSettled(T),
                new CancelAllCommand(null, "end of day"),
                new ReconciliationAnswer(
                        T,
                        T,
                        ReconciliationTrigger.START,
                        1,
                        2,
                        List.of(),
                        List.of("tw-1: OPEN"),
                        List.of(
                                new ReconciliationDifference(
                                        "BALANCE_SHORTFALL", "BTC", "1", "0.9")),
                        new TreeMap<>(Map.of(BTC, "shortfall"))),
                new MakerRatioAnswer(Money.usd("0"), Money.usd("0"), 0, 0, null, null));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageSurvivesTheWire(Object message) {
        String text = ModelJson.write(message);

        Object read = ModelJson.read(text, message.getClass());

        assertThat(read).isEqualTo(message);
        assertThat(ModelJson.write(read)).isEqualTo(text);
    }

    private static OrderView order(@Nullable String note) {
        OrderRequest request =
                new OrderRequest(
                        new ClientOrderId("tw-1"),
                        BTC,
                        Side.BUY,
                        Quantity.of("0.1"),
                        Price.of("99.99"),
                        TimeInForce.GTD,
                        true,
                        T.plusSeconds(3600));
        return new OrderView(
                request,
                OrderState.OPEN,
                PlanStyle.POST_ONLY,
                Quantity.ZERO,
                Quantity.of("0.1"),
                "k",
                Price.of("100"),
                SHARES,
                SHARES,
                new VenueOrderId("v-1"),
                null,
                note,
                T,
                T);
    }

    private static Fill fill() {
        return new Fill(
                "f-1",
                new ClientOrderId("tw-1"),
                new VenueOrderId("v-1"),
                BTC,
                Side.BUY,
                Price.of("99.99"),
                Quantity.of("0.1"),
                Money.usd("0.05"),
                LiquidityRole.MAKER,
                T);
    }
}
