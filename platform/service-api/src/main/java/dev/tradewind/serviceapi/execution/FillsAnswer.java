// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import java.util.List;

/// Fills, newest first: `GET /api/v1/execution/fills`.
public record FillsAnswer(List<FillBooked> fills) {

    public FillsAnswer {
        fills = List.copyOf(fills);
    }
}
