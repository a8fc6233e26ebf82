// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import java.time.Instant;

/// Event `risk_halted` (new exposure stopped: `to` is HALTED or REDUCE_ONLY) or `risk_rearmed`
/// (`to` is ACTIVE). `by` is a person's name or `risk-engine`; `marketTime` is on the venue's
/// clock.
public record RiskModeChanged(
        Instant marketTime, String from, String to, String by, String reason) {

    /// The type of the event when new exposure stops.
    public static final String HALTED = "risk_halted";

    /// The type of the event when it is allowed again.
    public static final String REARMED = "risk_rearmed";
}
