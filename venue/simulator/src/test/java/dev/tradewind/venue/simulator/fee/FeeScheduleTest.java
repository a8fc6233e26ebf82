// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.venue.FeeRates;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If this failed, results would be net of the wrong fees.
class FeeScheduleTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.0050, 0.0090",
        "9999.99, 0.0050, 0.0090",
        "10000, 0.0025, 0.0040",
        "99999, 0.0015, 0.0025",
        "400000000, 0, 0.0005",
    })
    void givesTheRatesOfTheTier(String volume, String maker, String taker) {
        FeeRates rates = FeeSchedule.COINBASE.at(new BigDecimal(volume));

        assertThat(rates.makerFraction()).isEqualByComparingTo(maker);
        assertThat(rates.takerFraction()).isEqualByComparingTo(taker);
    }

    @Test
    void neverRaisesAFeeWithVolume() {
        List<FeeTier> tiers = FeeSchedule.COINBASE.tiers();
        for (int index = 1; index < tiers.size(); index++) {
            FeeRates lower = tiers.get(index - 1).rates();
            FeeRates higher = tiers.get(index).rates();
            assertThat(higher.makerFraction()).isLessThanOrEqualTo(lower.makerFraction());
            assertThat(higher.takerFraction()).isLessThanOrEqualTo(lower.takerFraction());
        }
    }

    @Test
    void refusesATableThatDoesNotStartAtZeroOrAscend() {
        FeeTier zero = FeeTier.of("a", "0", "0", "0");
        FeeTier ten = FeeTier.of("b", "10", "0", "0");

        assertThatIllegalArgumentException().isThrownBy(() -> new FeeSchedule("x", List.of(ten)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeeSchedule("x", List.of(zero, ten, ten)));
    }

    @Test
    void canBeFlat() {
        FeeRates rates = FeeSchedule.flat(BigDecimal.ZERO, BigDecimal.ONE).at(BigDecimal.TEN);

        assertThat(rates.takerFraction()).isEqualByComparingTo("1");
    }
}
