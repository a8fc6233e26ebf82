// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks what recorded crashes would do to the present positions: `POST /api/v1/risk/stress-test`. All
/// recorded ones unless `scenarios` names some.
public record StressTestRequest(@Nullable List<String> scenarios) {

    public StressTestRequest {
        scenarios = scenarios == null ? null : List.copyOf(scenarios);
    }
}
