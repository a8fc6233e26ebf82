// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.source;

import dev.tradewind.console.view.EquityPoint;
import dev.tradewind.serviceapi.portfolio.PortfolioClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The equity curve, from portfolio-manager: whole at first, then only what came after the last
/// point. At most 4,000 points are kept, thinned evenly. Used by one thread.
public final class EquitySource implements Supplier<List<EquityPoint>> {

    private static final int MOST_POINTS = 4_000;
    private static final Instant START = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final PortfolioClient portfolio;
    private List<EquityPoint> curve = List.of();

    public EquitySource(PortfolioClient portfolio) {
        this.portfolio = portfolio;
    }

    @Override
    public List<EquityPoint> get() {
        Instant from = curve.isEmpty() ? START : curve.getLast().asOf();
        List<EquityPoint> news =
                portfolio.equity(from, END).orThrow().points().stream()
                        .map(EquityPoint::of)
                        .filter(point -> curve.isEmpty() || point.asOf().isAfter(from))
                        .toList();
        List<EquityPoint> longer = new ArrayList<>(curve);
        longer.addAll(news);
        curve = longer.size() <= MOST_POINTS ? List.copyOf(longer) : thinned(longer);
        return curve;
    }

    /// Every second point, counted from the newest, which stays.
    private static List<EquityPoint> thinned(List<EquityPoint> points) {
        List<EquityPoint> kept = new ArrayList<>();
        for (int index = points.size() - 1; index >= 0; index -= 2) {
            kept.addFirst(points.get(index));
        }
        return List.copyOf(kept);
    }
}
