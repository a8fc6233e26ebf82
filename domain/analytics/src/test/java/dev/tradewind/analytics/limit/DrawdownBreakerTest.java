// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.analytics.distribution.NormalBlock;
import dev.tradewind.base.chance.CounterRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// If this failed, a falling book would keep its risk.
class DrawdownBreakerTest {

    private static final DrawdownBreaker BREAKER = DrawdownBreaker.standard();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final int YEARS = 10_000;
    private static final int DAYS = 365;
    private static final double VOLATILITY = 0.15 / Math.sqrt(DAYS);
    private static final double JUMP_CHANCE = 2.0 / DAYS;
    private static final double JUMP = -0.05;

    @Test
    void takesRiskOffLinearly() {
        assertThat(BREAKER.exposureFactor(0)).isEqualTo(1);
        assertThat(BREAKER.exposureFactor(0.04)).isEqualTo(1);
        assertThat(BREAKER.exposureFactor(0.06)).isEqualTo(0.5, within(1e-12));
        assertThat(BREAKER.exposureFactor(0.08)).isZero();
        assertThat(BREAKER.exposureFactor(0.5)).isZero();
    }

    @Test
    void staysStoppedUntilAHumanArmsIt() {
        DrawdownBreaker.State state = BREAKER.mark(DrawdownBreaker.State.of(100), 91, 91, NOON);
        assertThat(state.stopped()).isTrue();
        state = BREAKER.mark(state, 100, 99, NOON.plus(Duration.ofDays(9)));
        assertThat(BREAKER.exposureFactor(state, 100)).isZero();
        assertThat(state.blocksNewRisk(NOON.plus(Duration.ofDays(9)))).isTrue();
        assertThat(BREAKER.exposureFactor(state.rearmed(95), 95)).isEqualTo(1);
    }

    @Test
    void pausesForADayAfterALossInADay() {
        DrawdownBreaker.State state = BREAKER.mark(DrawdownBreaker.State.of(100), 97, 100, NOON);
        assertThat(state.stopped()).isFalse();
        assertThat(state.blocksNewRisk(NOON.plus(Duration.ofHours(23)))).isTrue();
        assertThat(state.blocksNewRisk(NOON.plus(Duration.ofHours(24)))).isFalse();
        Instant next = NOON.plus(Duration.ofHours(25));
        assertThat(BREAKER.mark(state, 98, 98, next).pausedUntil()).isEmpty();
        assertThat(BREAKER.exposureFactor(state, 97)).isEqualTo(1);
        assertThat(state.drawdown(97)).isEqualTo(0.03, within(1e-12));
    }

    @Test
    void refusesBoundsInTheWrongOrder() {
        assertThatThrownBy(() -> new DrawdownBreaker(0.08, 0.04, 0.03))
                .hasMessageContaining("stop");
        assertThatThrownBy(() -> new DrawdownBreaker(0.04, 0.08, 0)).hasMessageContaining("daily");
    }

    /// 10,000 years at 15 % volatility with two falls of 5 % a year: without the breaker most fall by more than
    /// 10 %, with it at most 1 % do (quantitative specification 3.7).
    @Test
    void keepsATenPercentFallRare() {
        for (double sharpe : new double[] {0, 1.5}) {
            int bare = 0;
            int kept = 0;
            for (int year = 0; year < YEARS; year++) {
                double[] returns = returns(year, sharpe);
                bare += deepestFall(returns, false) > 0.1 ? 1 : 0;
                kept += deepestFall(returns, true) > 0.1 ? 1 : 0;
            }
            assertThat(bare / (double) YEARS).isGreaterThan(0.5);
            assertThat(kept / (double) YEARS).as("Sharpe %s", sharpe).isLessThanOrEqualTo(0.01);
        }
    }

    private static double[] returns(int year, double sharpe) {
        double[] returns = new double[DAYS];
        new NormalBlock(77, DAYS).fill(year, 0, returns);
        CounterRandom random = new CounterRandom(78);
        double drift = sharpe * VOLATILITY / Math.sqrt(DAYS) - JUMP * JUMP_CHANCE;
        for (int day = 0; day < DAYS; day++) {
            boolean jumps = random.uniform(year, day) < JUMP_CHANCE;
            returns[day] = drift + VOLATILITY * returns[day] + (jumps ? JUMP : 0);
        }
        return returns;
    }

    private static double deepestFall(double[] returns, boolean guarded) {
        DrawdownBreaker.State state = DrawdownBreaker.State.of(1);
        Instant now = NOON;
        double equity = 1;
        double exposure = 1;
        double deepest = 0;
        for (double change : returns) {
            double before = equity;
            equity *= 1 + exposure * change;
            now = now.plus(Duration.ofDays(1));
            state = BREAKER.mark(state, equity, before, now);
            deepest = Math.max(deepest, state.drawdown(equity));
            if (guarded) {
                double allowed = BREAKER.exposureFactor(state, equity);
                exposure = state.blocksNewRisk(now) ? Math.min(exposure, allowed) : allowed;
            }
        }
        return deepest;
    }
}
