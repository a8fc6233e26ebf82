// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdata;

import dev.tradewind.base.check.Checks;
import java.time.Instant;

/// A hole in a series: `missingBars` bars are absent from the one that should have opened at
/// `firstMissing`. A filled gap was closed with flat synthetic bars; after any other, whatever was
/// computed from the bars before it is void and warms up again.
public record Gap(Instant firstMissing, int missingBars, boolean filled) {

    public Gap {
        Checks.positive("missingBars", missingBars);
    }
}
