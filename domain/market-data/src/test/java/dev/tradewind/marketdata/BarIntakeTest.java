// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdata;

import static dev.tradewind.marketdata.Bars.flat;
import static dev.tradewind.marketdata.Bars.hour;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, indicators would run on bars that are missing, late or invented.
class BarIntakeTest {

    private static final Instant LATER = hour(1_000);

    private final BarIntake intake = new BarIntake(Timeframe.ONE_HOUR);

    @Test
    void takesBarsThatFollowEachOther() {
        assertThat(intake.offer(flat(0, "10"), LATER))
                .isEqualTo(new Intake.Taken(List.of(flat(0, "10")), null));
        assertThat(intake.offer(flat(1, "11"), LATER))
                .isEqualTo(new Intake.Taken(List.of(flat(1, "11")), null));
        assertThat(intake.last()).isEqualTo(flat(1, "11"));
    }

    @Test
    void fillsThreeMissingBarsFlatAtThePreviousClose() {
        intake.offer(flat(0, "10"), LATER);

        Price ten = Price.of("10");
        assertThat(intake.offer(flat(4, "12"), LATER))
                .isEqualTo(
                        new Intake.Taken(
                                List.of(
                                        Bar.flat(hour(1), ten),
                                        Bar.flat(hour(2), ten),
                                        Bar.flat(hour(3), ten),
                                        flat(4, "12")),
                                new Gap(hour(1), 3, true)));
    }

    @Test
    void leavesALongerGapOpenAndReportsIt() {
        intake.offer(flat(0, "10"), LATER);

        assertThat(intake.offer(flat(5, "12"), LATER))
                .isEqualTo(new Intake.Taken(List.of(flat(5, "12")), new Gap(hour(1), 4, false)));
    }

    @Test
    void refusesWhatIsMisalignedUnfinishedOrOld() {
        intake.offer(flat(3, "10"), LATER);

        Bar misaligned = Bars.bar(hour(4).plus(Duration.ofMinutes(1)), "1", "1", "1", "1", "1");
        assertThat(intake.offer(misaligned, LATER)).isInstanceOf(Intake.Refused.class);
        assertThat(intake.offer(flat(4, "10"), hour(5).minusNanos(1)))
                .isInstanceOfSatisfying(
                        Intake.Refused.class,
                        refused -> assertThat(refused.reason()).contains("is not closed"));
        assertThat(intake.offer(flat(2, "10"), LATER)).isInstanceOf(Intake.Refused.class);
        assertThat(intake.offer(flat(3, "11"), LATER)).isInstanceOf(Intake.Refused.class);
        assertThat(intake.last()).isEqualTo(flat(3, "10"));
    }

    @Test
    void knowsARepeatedBar() {
        BarIntake continued = BarIntake.after(flat(3, "10"), Timeframe.ONE_HOUR);

        assertThat(continued.offer(flat(3, "10"), LATER)).isEqualTo(new Intake.Repeated());
    }
}
