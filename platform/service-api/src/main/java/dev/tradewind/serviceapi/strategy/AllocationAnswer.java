// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import java.util.List;

/// The allocation in force, one row a regime: `GET /api/v1/allocation`.
public record AllocationAnswer(List<RegimeAllocation> regimes) {

    public AllocationAnswer {
        regimes = List.copyOf(regimes);
    }
}
