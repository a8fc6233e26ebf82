// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.generator;

import dev.tradewind.model.regime.Regime;
import java.util.List;

/// One generated hour of one product, before it is put on a price grid; `label` is the regime that
/// made it. `volume` has no unit: 100 is an ordinary hour. `way` is where the price passed within the
/// hour, ascending, its last point the close.
public record GeneratedBar(
        double open,
        double high,
        double low,
        double close,
        double volume,
        Regime label,
        List<Waypoint> way) {

    public GeneratedBar {
        way = List.copyOf(way);
    }
}
