// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.portfolio;

import java.util.List;

/// The equity curve, oldest first: `GET /api/v1/equity`. `total` points lie in the span, `points`
/// are those told.
public record EquityAnswer(int total, List<EquityView> points) {

    public EquityAnswer {
        points = List.copyOf(points);
    }
}
