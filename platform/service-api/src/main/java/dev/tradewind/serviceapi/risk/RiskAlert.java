// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import java.time.Instant;

/// Something a person should hear about. `marketTime` is on the venue's clock. PAGE wants someone
/// now, TICKET soon.
public record RiskAlert(
        long number, Instant marketTime, String kind, Severity severity, String message) {

    /// How urgent it is.
    public enum Severity {
        PAGE,
        TICKET
    }
}
