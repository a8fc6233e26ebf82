// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import java.util.List;

/// Runs of the decision cycle, newest first: `GET /api/v1/cycles`.
public record CyclesAnswer(List<CycleView> cycles) {

    public CyclesAnswer {
        cycles = List.copyOf(cycles);
    }
}
