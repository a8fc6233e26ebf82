// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.signal.Urgency;
import dev.tradewind.strategy.cycle.Netting.Residual;
import dev.tradewind.strategy.cycle.Netting.Wish;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, bots would trade against each other through the market, or get what others asked
/// for.
class NettingTest {

    private static final Quantity LOT = Quantity.of("0.001");

    @Test
    void meetsOppositeWishesAndSendsOnlyTheRest() {
        Netting netting =
                Netting.of(
                        List.of(
                                wish("a", Side.BUY, "0.010", Urgency.NORMAL),
                                wish("b", Side.SELL, "0.006", Urgency.NORMAL),
                                wish("c", Side.BUY, "0.005", Urgency.NORMAL)),
                        LOT);
        assertThat(netting.buyers()).containsExactly(share("a", "0.004"), share("c", "0.002"));
        assertThat(netting.sellers()).containsExactly(share("b", "0.006"));
        assertThat(netting.residuals())
                .containsExactly(
                        new Residual(
                                Side.BUY,
                                Urgency.NORMAL,
                                List.of(share("a", "0.006"), share("c", "0.003"))));
    }

    @Test
    void keepsHurriedAndPatientBotsApart() {
        Netting netting =
                Netting.of(
                        List.of(
                                wish("a", Side.SELL, "0.010", Urgency.NORMAL),
                                wish("b", Side.SELL, "0.006", Urgency.IMMEDIATE)),
                        LOT);
        assertThat(netting.buyers()).isEmpty();
        assertThat(netting.residuals())
                .containsExactly(
                        new Residual(Side.SELL, Urgency.IMMEDIATE, List.of(share("b", "0.006"))),
                        new Residual(Side.SELL, Urgency.NORMAL, List.of(share("a", "0.010"))));
    }

    @Test
    void leavesNothingWhenWishesMeetExactly() {
        Netting netting =
                Netting.of(
                        List.of(
                                wish("a", Side.SELL, "0.010", Urgency.NORMAL),
                                wish("b", Side.BUY, "0.010", Urgency.NORMAL)),
                        LOT);
        assertThat(netting.residuals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void neitherLosesNorInventsALot(long seed) {
        List<Wish> wishes = randomWishes(new CounterRandom(seed));
        Netting netting = Netting.of(wishes, LOT);

        Quantity crossed = Shares.sum(netting.buyers());
        assertThat(Shares.sum(netting.sellers())).isEqualTo(crossed);
        assertThat(crossed).isEqualTo(total(wishes, Side.BUY).min(total(wishes, Side.SELL)));
        assertThat(netting.residuals().stream().map(Residual::side).distinct().count())
                .isLessThanOrEqualTo(1);
        for (Wish wish : wishes) {
            assertThat(given(netting, wish))
                    .as("%s with seed %d", wish, seed)
                    .isEqualTo(wish.quantity());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void scalesSharesInWholeLotsAndNeverAboveTheWish(long seed) {
        CounterRandom random = new CounterRandom(seed);
        List<BotShare> wanted = randomWishes(random).stream().map(Wish::share).toList();
        Quantity all = Shares.sum(wanted);
        Quantity granted =
                lots((long) (random.uniform(9, 0) * all.value().movePointRight(3).longValue()));
        List<BotShare> shares = Shares.divide(granted, wanted, LOT);
        assertThat(Shares.sum(shares)).isEqualTo(granted);
        for (BotShare share : shares) {
            BotShare wish =
                    wanted.stream()
                            .filter(each -> each.bot().equals(share.bot()))
                            .findFirst()
                            .orElseThrow();
            assertThat(share.quantity()).isLessThanOrEqualTo(wish.quantity());
            assertThat(share.quantity().value().remainder(LOT.value()).signum()).isZero();
        }
    }

    private static List<Wish> randomWishes(CounterRandom random) {
        List<Wish> wishes = new ArrayList<>();
        int count = 1 + (int) (random.uniform(0, 0) * 12);
        for (int i = 0; i < count; i++) {
            Side side = random.uniform(1, i) < 0.5 ? Side.BUY : Side.SELL;
            Urgency urgency = random.uniform(2, i) < 0.3 ? Urgency.IMMEDIATE : Urgency.NORMAL;
            Quantity quantity = lots(1 + (long) (random.uniform(3, i) * 5_000));
            wishes.add(new Wish(new BotId("bot-" + i), side, quantity, urgency));
        }
        return wishes;
    }

    private static Quantity given(Netting netting, Wish wish) {
        Stream<BotShare> cross =
                Stream.concat(netting.buyers().stream(), netting.sellers().stream());
        Stream<BotShare> market =
                netting.residuals().stream().flatMap(each -> each.shares().stream());
        return Stream.concat(cross, market)
                .filter(each -> each.bot().equals(wish.bot()))
                .map(BotShare::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private static Quantity total(List<Wish> wishes, Side side) {
        return wishes.stream()
                .filter(each -> each.side() == side)
                .map(Wish::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private static Quantity lots(long count) {
        return new Quantity(BigDecimal.valueOf(count).multiply(LOT.value()));
    }

    private static Wish wish(String bot, Side side, String quantity, Urgency urgency) {
        return new Wish(new BotId(bot), side, Quantity.of(quantity), urgency);
    }

    private static BotShare share(String bot, String quantity) {
        return new BotShare(new BotId(bot), Quantity.of(quantity));
    }
}
