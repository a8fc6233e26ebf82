// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// If this failed, an order of unknown fate could be sent twice, or given up while it lives.
class ResolutionPolicyTest {

    private static final Instant T = Instant.parse("2025-01-01T00:00:00Z");
    private final ResolutionPolicy policy = ResolutionPolicy.defaults();

    @Test
    void sendsTheSameAgainInsideTheWindowOnly() {
        Investigation lost = Investigation.ofLostAnswer(T);

        assertThat(policy.next(lost, T.plusSeconds(9))).isInstanceOf(ResolutionStep.Resubmit.class);
        assertThat(policy.next(lost, T.plusSeconds(10))).isInstanceOf(ResolutionStep.Query.class);
        assertThat(policy.next(lost.withoutResubmission(), T))
                .isInstanceOf(ResolutionStep.Query.class);
    }

    @Test
    void neverSendsAgainAfterRestart() {
        assertThat(policy.next(Investigation.afterRestart(T), T))
                .isInstanceOf(ResolutionStep.Query.class);
    }

    @Test
    void concludesOnlyAfterEnoughCleanScansOverTheQuietPeriod() {
        Investigation started = Investigation.afterRestart(T);
        Investigation hasty =
                started.scannedClean(T.plusSeconds(1))
                        .scannedClean(T.plusSeconds(2))
                        .scannedClean(T.plusSeconds(3));

        assertThat(policy.next(hasty, T.plusSeconds(60))).isInstanceOf(ResolutionStep.Query.class);
        assertThat(policy.next(hasty, T.plusSeconds(61)))
                .isEqualTo(new ResolutionStep.ConcludeAbsent("3 clean scans over PT1M"));

        Investigation patient = started.scannedClean(T).scannedClean(T.plus(Duration.ofMinutes(5)));
        assertThat(policy.next(patient, T.plus(Duration.ofMinutes(6))))
                .isInstanceOf(ResolutionStep.Query.class);
    }
}
