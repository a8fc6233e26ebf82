// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import dev.tradewind.model.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the engine remembers besides its decisions; it survives restarts.
///
/// `peak` is the equity that drawdown is measured from (absent before the first portfolio) and
/// `peakIsOwn` says that a re-arm restarted it, so that the portfolio's own peak no longer counts.
/// `equity` is the last one seen, as of `observedAt`. `noNewRiskUntil` is set by a daily loss.
/// `grants` are those of the last 24 hours, oldest first.
public record RiskState(
        KillSwitch killSwitch,
        String reason,
        @Nullable Money peak,
        boolean peakIsOwn,
        @Nullable Money equity,
        @Nullable Instant observedAt,
        @Nullable Instant noNewRiskUntil,
        List<IssuedGrant> grants) {

    public RiskState {
        grants = List.copyOf(grants);
    }

    /// ACTIVE, with nothing seen yet.
    public static RiskState initial() {
        return new RiskState(KillSwitch.ACTIVE, "", null, false, null, null, null, List.of());
    }

    RiskState withKillSwitch(KillSwitch newKillSwitch, String newReason) {
        return new RiskState(
                newKillSwitch,
                newReason,
                peak,
                peakIsOwn,
                equity,
                observedAt,
                noNewRiskUntil,
                grants);
    }

    RiskState withEquity(Money newPeak, Money newEquity, Instant asOf) {
        return new RiskState(
                killSwitch, reason, newPeak, peakIsOwn, newEquity, asOf, noNewRiskUntil, grants);
    }

    /// Drawdown counts from the present equity.
    RiskState withPeakHere() {
        return new RiskState(
                killSwitch, reason, equity, true, equity, observedAt, noNewRiskUntil, grants);
    }

    RiskState withNoNewRiskUntil(Instant end) {
        return new RiskState(killSwitch, reason, peak, peakIsOwn, equity, observedAt, end, grants);
    }

    /// This state with other grants.
    public RiskState withGrants(List<IssuedGrant> newGrants) {
        return new RiskState(
                killSwitch, reason, peak, peakIsOwn, equity, observedAt, noNewRiskUntil, newGrants);
    }
}
