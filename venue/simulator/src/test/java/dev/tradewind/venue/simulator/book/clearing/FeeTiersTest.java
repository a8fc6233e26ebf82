// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.venue.simulator.fee.FeeSchedule;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// If this failed, a customer would pay the fees of another tier.
class FeeTiersTest {

    private static final int OWNER = 2;
    private static final long WHOLE = 1_000_000_000_000_000_000L;
    private static final long START = Duration.ofHours(500_000).toNanos();

    private final FeeTiers tiers = new FeeTiers(FeeSchedule.COINBASE);

    @Test
    void changesTheTierOnTheHourAndForgetsAfterThirtyDays() {
        tiers.advance(START);
        tiers.traded(OWNER, 10_000, WHOLE);
        tiers.advance(START + Duration.ofMinutes(59).toNanos());
        assertThat(tiers.rates(OWNER).tier()).isEqualTo("Intro");
        assertThat(tiers.takerRate(OWNER)).isEqualTo(9_000);

        tiers.advance(START + Duration.ofHours(1).toNanos());
        assertThat(tiers.rates(OWNER).tier()).isEqualTo("10k");
        assertThat(tiers.makerRate(OWNER)).isEqualTo(2_500);
        assertThat(tiers.trailingVolume(OWNER)).isEqualByComparingTo("10000");

        tiers.advance(START + Duration.ofHours(720).toNanos());
        assertThat(tiers.rates(OWNER).tier()).isEqualTo("10k");
        tiers.advance(START + Duration.ofHours(721).toNanos());
        assertThat(tiers.rates(OWNER).tier()).isEqualTo("Intro");
    }

    @Test
    void sumsHoursThatGoRoundTheRing() {
        tiers.advance(START);
        for (int hour = 0; hour < 1_500; hour++) {
            tiers.advance(START + Duration.ofHours(hour).toNanos());
            tiers.traded(OWNER, 1, WHOLE);
        }
        assertThat(tiers.trailingVolume(OWNER)).isEqualByComparingTo(BigDecimal.valueOf(720));

        tiers.advance(START + Duration.ofHours(9_000).toNanos());
        assertThat(tiers.trailingVolume(OWNER)).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void knowsStrangersByTheLowestTier() {
        assertThat(tiers.rates(7).tier()).isEqualTo("Intro");
        assertThat(tiers.trailingVolume(7)).isZero();
        assertThat(tiers.makerRate(7)).isEqualTo(5_000);
    }
}
