// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk.planted;

import java.time.Instant;

/// Planted: engines are told the time.
public record EngineThatReadsTheClock(Instant deadline) {

    public boolean isLate() {
        return Instant.now().isAfter(deadline);
    }
}
