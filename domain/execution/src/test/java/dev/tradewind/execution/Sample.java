// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution;

import dev.tradewind.execution.planner.FeeSchedule;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.LiquidityRole;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.risk.Grant;
import dev.tradewind.model.risk.GrantVerifier;
import dev.tradewind.model.signal.Urgency;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Values the tests of this module share: one product at a mid of 100, the entry fee tier.
public final class Sample {

    public static final Symbol BTC = Symbol.parse("BTC-USD");
    public static final Instant T = Instant.parse("2025-01-01T01:00:00Z");
    public static final BotId ANNA = new BotId("anna");
    public static final BotId BERT = new BotId("bert");

    public static final Instrument INSTRUMENT =
            new Instrument(
                    BTC,
                    Price.of("0.01"),
                    Quantity.of("0.0001"),
                    Quantity.of("0.001"),
                    Money.usd("1"),
                    true);

    public static final FeeSchedule FEES =
            new FeeSchedule("entry", new BigDecimal("0.005"), new BigDecimal("0.009"));

    /// Genuine is what is signed `genuine`.
    public static final GrantVerifier VERIFIER = grant -> grant.signature().equals("genuine");

    private Sample() {}

    public static VenueTerms terms() {
        return new VenueTerms(List.of(INSTRUMENT), FEES, symbol -> 2);
    }

    public static ExecutionEngine engine() {
        return new ExecutionEngine(ExecutionConfig.defaults(), VERIFIER, terms());
    }

    public static ExecuteCommand buy(String key, String quantity) {
        return command(key, T, Side.BUY, quantity, Urgency.NORMAL, 500, grant("g-" + key, "1000"));
    }

    public static ExecuteCommand sell(String key, String quantity) {
        return command(key, T, Side.SELL, quantity, Urgency.NORMAL, 0, null);
    }

    public static ExecuteCommand command(
            String key,
            Instant asOf,
            Side side,
            String quantity,
            Urgency urgency,
            double edgeBps,
            @Nullable Grant grant) {
        return new ExecuteCommand(
                key,
                asOf,
                BTC,
                side,
                Quantity.of(quantity),
                Price.of("100"),
                urgency,
                Regime.TRENDING,
                asOf,
                edgeBps,
                List.of(new BotShare(ANNA, Quantity.of(quantity))),
                grant);
    }

    public static Grant grant(String id, String maxQuantity) {
        return new Grant(
                id,
                "r",
                BTC,
                Side.BUY,
                Quantity.of(maxQuantity),
                Price.of("98"),
                Price.of("102"),
                T,
                T.plusSeconds(5),
                "genuine");
    }

    public static Fill fill(String entryId, ClientOrderId id, Side side, String quantity) {
        return new Fill(
                entryId,
                id,
                new VenueOrderId("v-" + id.value()),
                BTC,
                side,
                Price.of("100"),
                Quantity.of(quantity),
                Money.usd("0.5"),
                LiquidityRole.MAKER,
                T.plusSeconds(60));
    }
}
