// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import java.math.BigDecimal;
import java.time.Instant;

/// What a person should hear about. Times are market time.
public sealed interface RiskEvent {

    Instant time();

    /// The kill switch moved; `by` is a person's name or `risk-engine`.
    record KillSwitchChanged(Instant time, KillSwitch from, KillSwitch to, String by, String reason)
            implements RiskEvent {}

    /// A daily loss stopped new risk until `until`.
    record NewRiskPaused(Instant time, Instant until, BigDecimal lossFraction)
            implements RiskEvent {}

    /// Drawdown passed the point from which new risk is scaled down.
    record DrawdownWarning(Instant time, BigDecimal drawdownFraction) implements RiskEvent {}
}
