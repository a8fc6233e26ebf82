// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.resolution;

import dev.tradewind.base.check.Checks;
import java.time.Duration;
import java.time.Instant;

/// The rule by which UNKNOWN is resolved: within `sendWindow` of the first attempt the identical
/// request may be sent again; after that the venue is only asked; the order counts as never created
/// after `requiredScans` clean scans that span at least `quietPeriod`.
///
/// Source: reliability page, section 3.
public record ResolutionPolicy(Duration sendWindow, int requiredScans, Duration quietPeriod) {

    public ResolutionPolicy {
        Checks.require(!sendWindow.isNegative(), "sendWindow", "must be >= 0", sendWindow);
        Checks.within("requiredScans", requiredScans, 1, 100);
        Checks.require(!quietPeriod.isNegative(), "quietPeriod", "must be >= 0", quietPeriod);
    }

    /// 10 s, then 3 clean scans over 60 s.
    public static ResolutionPolicy defaults() {
        return new ResolutionPolicy(Duration.ofSeconds(10), 3, Duration.ofSeconds(60));
    }

    /// The next step at `now` (wall time).
    public ResolutionStep next(Investigation investigation, Instant now) {
        Duration quiet = investigation.quietFor(now);
        if (investigation.cleanScans() >= requiredScans && quiet.compareTo(quietPeriod) >= 0) {
            return new ResolutionStep.ConcludeAbsent(
                    "%d clean scans over %s".formatted(investigation.cleanScans(), quiet));
        }
        boolean inWindow = now.isBefore(investigation.sentAt().plus(sendWindow));
        return investigation.resubmittable() && inWindow
                ? new ResolutionStep.Resubmit()
                : new ResolutionStep.Query();
    }
}
