// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import dev.tradewind.base.check.Checks;
import dev.tradewind.venue.simulator.book.queue.QueueModel;
import java.time.Duration;

/// What own orders get in a recording.
///
/// @param queue how resting orders move forward
/// @param recovery in what time half of the depth that own orders took is there again, and prices that
///     they moved are half way back
/// @param seed of the delays
public record ReplayTerms(QueueModel queue, Latency latency, Duration recovery, long seed) {

    /// The depth that the specification lets recover, and the most cautious queue.
    ///
    /// Source: Tradewind quantitative specification 4.5.
    public static final ReplayTerms CAUTIOUS =
            new ReplayTerms(QueueModel.RISK_AVERSE, Latency.NONE, Duration.ofSeconds(5), 1);

    public ReplayTerms {
        recovery = Checks.positive("recovery", recovery);
    }

    /// The same for a customer who is late.
    public ReplayTerms with(Latency late) {
        return new ReplayTerms(queue, late, recovery, seed);
    }

    /// For reports.
    String words() {
        return "orders that take walk the recorded depth, move it by the square root of their "
                + "size, and half of both recovers in %d ms; ".formatted(recovery.toMillis())
                + "orders that rest fill by queue model %s".formatted(queue)
                + "; an order is %d ms under way, a cancel %d ms, data %d ms (medians)"
                        .formatted(
                                latency.submit().median().toMillis(),
                                latency.cancel().median().toMillis(),
                                latency.data().median().toMillis());
    }
}
