// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.resource;

import dev.tradewind.console.view.EquityPoint;
import dev.tradewind.console.view.Section;
import java.time.Instant;
import java.util.List;

/// What one stream has told of the equity curve, of which each close adds a point. Used by one
/// thread.
final class CurveNews {

    private Instant told = Instant.MIN;

    /// The section with only the points after the last one told.
    Section<List<EquityPoint>> of(Section<?> section) {
        List<EquityPoint> news =
                section.value() instanceof List<?> list
                        ? list.stream()
                                .map(EquityPoint.class::cast)
                                .filter(point -> point.asOf().isAfter(told))
                                .toList()
                        : List.of();
        told = news.isEmpty() ? told : news.getLast().asOf();
        return new Section<>(section.state(), section.reason(), section.receivedAt(), news);
    }
}
