// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.resolution;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What has been done so far about an order of unknown fate. Times are wall time. `resubmittable`
/// is false once the process that sent it is gone, or when the wish no longer stands. A clean scan
/// is a query that was answered and did not show the order; a failed query is none.
public record Investigation(
        Instant sentAt, boolean resubmittable, int cleanScans, @Nullable Instant firstCleanScanAt) {

    /// An order whose answer was just lost.
    public static Investigation ofLostAnswer(Instant sentAt) {
        return new Investigation(sentAt, true, 0, null);
    }

    /// An order found without an answer at start: it is never sent again.
    public static Investigation afterRestart(Instant startedAt) {
        return new Investigation(startedAt, false, 0, null);
    }

    /// With one more clean scan at `now`.
    public Investigation scannedClean(Instant now) {
        Instant first = firstCleanScanAt == null ? now : firstCleanScanAt;
        return new Investigation(sentAt, resubmittable, cleanScans + 1, first);
    }

    /// Not to be sent again from here on.
    public Investigation withoutResubmission() {
        return new Investigation(sentAt, false, cleanScans, firstCleanScanAt);
    }

    /// Time from the first clean scan to `now`, zero without one.
    Duration quietFor(Instant now) {
        return firstCleanScanAt == null ? Duration.ZERO : Duration.between(firstCleanScanAt, now);
    }
}
