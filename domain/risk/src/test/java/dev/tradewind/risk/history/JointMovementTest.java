// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.model.market.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// If this failed, a market that begins to fall as one would look like any other day.
class JointMovementTest {

    private static final Instant END = Instant.parse("2025-06-01T00:00:00Z");
    private static final List<Symbol> SYMBOLS =
            List.of(Symbol.parse("BTC-USD"), Symbol.parse("ETH-USD"), Symbol.parse("SOL-USD"));

    @Test
    void seesNoAlarmWhileProductsGoTheirOwnWays() {
        JointMovement calm = JointMovement.of(market().history().at(END));

        assertThat(calm.average().orElseThrow()).isCloseTo(0, within(0.1));
        assertThat(calm.correlation().get(1).get(1)).isEqualTo(Optional.of(1.0));
        assertThat(calm.correlation().get(0).get(1)).isEqualTo(calm.correlation().get(1).get(0));
        assertThat(calm.spike()).isPresent();
        assertThat(calm.volatilityRatio().orElseThrow()).isBetween(0.6, 1.5);
        assertThat(calm.isAlarm()).isFalse();
    }

    @Test
    void alarmsWhenAllFallTogether() {
        Markets markets = market();
        together(markets, 1.01, 0.965);

        JointMovement crash =
                JointMovement.of(markets.history().at(END.plus(Duration.ofHours(30))));

        assertThat(crash.spike().orElseThrow().isAlarm()).isTrue();
        assertThat(crash.drawdownScore().orElseThrow()).isLessThan(-1);
        assertThat(crash.isAlarm()).isTrue();
    }

    @Test
    void doesNotAlarmForCorrelationAlone() {
        Markets markets = market();
        together(markets, 1.012, 0.997);

        JointMovement together =
                JointMovement.of(markets.history().at(END.plus(Duration.ofHours(30))));

        assertThat(together.spike().orElseThrow().isAlarm()).isTrue();
        assertThat(together.isAlarm()).isFalse();
    }

    @Test
    void saysNothingOfASpikeWithTwoProducts() {
        MarketReturns two =
                Markets.hourly(END, 40)
                        .with(SYMBOLS.get(0), 0.01, 1)
                        .with(SYMBOLS.get(1), 0.01, 1)
                        .history()
                        .at(END);

        JointMovement movement = JointMovement.of(two);

        assertThat(movement.average().orElseThrow()).isCloseTo(1, within(1e-6));
        assertThat(movement.spike()).isEmpty();
        assertThat(movement.projected()).isTrue();
    }

    @Test
    void leavesOutTheCorrelationsOfAProductThatStandsStill() {
        MarketReturns still =
                Markets.hourly(END, 40)
                        .with(SYMBOLS.get(0), 0.01, 1)
                        .with(SYMBOLS.get(1), 0, 2)
                        .with(SYMBOLS.get(2), 0.01, 3)
                        .history()
                        .at(END);

        JointMovement movement = JointMovement.of(still);

        assertThat(movement.correlation().get(0).get(1)).isEmpty();
        assertThat(movement.correlation().get(0).get(2)).isPresent();
    }

    /// Thirty hours in which every product does the same.
    private static void together(Markets markets, double up, double down) {
        for (int hour = 1; hour <= 30; hour++) {
            double factor = hour % 3 == 0 ? up : down;
            int number = hour;
            SYMBOLS.forEach(symbol -> markets.moved(symbol, number, factor));
        }
    }

    private static Markets market() {
        return Markets.hourly(END, 40)
                .with(SYMBOLS.get(0), 0.01, 1)
                .with(SYMBOLS.get(1), 0.01, 2)
                .with(SYMBOLS.get(2), 0.01, 3);
    }
}
