// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// When a call may be made again, and after which pause. Beside the bound per call there is a
/// budget: over time at most a tenth of the calls may be repeats, so that a dead service is not
/// flooded. Safe from any thread.
final class RetryPolicy {

    private static final double EARNED_PER_CALL = 0.1;
    private static final double LARGEST_BUDGET = 10;

    private final int attempts;
    private final Duration pause;
    private final RandomGenerator chance;
    private double budget = LARGEST_BUDGET;

    RetryPolicy(ClientConfig config, RandomGenerator chance) {
        this.attempts = config.attempts();
        this.pause = config.retryPause();
        this.chance = chance;
    }

    /// Notes a first attempt, which earns a part of a repeat.
    synchronized void started() {
        budget = Math.min(LARGEST_BUDGET, budget + EARNED_PER_CALL);
    }

    /// Whether attempt number `made` (the first is 1) may be followed by another; takes it from the
    /// budget.
    synchronized boolean allowsAfter(int made) {
        if (made >= attempts || budget < 1) {
            return false;
        }
        budget -= 1;
        return true;
    }

    /// The pause after attempt number `made`: doubling, spread evenly between half and one and a
    /// half.
    synchronized Duration pauseAfter(int made) {
        double spread = 0.5 + chance.nextDouble();
        return Duration.ofNanos((long) (pause.toNanos() * spread * (1L << (made - 1))));
    }
}
