// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import java.util.List;

/// Every change of limits, newest first: `GET /api/v1/risk/limits/history`.
public record LimitsHistoryAnswer(List<LimitsChanged> changes) {

    public LimitsHistoryAnswer {
        changes = List.copyOf(changes);
    }
}
