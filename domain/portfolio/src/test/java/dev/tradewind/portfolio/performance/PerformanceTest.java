// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.portfolio.EquityPoint;
import dev.tradewind.portfolio.RoundTrip;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, deposits would count as profit, or idle days would flatter the result.
class PerformanceTest {

    @Test
    void givesOneReturnForEachCalendarDay() {
        double[] returns =
                DailyReturns.of(
                        List.of(
                                point("2025-01-01T00:00:00Z", "1000", "0"),
                                point("2025-01-01T12:00:00Z", "900", "0"),
                                point("2025-01-02T00:00:00Z", "1100", "0"),
                                point("2025-01-04T00:00:00Z", "1210", "0")));
        assertThat(returns).containsExactly(new double[] {0.1, 0, 0.1}, within(1e-12));
    }

    @Test
    void takesTransfersOut() {
        double[] returns =
                DailyReturns.of(
                        List.of(
                                point("2025-01-01T00:00:00Z", "1000", "1000"),
                                point("2025-01-02T00:00:00Z", "1600", "1500")));
        assertThat(returns).containsExactly(new double[] {0.1}, within(1e-12));
    }

    @Test
    void startsWithinADay() {
        double[] returns =
                DailyReturns.of(
                        List.of(
                                point("2025-01-01T10:00:00Z", "1000", "0"),
                                point("2025-01-01T11:00:00Z", "1050", "0")));
        assertThat(returns).containsExactly(new double[] {0.05}, within(1e-12));
    }

    @Test
    void endsWithRuin() {
        double[] returns =
                DailyReturns.of(
                        List.of(
                                point("2025-01-01T00:00:00Z", "1000", "0"),
                                point("2025-01-02T00:00:00Z", "0", "0"),
                                point("2025-01-03T00:00:00Z", "0", "0")));
        assertThat(returns).containsExactly(-1);
    }

    @Test
    void measuresTripsAndCapital() {
        List<EquityPoint> curve =
                List.of(
                        point("2025-01-01T00:00:00Z", "1000", "0"),
                        new EquityPoint(
                                Instant.parse("2025-12-31T23:59:59Z").plusSeconds(1),
                                Money.usd("1000"),
                                Money.usd("500"),
                                Money.usd("1000"),
                                BigDecimal.ZERO,
                                Money.usd("0"),
                                Money.usd("3000"),
                                Money.usd("1")));
        Performance performance =
                Performance.of(curve, List.of(trip("30"), trip("-10"), trip("-5")));
        assertThat(performance.trips().count()).isEqualTo(3);
        assertThat(performance.trips().profitFactor().orElseThrow()).isCloseTo(2, within(1e-12));
        assertThat(performance.trips().hitRateFraction().orElseThrow())
                .isCloseTo(1 / 3.0, within(1e-12));
        assertThat(performance.capital().timeInMarketFraction()).hasValue(0.5);
        assertThat(performance.capital().meanExposureFraction()).hasValue(0.25);
        assertThat(performance.capital().turnoverPerYear().orElseThrow())
                .isCloseTo(3, within(1e-9));
        assertThat(performance.daily().days()).isEqualTo(365);
    }

    @Test
    void isAbsentWithoutHistory() {
        Performance performance = Performance.of(List.of(), List.of());
        assertThat(performance.trips().profitFactor()).isEmpty();
        assertThat(performance.trips().hitRateFraction()).isEmpty();
        assertThat(performance.capital().turnoverPerYear()).isEmpty();
        EquityPoint only = point("2025-01-01T00:00:00Z", "0", "0");
        assertThat(Performance.of(List.of(only), List.of()).capital().turnoverPerYear()).isEmpty();
    }

    private static RoundTrip trip(String pnl) {
        Instant time = Instant.parse("2025-01-01T00:00:00Z");
        return new RoundTrip(
                new BotId("a"),
                Symbol.parse("BTC-USD"),
                time,
                time,
                Money.usd("100"),
                Money.usd("1"),
                Money.usd(pnl));
    }

    private static EquityPoint point(String asOf, String equity, String transfers) {
        return new EquityPoint(
                Instant.parse(asOf),
                Money.usd(equity),
                Money.usd(equity),
                Money.usd(equity),
                BigDecimal.ZERO,
                Money.usd(transfers),
                Money.usd("0"),
                Money.usd("0"));
    }
}
