// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.limit;

import dev.tradewind.base.check.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Takes risk off while a book falls from its peak: linearly to nothing between two drawdowns, so that the greatest
/// allowed drawdown is an accident and not the trigger. A fall within a day stops new risk for a day.
///
/// Source: Grossman, Zhou 1993 (in spirit); Tradewind quantitative specification 3.7.
///
/// @param soft drawdown at which de-risking begins, a fraction
/// @param stop drawdown at which nothing is left
/// @param dailyLoss fall in 24 h that stops new risk, a fraction
public record DrawdownBreaker(double soft, double stop, double dailyLoss) {

    private static final Duration PAUSE = Duration.ofHours(24);

    public DrawdownBreaker {
        Checks.fraction("soft", soft);
        Checks.require(stop > soft && stop < 1, "stop", "must be within " + soft + "..1", stop);
        Checks.require(
                dailyLoss > 0 && dailyLoss < 1, "dailyLoss", "must be within 0..1", dailyLoss);
    }

    /// 4 %, 8 % and 3 % in 24 h.
    public static DrawdownBreaker standard() {
        return new DrawdownBreaker(0.04, 0.08, 0.03);
    }

    /// What must survive a restart.
    ///
    /// @param peak greatest equity so far
    /// @param stopped whether the stop was reached; only a human re-arms
    /// @param pausedUntil end of the pause after a daily loss; absent if there is none
    public record State(double peak, boolean stopped, Optional<Instant> pausedUntil) {

        public State {
            Checks.positive("peak", peak);
        }

        /// Of a book that starts with `equity`.
        public static State of(double equity) {
            return new State(equity, false, Optional.empty());
        }

        /// Fall from the peak, a fraction of it.
        public double drawdown(double equity) {
            return Math.max(0, 1 - equity / peak);
        }

        /// Whether no new risk may be taken at `now`.
        public boolean blocksNewRisk(Instant now) {
            return stopped || pausedUntil.filter(now::isBefore).isPresent();
        }

        /// Armed again by a human, with `equity` as the new peak.
        public State rearmed(double equity) {
            return of(equity);
        }
    }

    /// The state after marking the book at `equity`; `dayAgo` is the equity 24 h before.
    public State mark(State state, double equity, double dayAgo, Instant now) {
        Checks.finite("equity", equity);
        double peak = Math.max(state.peak(), equity);
        State marked = new State(peak, state.stopped(), state.pausedUntil());
        boolean stopped = state.stopped() || marked.drawdown(equity) >= stop;
        boolean fell = equity <= dayAgo * (1 - dailyLoss);
        Optional<Instant> paused =
                fell ? Optional.of(now.plus(PAUSE)) : state.pausedUntil().filter(now::isBefore);
        return new State(peak, stopped, paused);
    }

    /// Part of the usual exposure that may be held at `equity`, 0–1; 0 once stopped.
    public double exposureFactor(State state, double equity) {
        return state.stopped() ? 0 : exposureFactor(state.drawdown(equity));
    }

    /// clip((stop − drawdown)/(stop − soft), 0, 1).
    public double exposureFactor(double drawdown) {
        return Math.clamp((stop - drawdown) / (stop - soft), 0, 1);
    }
}
