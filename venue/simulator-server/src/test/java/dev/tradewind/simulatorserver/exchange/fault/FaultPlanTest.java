// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.simulatorserver.exchange.auth.Permission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, a run with faults could not be repeated by its seed.
class FaultPlanTest {

    @Test
    void strikesAtTheSameChancesWithTheSameSeed() {
        assertThat(strikes(1)).isEqualTo(strikes(1)).isNotEqualTo(strikes(2));
        assertThat(strikes(1).stream().filter(each -> each).count()).isBetween(20L, 60L);
    }

    private static List<Boolean> strikes(long seed) {
        FaultPlan plan = new FaultPlan(seed);
        plan.plant("lose:orders:p=0.2");
        List<Boolean> strikes = new ArrayList<>();
        for (int turn = 0; turn < 200; turn++) {
            strikes.add(plan.strike(Endpoint.ORDERS).isPresent());
        }
        return strikes;
    }

    @Test
    void letsChancesGoByAndIsSpent() {
        FaultPlan plan = new FaultPlan(1);
        plan.plant("lose:orders:skip=1,count=2");
        List<Boolean> strikes = new ArrayList<>();
        for (int turn = 0; turn < 5; turn++) {
            assertThat(plan.strike(Endpoint.CANCEL)).isEmpty();
            strikes.add(plan.strike(Endpoint.ORDERS).isPresent());
        }
        assertThat(strikes).containsExactly(false, true, true, false, false);
        assertThat(plan.standing())
                .containsExactly(new FaultPlan.Standing(1, "lose:orders:skip=1,count=2", 2));
    }

    @Test
    void takesTheOldestThatStrikes() {
        FaultPlan plan = new FaultPlan(1);
        int first = plan.plant("stream-gap:ticker");
        plan.plant("stream-replay");
        plan.plant("stream-refuse-token:user");
        assertThat(plan.strikeMessage("ticker")).contains(new StreamFault.Gap());
        assertThat(plan.strikeMessage("level2")).contains(new StreamFault.Replay());
        assertThat(plan.remove(first)).isTrue();
        assertThat(plan.remove(first)).isFalse();
        assertThat(plan.strikeMessage("ticker")).contains(new StreamFault.Replay());
        assertThat(plan.strikeToken("ticker")).isFalse();
        assertThat(plan.strikeToken("user")).isTrue();
        plan.clear();
        assertThat(plan.strikeMessage("ticker")).isEmpty();
    }

    @Test
    void skewsClockAndLimitsKeysAndPages() {
        FaultPlan plan = new FaultPlan(1);
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(plan.skewed(() -> now).instant()).isEqualTo(now);
        assertThat(plan.snapshotPage()).isEqualTo(50);
        List<Permission> both = List.of(Permission.VIEW, Permission.TRADE);
        assertThat(plan.permitted(both)).isEqualTo(both);
        plan.plant("clock:by=-90s");
        plan.plant("snapshot-pages:size=2");
        plan.plant("key-permissions:allow=view");
        assertThat(plan.skewed(() -> now).instant()).isEqualTo(now.minusSeconds(90));
        assertThat(plan.snapshotPage()).isEqualTo(2);
        assertThat(plan.permitted(both)).containsExactly(Permission.VIEW);
    }

    @Test
    void opensProductsOnOddGrids() {
        FaultPlan plan = new FaultPlan(1);
        plan.plant("grid:ETH-USD:price=0.05,size=0.003");
        Instrument opened = plan.opening(instrument("ETH-USD"));
        assertThat(opened.tickSize()).isEqualTo(Price.of("0.05"));
        assertThat(opened.lotSize()).isEqualTo(Quantity.of("0.003"));
        assertThat(plan.opening(instrument("BTC-USD"))).isEqualTo(instrument("BTC-USD"));
    }

    private static Instrument instrument(String symbol) {
        return new Instrument(
                Symbol.parse(symbol),
                Price.of("0.01"),
                Quantity.of("0.001"),
                Quantity.of("0.001"),
                Money.usd("1"),
                true);
    }
}
